// T2: who may call the wallet, by address.
import ipaddr from 'ipaddr.js'

/** Judging an address takes longer than reading the call; a caller has few addresses, and lists do not change. */
const judged = new WeakMap<string[], Map<string, boolean>>()
const judgedMax = 1000

/** Whether an address is in a list of addresses and CIDR ranges. IPv4 inside IPv6 counts as IPv4. */
export function isListed(address: string, list: string[]): boolean {
  const known = judged.get(list) ?? new Map<string, boolean>()
  const answer = known.get(address) ?? judge(address, list)
  if (known.size >= judgedMax) known.clear()
  judged.set(list, known.set(address, answer))
  return answer
}

function judge(address: string, list: string[]): boolean {
  const parsed = parseAddress(address)
  if (parsed === null) return false
  return list.some((entry) => {
    const [range, bits] = entry.includes('/') ? networkRange(entry) : hostRange(entry)
    return range.kind() === parsed.kind() && parsed.match(range, bits)
  })
}

/**
 * The caller's address: the peer's; behind trusted proxies the right-most hop of `X-Forwarded-For` that is not one of
 * them. Null when that hop cannot be read.
 */
export function callerAddress(
  peer: string,
  forwardedFor: string | null,
  trustedProxies: string[],
): string | null {
  if (forwardedFor === null || !isListed(peer, trustedProxies)) return normal(peer)
  const hops = forwardedFor.split(',').map((hop) => hop.trim())
  const caller = hops.reverse().find((hop) => !isListed(hop, trustedProxies))
  return caller === undefined ? normal(peer) : normal(caller)
}

/** A range of IPv4 written inside IPv6 (::ffff:10.0.0.0/120) is that range of IPv4. */
function networkRange(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const [range, bits] = ipaddr.parseCIDR(entry)
  if (range instanceof ipaddr.IPv6 && range.isIPv4MappedAddress() && bits >= 96)
    return [range.toIPv4Address(), bits - 96]
  return [range, bits]
}

function hostRange(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const address = ipaddr.process(entry)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

function parseAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return ipaddr.isValid(address) ? ipaddr.process(address) : null
}

const normals = new Map<string, string | null>()

function normal(address: string): string | null {
  const known = normals.get(address)
  if (known !== undefined) return known
  const text = parseAddress(address)?.toString() ?? null
  if (normals.size >= judgedMax) normals.clear()
  normals.set(address, text)
  return text
}
