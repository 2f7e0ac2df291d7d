import 'server-only'
// The integrator's door (T1, T2): who may call, how large a body may be, the one catch, the one log line.
// Both the server entry and Next's route come through here, so both answer the same.
import { createHmac, randomUUID } from 'node:crypto'
import { type CallFacts, keptBody, recordCall } from '../calls/calls'
import { now } from '../clock'
import { env } from '../env'
import { log } from '../log'
import { metrics } from '../metrics'
import { isSame } from '../peer'
import { isListed } from './addresses'
import { answerCall } from './wallet-calls'

export const bodyBytesMax = 64 * 1024

/** A request as either entry hands it over. */
export interface DoorRequest {
  method: string
  /** The caller's address as the entry could prove it; null refuses. */
  address: string | null
  header(name: string): string | null
  /** The whole body, or null when it is larger than `bytesMax`. */
  readBody(bytesMax: number): Promise<Buffer | null>
}

export interface DoorAnswer {
  status: number
  contentType: string
  body: string
}

const plain = (status: number, body: string): DoorAnswer => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body,
})

/** What of a request is remembered for its record. */
interface Seen {
  body: Buffer | null
  facts: CallFacts
}

/**
 * Answers one wallet call and hands its record over, whatever became of it. Never throws: what could not be decided is
 * 503 without an envelope.
 */
export async function answerWallet(request: DoorRequest): Promise<DoorAnswer> {
  const [at, started] = [now(), performance.now()]
  const seen: Seen = { body: null, facts: {} }
  const answer = await answerSeen(request, seen)
  recordCall({
    at,
    method: request.method,
    address: request.address,
    status: answer.status,
    ms: performance.now() - started,
    body: seen.body === null ? null : keptBody(seen.body),
    bodyBytes: seen.body?.length ?? 0,
    answer: answer.body,
    facts: seen.facts,
  })
  return answer
}

async function answerSeen(request: DoorRequest, seen: Seen): Promise<DoorAnswer> {
  const settings = env()
  if (request.address === null || !isListed(request.address, settings.WALLET_ALLOWED_IPS)) {
    log().warn({ address: request.address }, 'wallet call from an address that is not allowed')
    return plain(403, 'forbidden\n')
  }
  if (request.method !== 'POST') return plain(405, 'only POST\n')
  try {
    const body = await request.readBody(bodyBytesMax)
    if (body === null) return plain(413, 'the body is larger than 64 KiB\n')
    seen.body = body
    if (!hasSecret(request, body)) {
      log().warn({ address: request.address }, 'wallet call without the shared secret or a true signature')
      return plain(403, 'forbidden\n')
    }
    return {
      status: 200,
      contentType: 'application/json; charset=utf-8',
      body: await answerCall(decode(body), seen.facts),
    }
  } catch (error) {
    const requestId = randomUUID()
    metrics().undecided.inc()
    log().error({ err: error, requestId }, 'wallet call undecided')
    return plain(503, `undecided, send the same call again (${requestId})\n`)
  }
}

/** T2's second factors, where configured: a secret header, or an HMAC of the raw body. */
function hasSecret(request: DoorRequest, body: Buffer): boolean {
  const { WALLET_SHARED_SECRET: secret, WALLET_HMAC_KEY: key } = env()
  if (secret !== undefined && !isSame(request.header('x-wallet-secret') ?? '', secret)) return false
  if (key === undefined) return true
  const signature = createHmac('sha256', key).update(body).digest('hex')
  return isSame((request.header('x-signature') ?? '').toLowerCase(), signature)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Bytes that are not UTF-8 become text that is not JSON, so that they are refused and never stored changed. */
function decode(body: Buffer): string {
  try {
    return utf8.decode(body)
  } catch {
    return ''
  }
}
