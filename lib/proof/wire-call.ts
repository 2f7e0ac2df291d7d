// A model's call as the integrator's JSON, and back: the answer with what the model compares.
import type { Call } from './action'

const apis = {
  auth: 'do-auth-user-ingame',
  debit: 'do-debit-user-ingame',
  credit: 'do-credit-user-ingame',
  rollback: 'do-rollback-user-ingame',
  get: 'do-get-features-user-ingame',
  activate: 'do-activate-features-user-ingame',
  update: 'do-update-features-user-ingame',
  end: 'do-end-features-user-ingame',
} as const

export function bodyOf(call: Call): string {
  const token = call.kind === 'auth' ? 'user_auth_token' : 'user_game_token'
  const data = { user_id: call.userId, [token]: call.token, currency: call.currency }
  const game = call.game === null ? {} : { game_code: call.game }
  return JSON.stringify({ api: apis[call.kind], data: { ...data, ...game, ...ownFields(call) } })
}

function ownFields(call: Call): Record<string, unknown> {
  switch (call.kind) {
    case 'debit':
      return { ...moneyFields(call), debit_type: call.isQuestion ? 'getBalance' : 'regular' }
    case 'credit':
      return { ...moneyFields(call), credit_type: call.isFreeRounds ? 'freeRounds' : 'regular' }
    case 'rollback':
      return moneyFields(call)
    case 'activate':
      return { free_rounds: { id: call.grant } }
    case 'update':
      return { free_rounds: { id: call.grant, win: call.win, round_win: '0', count: 1, played: call.played } }
    case 'end':
      return { free_rounds: { id: call.grant, win: call.win } }
    default:
      return {}
  }
}

function moneyFields(call: Call & { kind: 'debit' | 'credit' | 'rollback' }): Record<string, unknown> {
  const { turn, round, transactionId, amount } = call
  return {
    transaction_id: transactionId,
    [`${call.kind}_amount`]: amount,
    ...(turn === null ? {} : { turn_id: turn }),
    ...(round === null ? {} : { round_id: round }),
  }
}

/** The answer's fields; what the envelope or the echo gets wrong is a fault. */
export function readAnswer(call: Call, text: string): Record<string, unknown> {
  const message: unknown = JSON.parse(text)
  if (!isObject(message) || !isObject(message.answer)) return { fault: `no envelope: ${text}` }
  const { answer } = message
  const token = call.kind === 'auth' ? answer.auth_token : answer.game_token
  const isEcho =
    message.api === apis[call.kind] &&
    message.success === true &&
    answer.user_id === call.userId &&
    token === call.token &&
    (!('transactionId' in call) || answer.transaction_id === call.transactionId)
  if (!isEcho) return { fault: `the answer does not echo its call: ${text}` }
  const offered = isObject(answer.free_rounds) ? answer.free_rounds.id : null
  return { ...answer, offered }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
