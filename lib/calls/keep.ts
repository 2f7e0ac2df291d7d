// Makes of a call, as the door handed it over, what is kept of it. Runs after the answer went out.
import { maskText, maskToken } from './mask'
import type { CallRecord, KeptCall } from './types'

const lengths = { method: 16, address: 64, userId: 128, transactionId: 64, currency: 16 } as const
const answerCharactersMax = 8 * 1024

/** The kept form of a call: masked, within its columns' lengths, without what PostgreSQL cannot store. */
export function toKeptCall(record: CallRecord): KeptCall {
  const { at, status, ms, body, bodyBytes, answer, facts } = record
  const { echo } = facts
  const token = echo?.token ?? ''
  const spared = [echo?.transactionId ?? '', echo?.userId ?? ''].filter((text) => text !== token)
  const mask = { tokens: [token], spared }
  const wasCut = body !== null && bodyBytes > body.length
  return {
    createdAt: at,
    method: shortened(record.method, lengths.method),
    address: record.address === null ? null : shortened(record.address, lengths.address),
    status,
    code: facts.code ?? null,
    ms: Math.round(ms * 10) / 10,
    operation: echo?.operation ?? null,
    userId: fact(echo?.userId, token, lengths.userId),
    transactionId: fact(echo?.transactionId, token, lengths.transactionId),
    gameCode: facts.gameCode ?? null,
    currency: fact(echo?.currency, token, lengths.currency),
    request: body === null ? '' : maskText(storable(body.toString('utf8')), { ...mask, wasCut }),
    requestBytes: bodyBytes,
    answer: maskText(storable(answer.slice(0, answerCharactersMax)), mask),
  }
}

/** A field of the call; one that repeats the token is masked like it. */
function fact(text: string | undefined, token: string, charactersMax: number): string | null {
  if (text === undefined || text === '') return null
  return shortened(text === token ? maskToken(text) : text, charactersMax)
}

function shortened(text: string, charactersMax: number): string {
  return storable(text.slice(0, charactersMax))
}

/** PostgreSQL refuses NUL, and half a surrogate pair is no text. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed()
}
