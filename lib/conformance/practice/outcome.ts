import type { Account, Stored } from './state'

/** What came of a call, before it is written. */
export interface Outcome {
  code: number
  words: string
  shown: Stored['shown']
  bonusAmount: bigint
  at: number
  gameToken?: string
  /** The offered free rounds as JSON. */
  rounds?: string
}

export function shownOf({ nickname, cash, bonus }: Account): Stored['shown'] {
  return { nickname, cash, bonus }
}

export function refusal(code: number, words: string, shown: Stored['shown']): Outcome {
  return { code, words, shown, bonusAmount: 0n, at: Date.now() }
}

export function done(account: Account, bonusAmount = 0n): Outcome {
  return { code: 0, words: 'ok', shown: shownOf(account), bonusAmount, at: Date.now() }
}
