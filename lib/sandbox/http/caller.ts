import type { IncomingMessage } from 'node:http'

const loopbackHosts = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/

/**
 * Whether the request names a host of ours. A page elsewhere could point its own name at this machine
 * and read the letters; such a request carries that other name.
 */
export function isKnownHost(request: IncomingMessage, publicHost: string | null): boolean {
  const host = request.headers.host ?? ''
  return loopbackHosts.test(host) || (publicHost !== null && host === publicHost)
}

/** Whether a browser says that another site's page sent this request. Programs send no such header. */
export function isCrossSite(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/** Whether the page that sent this, if a page did, is of this very server. Programs send no such header. */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  return origin === `http://${host}` || origin === `https://${host}`
}

/** The address the player's browser came from, as the wallet wants to know it. */
export function addressOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '')
}
