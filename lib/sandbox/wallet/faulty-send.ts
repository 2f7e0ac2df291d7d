/** One attempt of a call, with the faults that are switched on for it. */
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type FaultId, operationOf } from '../faults/fault-kinds'
import type { Faults } from '../faults/fault-switches'
import type { WalletApi, WalletData } from './wallet-messages'
import { coreOf, type Reply, sameAnswer } from './wire'

/** One copy that was sent, for the log. */
export type Copy = { data: WalletData; reply: Reply; faults: FaultId[]; note: string }

type Send = (data: WalletData) => Promise<Reply>
type Params = {
  api: WalletApi
  data: WalletData
  faults: Faults
  send: Send
  /** Called for every copy when its answer is there. */
  onCopy: (copy: Copy) => void
  /** Tokens that the player's earlier sessions had, newest first. */
  oldTokens: (data: WalletData) => string[]
  /** Corrections are never spoilt: else money that is owed would be lost. */
  mayBeSpoilt: boolean
  /** A fault of the whole round that this call is part of. */
  because: FaultId | null
}

/** Sends, and gives back what the sandbox believes came of it. */
export async function sendWithFaults(params: Params): Promise<Reply> {
  const { api, faults, onCopy } = params
  const target = { operation: operationOf(api), userId: String(params.data.user_id ?? '') }
  const struck: FaultId[] = params.because === null ? [] : [params.because]
  const strikes = (fault: FaultId) => {
    const one = faults.take(fault, target)
    if (one) struck.push(fault)
    return one
  }
  const held = strikes('delay')
  if (held) await wait(held.delayMs)
  const data = params.mayBeSpoilt ? spoil(params, strikes) : params.data
  const isSpoilt = data !== params.data
  const send = async () => markSpoilt(await params.send(data), isSpoilt)

  const late = strikes('late')
  if (late) {
    deliverLate(late.delayMs, send, (reply) =>
      onCopy({ data, reply, faults: struck, note: 'delivered late' }),
    )
    return { httpStatus: null, text: '', latencyMs: 0, result: { decided: false, reason: 'given up on' } }
  }
  if (strikes('send-twice')) {
    const [first, second] = await Promise.all([send(), send()])
    const note = compare(first, second)
    onCopy({ data, reply: second, faults: struck, note })
    onCopy({ data, reply: first, faults: struck, note })
    return first
  }
  const isDropped = strikes('drop-answer') !== null
  const reply = await send()
  onCopy({ data, reply, faults: struck, note: isDropped ? 'answer dropped' : '' })
  if (!isDropped) return reply
  return { ...reply, result: { decided: false, reason: 'answer dropped' } }
}

function deliverLate(delayMs: number, send: () => Promise<Reply>, onReply: (reply: Reply) => void): void {
  wait(delayMs, undefined, { ref: false })
    .then(send)
    .then(onReply)
    .catch((error: unknown) => console.error('A late wallet call failed.', error))
}

function compare(first: Reply, second: Reply): string {
  if (!first.result.decided || !second.result.decided) return 'not both answered'
  return sameAnswer(coreOf(first.result.answer), coreOf(second.result.answer))
    ? 'both answers alike'
    : 'ANSWERS DIFFER'
}

function markSpoilt(reply: Reply, isSpoilt: boolean): Reply {
  if (!isSpoilt || !reply.result.decided) return reply
  return { ...reply, result: { ...reply.result, isSpoilt } }
}

/** The same call with something wrong in it; the very same object when nothing is. */
function spoil(params: Params, strikes: (fault: FaultId) => unknown): WalletData {
  let { data } = params
  if (strikes('wrong-currency')) data = { ...data, currency: data.currency === 'EUR' ? 'USD' : 'EUR' }
  if (strikes('stale-token')) {
    const name = data.user_auth_token === undefined ? 'user_game_token' : 'user_auth_token'
    const old = name === 'user_game_token' ? params.oldTokens(data)[0] : undefined
    data = { ...data, [name]: old ?? randomBytes(32).toString('hex') }
  }
  return data
}
