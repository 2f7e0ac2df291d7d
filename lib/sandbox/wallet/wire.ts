/**
 * The only file that talks to the operator's wallet: one message out, one answer in. Nothing that lacks a valid
 * envelope counts as decided.
 */
import { parse, stringify } from 'lossless-json'
import { envelopeSchema, type WalletAnswer, type WalletApi, type WalletData } from './wallet-messages'

export type WalletResult =
  /** `isSpoilt`: the call said something wrong on purpose, so a refusal says nothing about the right one. */
  { decided: true; answer: WalletAnswer; isSpoilt?: boolean } | { decided: false; reason: string }

/** What came back, and how. */
export type Reply = { httpStatus: number | null; text: string; latencyMs: number; result: WalletResult }

const answerBytesMax = 64 * 1024

/** Sends a call once. Never throws: no answer is a result too. */
export async function sendOnce(
  walletUrl: string,
  api: WalletApi,
  data: WalletData,
  timeoutMs: number,
): Promise<Reply> {
  const started = performance.now()
  const reply = (httpStatus: number | null, text: string, result: WalletResult): Reply => ({
    httpStatus,
    text,
    result,
    latencyMs: performance.now() - started,
  })
  try {
    const response = await fetch(walletUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: stringify({ api, data }) ?? '',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await readLimited(response)
    if (response.status !== 200)
      return reply(response.status, text, { decided: false, reason: `HTTP ${response.status}` })
    return reply(200, text, readEnvelope(text, api, data))
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError'
    return reply(null, '', { decided: false, reason: isTimeout ? 'timed out' : 'no connection' })
  }
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > answerBytesMax) throw new Error('The answer is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** An answer about another transaction or operation says nothing about this one. */
function readEnvelope(text: string, api: WalletApi, data: WalletData): WalletResult {
  let value: unknown
  try {
    value = parse(text)
  } catch {
    return { decided: false, reason: 'not JSON' }
  }
  const envelope = envelopeSchema.safeParse(value)
  if (!envelope.success) return { decided: false, reason: 'no envelope' }
  const { answer } = envelope.data
  if (envelope.data.api !== api) return { decided: false, reason: 'answer to another operation' }
  const asked = data.transaction_id
  if (asked !== undefined && answer.transaction_id !== undefined && answer.transaction_id !== asked) {
    return { decided: false, reason: 'answer to another transaction' }
  }
  return { decided: true, answer }
}

/** What of an answer a repeat must say again; the description may differ. It holds no token. */
export type AnswerCore = {
  code: number
  balance: string | null
  bonus: string | null
  transaction: string | null
  timestamp: string | null
}

export function coreOf(answer: WalletAnswer): AnswerCore {
  return {
    code: answer.error_code,
    balance: answer.balance ?? null,
    bonus: answer.bonus_balance ?? null,
    transaction: answer.transaction_id ?? null,
    timestamp: answer.timestamp ?? null,
  }
}

/** Whether two answers say the same. */
export function sameAnswer(left: AnswerCore, right: AnswerCore): boolean {
  return (
    left.code === right.code &&
    left.balance === right.balance &&
    left.bonus === right.bonus &&
    left.transaction === right.transaction &&
    left.timestamp === right.timestamp
  )
}
