/**
 * The only file that talks to the operator's wallet. It promises: a call is repeated with the same content until it is
 * decided or its tries are used up; nothing that lacks a valid envelope counts as decided; no token is logged.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { parse, stringify } from 'lossless-json'
import { type LoggedCall, logCall } from './call-log'
import { envelopeSchema, type WalletAnswer, type WalletApi, type WalletData } from './wallet-messages'

export type WalletResult = { decided: true; answer: WalletAnswer } | { decided: false; reason: string }

export type WalletClient = {
  /** Calls with tries and pauses; `tries` of 1 makes a single attempt. */
  call: (api: WalletApi, data: WalletData, tries?: number) => Promise<WalletResult>
}

export type WalletClientOptions = {
  walletUrl: string
  timeoutMs?: number
  /** Pause before the second try; doubled before each further one. */
  pauseMs?: number
}

const triesUsual = 3
const answerBytesMax = 64 * 1024

/** A client for one wallet address. */
export function createWalletClient(options: WalletClientOptions): WalletClient {
  const { walletUrl, timeoutMs = 3000, pauseMs = 250 } = options
  return {
    async call(api, data, tries = triesUsual) {
      const body = stringify({ api, data }) ?? ''
      let result: WalletResult = { decided: false, reason: 'not tried' }
      for (let attempt = 1; attempt <= tries; attempt++) {
        if (attempt > 1) await wait(pauseMs * 2 ** (attempt - 2))
        const started = performance.now()
        result = await tryOnce(walletUrl, api, data, body, timeoutMs)
        logCall(describeCall(api, data, result, performance.now() - started, attempt))
        if (result.decided) break
      }
      return result
    },
  }
}

async function tryOnce(
  walletUrl: string,
  api: WalletApi,
  data: WalletData,
  body: string,
  timeoutMs: number,
): Promise<WalletResult> {
  try {
    const response = await fetch(walletUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await readLimited(response)
    if (response.status !== 200) return { decided: false, reason: `HTTP ${response.status}` }
    return readEnvelope(text, api, data)
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError'
    return { decided: false, reason: isTimeout ? 'timed out' : 'no connection' }
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

function describeCall(
  api: WalletApi,
  data: WalletData,
  result: WalletResult,
  latencyMs: number,
  attempt: number,
): LoggedCall {
  const amount = data.debit_amount ?? data.credit_amount ?? data.rollback_amount ?? ''
  const description = result.decided ? (result.answer.error_description ?? '') : result.reason
  return {
    at: new Date().toISOString(),
    api,
    code: result.decided ? result.answer.error_code : null,
    outcome: maskTokens(description),
    latencyMs: Math.round(latencyMs),
    attempt,
    userId: String(data.user_id ?? ''),
    transactionId: String(data.transaction_id ?? ''),
    amount: String(amount),
  }
}

/** A description could quote a token back at us. */
function maskTokens(text: string): string {
  return text.replace(/[0-9A-Za-z_-]{24,}/g, '…')
}
