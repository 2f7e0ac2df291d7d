// Exact decimals of the protocol's BigDecimal(15,5), as whole hundred-thousandths. The kit's own: a wallet's arithmetic
// must not be checked with the wallet's arithmetic.

const unitsInOne = 100_000n

/** Hundred-thousandths of a decimal text such as "12", "0.02" or "-3.5"; null when it is no such text. */
export function unitsOf(text: string): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,5}))?$/.exec(text)
  if (match === null) return null
  const units = BigInt(match[2] ?? '0') * unitsInOne + BigInt((match[3] ?? '').padEnd(5, '0'))
  return match[1] === '-' ? -units : units
}

/** Five decimals, as M1 writes money. */
export function decimalOf(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(6, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -5)}.${digits.slice(-5)}`
}

function knownUnits(text: string): bigint {
  const units = unitsOf(text)
  if (units === null) throw new RangeError(`${text} is no decimal`)
  return units
}

export const plus = (a: string, b: string) => decimalOf(knownUnits(a) + knownUnits(b))
export const minus = (a: string, b: string) => decimalOf(knownUnits(a) - knownUnits(b))
export const isAbove = (a: string, b: string) => knownUnits(a) > knownUnits(b)
