const decimals = 5

/** How much an exact amount has changed, in tenths of a per cent; null where there was nothing before. */
export function changeInTenths(now: string, before: string): number | null {
  const [after, earlier] = [toUnits(now), toUnits(before)]
  if (earlier === 0n) return null
  const size = earlier < 0n ? -earlier : earlier
  return Number(((after - earlier) * 1000n) / size)
}

function toUnits(amount: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,5})\d*)?$/.exec(amount)
  if (match === null) return 0n
  const units = BigInt(`${match[2]}${(match[3] ?? '').padEnd(decimals, '0')}`)
  return match[1] === '-' ? -units : units
}
