/** Money inside the sandbox: whole hundred-thousandths of the currency, so nothing is ever rounded. */
export type Units = bigint

const unitsPerOne = 100000n
const amountPattern = /^(\d{1,10})(?:\.(\d{1,5}))?$/

/** Reads an amount such as "12.5" into units; null when it is not one. */
export function parseAmount(text: string): Units | null {
  const match = amountPattern.exec(text)
  if (!match) return null
  return BigInt(match[1] ?? '0') * unitsPerOne + BigInt((match[2] ?? '').padEnd(5, '0'))
}

/** Writes units the way the wallet protocol wants them: at least two decimals, no more than five. */
export function formatAmount(units: Units): string {
  const sign = units < 0n ? '-' : ''
  const absolute = units < 0n ? -units : units
  const decimals = (absolute % unitsPerOne).toString().padStart(5, '0')
  return `${sign}${absolute / unitsPerOne}.${decimals.slice(0, 2)}${decimals.slice(2).replace(/0+$/, '')}`
}
