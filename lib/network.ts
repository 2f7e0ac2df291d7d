import ipaddr from 'ipaddr.js'

/**
 * What counts as one visitor: an address of IPv4, or the /64 of an address of IPv6, which one household has. Null where
 * the address is not known.
 */
export function networkOf(address: string): string | null {
  if (!ipaddr.isValid(address)) return null
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString()}/64`)}/64`
}
