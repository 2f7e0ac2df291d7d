// Who is at the other end of the connection. Our server entry stamps the peer's address on every request; it strips
// incoming copies and signs with a key of this process, so a caller cannot say it for itself.
import { randomBytes, timingSafeEqual } from 'node:crypto'

export const peerHeader = 'x-croupier-peer'
export const stampHeader = 'x-croupier-stamp'

/** Shared by the server entry's bundle and Next's in one process. */
const shared = globalThis as { croupierStamp?: string }

/** The key of this process's stamps, made by the server entry. */
export function makeStamp(): string {
  shared.croupierStamp ??= randomBytes(32).toString('hex')
  return shared.croupierStamp
}

/** The address our server entry stamped on this request; null without a genuine stamp. */
export function stampedPeer(header: (name: string) => string | null): string | null {
  const key = shared.croupierStamp
  const stamp = header(stampHeader)
  if (key === undefined || stamp === null || !isSame(stamp, key)) return null
  return header(peerHeader)
}

/** Compares secrets in a time that does not tell how much of them was right. */
export function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}
