import 'server-only'
import { headers } from 'next/headers'

/** Stamped by our server entry, which strips copies that come from outside. */
const addressHeader = 'x-croupier-peer'
/** Stamped by proxy.ts in the same way. */
const pathHeader = 'x-croupier-path'

/** The address this request came from, or "unknown" where no server entry of ours stamped it. */
export async function requestAddress(): Promise<string> {
  return ((await headers()).get(addressHeader) ?? 'unknown').slice(0, 64)
}

/** The browser's own description of itself, shortened to what the table holds. */
export async function requestUserAgent(): Promise<string> {
  return ((await headers()).get('user-agent') ?? '').slice(0, 256)
}

/** Path and query of the page being asked for. */
export async function requestPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? '/'
}
