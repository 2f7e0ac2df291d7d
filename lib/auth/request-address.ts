import 'server-only'
import { headers } from 'next/headers'
import { env } from '../env'
import { stampedPeer } from '../peer'

/** Stamped by proxy.ts over whatever came from outside. */
const pathHeader = 'x-croupier-path'

/**
 * The address this request came from: as our server entry stamped it, else as the operator's platform says in the
 * header named for that. "unknown" where neither is there.
 */
export async function requestAddress(): Promise<string> {
  const incoming = await headers()
  const platformHeader = env().WALLET_ADDRESS_HEADER
  const address =
    stampedPeer((name) => incoming.get(name)) || (platformHeader && incoming.get(platformHeader)) || 'unknown'
  return address.slice(0, 64)
}

/** The browser's own description of itself, shortened to what the table holds. */
export async function requestUserAgent(): Promise<string> {
  return ((await headers()).get('user-agent') ?? '').slice(0, 256)
}

/** Path and query of the page being asked for. */
export async function requestPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? '/'
}
