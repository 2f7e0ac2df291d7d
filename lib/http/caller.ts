import type { IncomingMessage } from 'node:http'
import { env } from '../env'
import { callerAddress } from './addresses'

/** The address of whoever sent a request, past the proxies we trust (T2). Null when it cannot be told. */
export function callerOf(request: IncomingMessage): string | null {
  const forwarded = request.headers['x-forwarded-for']
  const chain = Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? null)
  return callerAddress(request.socket.remoteAddress ?? '', chain, env().TRUSTED_PROXIES)
}
