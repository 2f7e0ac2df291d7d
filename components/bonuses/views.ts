import type { CountedWhy } from '@/lib/bonus/rules'
import type { BonusState } from '@/lib/wallet/types'

/** Bonus money as its player sees it. Amounts are exact text in `currency`. */
export interface BonusCardView {
  key: string
  currency: string
  sequence: string
  state: BonusState
  /** What it began with. */
  given: string | null
  held: string
  /** The cash beside it, which stays whatever becomes of the bonus. */
  cash: string
  wagered: string
  required: string | null
  /** What is still to be staked; null without a condition. */
  left: string | null
  /** From 0 to 100. */
  percent: number
  released: string | null
  maxBet: string | null
  maxWin: string | null
  createdAt: Date
  expiresAt: Date | null
  endedAt: Date | null
}

export interface RoundsCardView {
  id: string
  game: string
  title: string | null
  currency: string
  state: 'offered' | 'active' | 'ended' | 'cancelled' | 'expired'
  count: number
  played: number
  win: string
  winTo: 'cash' | 'bonus'
  wagering: number
  maxWin: string | null
  createdAt: Date
  expiresAt: Date | null
  endedAt: Date | null
}

export interface BetView {
  key: string
  isRefund: boolean
  game: { code: string; title: string | null } | null
  stake: string
  weight: number
  counted: string
  why: CountedWhy | null
  at: string
}
