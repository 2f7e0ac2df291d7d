// Sends bytes to the wallet and hears what comes back; knows nothing of the protocol.
import { Agent as HttpAgent, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'

export interface Request {
  method: string
  headers: Record<string, string>
  body: Buffer
}

export interface Heard {
  status: number
  contentType: string
  body: string
  /** From the request's first byte to the answer's last, where the transport could measure it. */
  ms?: number
}

/** How a request travels; rejects when nothing comes back. */
export type Send = (request: Request) => Promise<Heard>

export const answerMsMax = 10_000
const socketsMax = 64

/** A wallet at an address. `close` ends the connections that were kept. */
export function walletAt(
  url: URL,
  moreHeaders: Record<string, string> = {},
): { send: Send; close: () => void } {
  const isSecure = url.protocol === 'https:'
  const agent = isSecure
    ? new HttpsAgent({ keepAlive: true, maxSockets: socketsMax })
    : new HttpAgent({ keepAlive: true, maxSockets: socketsMax })
  const open = isSecure ? requestHttps : requestHttp
  const attempt = ({ method, headers, body }: Request, isSecond: boolean): Promise<Heard> =>
    new Promise((resolve, reject) => {
      const length = method === 'GET' ? {} : { 'content-length': String(body.length) }
      const sent = open(url, { method, agent, headers: { ...length, ...moreHeaders, ...headers } })
      const late = new Error(`no answer within ${answerMsMax / 1000} s`)
      const timer = setTimeout(() => sent.destroy(late), answerMsMax)
      const fail = (error: NodeJS.ErrnoException) => {
        clearTimeout(timer)
        // A kept connection that the other side had just closed: nothing was read of the call.
        if (sent.reusedSocket && error.code === 'ECONNRESET' && !isSecond)
          resolve(attempt({ method, headers, body }, true))
        else reject(error)
      }
      // A call that waits for a free connection of ours is not the wallet's time.
      let started = performance.now()
      sent.on('socket', () => {
        started = performance.now()
      })
      sent.on('error', fail)
      sent.on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', fail)
        response.on('end', () => {
          clearTimeout(timer)
          resolve({
            status: response.statusCode ?? 0,
            contentType: response.headers['content-type'] ?? '',
            body: Buffer.concat(chunks).toString('utf8'),
            ms: performance.now() - started,
          })
        })
      })
      sent.end(method === 'GET' ? undefined : body)
    })
  const send: Send = (request) => attempt(request, false)
  return { send, close: () => agent.destroy() }
}
