// One call over HTTP, and what became of it: the wallet's answer, a 503 that decides nothing, or silence.
import { type Agent, request } from 'node:http'
import { createServer } from 'node:net'

const answerTimeoutMs = 15_000

export type Reply =
  | { kind: 'answered'; text: string }
  | { kind: 'undecided' }
  /** Nobody listens: the call was not taken. */
  | { kind: 'refused' }
  /** Sent, perhaps taken, and never answered. */
  | { kind: 'lost'; why: string }
  /** A status that the protocol does not know for a call like this. */
  | { kind: 'wrong'; why: string }

export interface SendOptions {
  agent: Agent
  /** The caller loses patience after so long and hangs up, whatever the server is doing. */
  hangUpAfterMs?: number
}

export function send(url: string, body: string, { agent, hangUpAfterMs }: SendOptions): Promise<Reply> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('error', lose)
      response.on('end', () => resolve(readReply(response.statusCode ?? 0, text)))
    })
    const patience = setTimeout(
      () => call.destroy(new Error(hangUpAfterMs === undefined ? 'no answer in time' : 'hung up')),
      hangUpAfterMs ?? answerTimeoutMs,
    )
    call.on('close', () => clearTimeout(patience))
    const lose = (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'ECONNREFUSED'
          ? { kind: 'refused' }
          : { kind: 'lost', why: error.code ?? error.message },
      )
    call.on('error', lose)
    call.end(body)
  })
}

function readReply(status: number, text: string): Reply {
  if (status === 200) return { kind: 'answered', text }
  if (status !== 503) return { kind: 'wrong', why: `HTTP ${status}: ${text.slice(0, 200)}` }
  return text.includes('{') ? { kind: 'wrong', why: `an envelope in a 503: ${text}` } : { kind: 'undecided' }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
