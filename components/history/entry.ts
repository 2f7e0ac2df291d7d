import type { RoundState } from '@/lib/wallet/rules-rounds'
import type { OperationKind } from '@/lib/wallet/types'

/** A journal row as the history shows it: plain text, exact to the last digit. */
export interface HistoryRow {
  key: string
  kind: OperationKind
  /** Null when booked, else the name of the refusal. */
  refusal: string | null
  identity: string
  /** What was asked for; of a refused bet it did not move. */
  amount: string
  cashDelta: string
  bonusDelta: string
  cashAfter: string
  bonusAfter: string
  at: string
}

/** The game's title, its code when we no longer know it, or null when no game had a part in it. */
export type HistoryGame = { code: string; title: string | null } | null

/** A line of the history: a round with its operations, or one operation. Before and after are cash and bonus together. */
export interface HistoryLine {
  key: string
  currency: string
  game: HistoryGame
  at: string
  /** What the line did to cash and bonus together. */
  net: string
  before: string
  after: string
  rows: HistoryRow[]
  round: { state: RoundState; number: string | null; stake: string; win: string } | null
}
