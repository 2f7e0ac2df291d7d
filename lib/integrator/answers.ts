// The wire's answers. `success` is always true; `error_code` says whether it worked. Every answer has every field of
// its operation, refusals too (T5).
import type { Money } from '../money/money'
import type { Echo } from './messages'

/** 2 and 9 to 11 are reserved and never sent. */
export type ErrorCode = 0 | 1 | 3 | 4 | 5 | 6 | 7 | 8

export interface FreeRoundsOffer {
  id: bigint
  count: number
  bet: number
  lines: number
  mpl: number
  cp: string
}

export interface Answer {
  code: number
  words: string
  /** Nickname and balances; null where they stay hidden. */
  shown: { nickname: string; cash: Money; bonus: Money } | null
  at: Date
  bonusAmount?: Money
  /** Of auth: the session's game token. */
  gameToken?: string
  freeRounds?: FreeRoundsOffer | null
  /** Of a booking: its row's place and hash, for the log; it does not go out. */
  head?: string
}

const wordsMax = 255
const zero = '0.00000'

/** The answer's JSON text. Big integers are written in full. */
export function writeAnswer(echo: Echo, operatorId: number, answer: Answer): string {
  const fields: Record<string, unknown> = {
    operator_id: operatorId,
    ...(isMoney(echo) ? { transaction_id: echo.transactionId } : {}),
    user_id: echo.userId,
    user_nickname: answer.shown?.nickname ?? '',
    balance: answer.shown?.cash.toString() ?? zero,
    bonus_balance: answer.shown?.bonus.toString() ?? zero,
    ...(isMoney(echo) ? { bonus_amount: answer.bonusAmount?.toString() ?? zero } : {}),
    ...(echo.operation === 'auth'
      ? { auth_token: echo.token, game_token: answer.gameToken ?? '' }
      : { game_token: echo.token }),
    error_code: answer.code,
    error_description: answer.words.slice(0, wordsMax),
    currency: answer.shown?.cash.currency ?? echo.currency,
    timestamp: String(answer.at.getTime()),
  }
  const text = JSON.stringify({ api: echo.api, success: true, answer: fields })
  return answer.freeRounds ? withFreeRounds(text, answer.freeRounds) : text
}

function isMoney(echo: Echo): boolean {
  return echo.operation === 'debit' || echo.operation === 'credit' || echo.operation === 'rollback'
}

/** A grant's id may be larger than a double holds: it is written as its own digits (T3). */
function withFreeRounds(text: string, { id, ...rest }: FreeRoundsOffer): string {
  const offer = `{"id":${id},${JSON.stringify(rest).slice(1)}`
  return `${text.slice(0, -2)},"free_rounds":${offer}}}`
}
