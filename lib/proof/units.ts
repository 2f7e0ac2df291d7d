// The model's money: whole units of 0.00001 in a bigint. Written again on purpose, so that it cannot share a mistake
// with the portal's own money type.

const unitsInOne = 100_000n
/** The first amount beyond BigDecimal(15,5). */
export const overflowUnits = 10n ** 15n

/** Units of a plain decimal with at most 5 decimals. Throws on anything else: the proof's own texts are well-formed. */
export function toUnits(text: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,5}))?$/.exec(text)
  if (match === null) throw new Error(`${text} is not an amount`)
  const [, sign, whole = '', decimals = ''] = match
  const units = BigInt(whole) * unitsInOne + BigInt(decimals.padEnd(5, '0'))
  return sign === '-' ? -units : units
}

/** Exactly five decimals, as the wire has it (M1). */
export function toText(units: bigint): string {
  const size = units < 0n ? -units : units
  const text = `${size / unitsInOne}.${String(size % unitsInOne).padStart(5, '0')}`
  return units < 0n ? `-${text}` : text
}

export const smaller = (a: bigint, b: bigint) => (a < b ? a : b)
export const larger = (a: bigint, b: bigint) => (a > b ? a : b)
