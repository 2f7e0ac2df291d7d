/**
 * Calls with patience. It promises: a call is repeated with the same content until it is decided or its tries are used
 * up, and every attempt is logged without its tokens.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { type FaultId, operationOf } from '../faults/fault-kinds'
import { createFaults, type Faults } from '../faults/fault-switches'
import { type CallSource, type LoggedCall, logCall } from './call-log'
import { type Copy, sendWithFaults } from './faulty-send'
import { maskMessage, maskText, maskTokens } from './mask'
import { createTokenMemory } from './token-memory'
import type { WalletApi, WalletData } from './wallet-messages'
import { type Reply, sendOnce, type WalletResult } from './wire'

export type { WalletResult } from './wire'

export type CallOptions = {
  /** Attempts until it counts as undecided; usually 3. */
  tries?: number
  /** Usually 'game'. */
  source?: CallSource
  /** The fault that made the round send this call; only for the log. */
  because?: FaultId
}

export type WalletClient = {
  call: (api: WalletApi, data: WalletData, options?: CallOptions) => Promise<WalletResult>
  /** One attempt without any fault, for scenes that make their own. */
  send: (api: WalletApi, data: WalletData, source: CallSource) => Promise<Reply>
  /** Game tokens of the player's earlier sessions at this game, newest first. */
  oldTokens: (data: WalletData) => string[]
}

export type WalletClientOptions = {
  walletUrl: string
  faults?: Faults
  timeoutMs?: number
  /** Pause before the second try; doubled before each further one. */
  pauseMs?: number
  /** Told of every attempt, before the log is. */
  onAttempt?: (api: WalletApi, reply: Reply) => void
}

const triesUsual = 3

/** A client for one wallet address. */
export function createWalletClient(options: WalletClientOptions): WalletClient {
  const {
    walletUrl,
    faults = createFaults(),
    timeoutMs = 3000,
    pauseMs = 250,
    onAttempt = () => {},
  } = options
  const tokens = createTokenMemory()

  const record = (api: WalletApi, copy: Copy, attempt: number, source: CallSource) => {
    onAttempt(api, copy.reply)
    // What goes well under load would push everything else out of the log.
    const isGood = copy.reply.result.decided && copy.reply.result.answer.error_code === 0
    if (source !== 'load' || !isGood) logCall(describeCall(api, copy, attempt, source))
  }

  return {
    async call(api, data, { tries = triesUsual, source = 'game', because } = {}) {
      let result: WalletResult = { decided: false, reason: 'not tried' }
      tokens.note(data)
      for (let attempt = 1; attempt <= tries; attempt++) {
        if (attempt > 1) await wait(pauseMs * 2 ** (attempt - 2))
        const reply = await sendWithFaults({
          api,
          data,
          faults,
          send: (sent) => sendOnce(walletUrl, api, sent, timeoutMs),
          onCopy: (copy) => record(api, copy, attempt, source),
          oldTokens: tokens.before,
          mayBeSpoilt: source !== 'pending',
          because: because ?? null,
        })
        result = reply.result
        if (result.decided) break
      }
      return result
    },
    async send(api, data, source) {
      tokens.note(data)
      const reply = await sendOnce(walletUrl, api, data, timeoutMs)
      record(api, { data, reply, faults: [], note: '' }, 1, source)
      return reply
    },
    oldTokens: tokens.before,
  }
}

function describeCall(
  api: WalletApi,
  copy: Copy,
  attempt: number,
  source: CallSource,
): Omit<LoggedCall, 'number'> {
  const { data, reply } = copy
  const { result } = reply
  const amount = data.debit_amount ?? data.credit_amount ?? data.rollback_amount ?? ''
  const description = result.decided ? (result.answer.error_description ?? '') : result.reason
  return {
    at: new Date().toISOString(),
    source,
    operation: operationOf(api),
    userId: String(data.user_id ?? ''),
    transactionId: String(data.transaction_id ?? ''),
    amount: String(amount),
    currency: String(data.currency ?? ''),
    attempt,
    latencyMs: Math.round(reply.latencyMs),
    httpStatus: reply.httpStatus,
    code: result.decided ? result.answer.error_code : null,
    outcome: [copy.note, maskTokens(description)].filter(Boolean).join(' · '),
    faults: copy.faults,
    request: maskMessage({ api, data }),
    answer: maskText(reply.text),
  }
}
