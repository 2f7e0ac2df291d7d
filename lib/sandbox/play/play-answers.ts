/**
 * What the game page and its server say to each other. The browser's code imports these types too, so they must not
 * need anything from Node.
 */
import type { Balance, Problem } from './purse'

export type FreeRoundsView = {
  left: number
  played: number
  win: string
  totalBet: string
  isActive: boolean
}

export type SlotSetup = {
  kind: 'slot'
  lines: number
  /** Line bets and what they make in total, ascending. */
  bets: { line: string; total: string }[]
  usualBet: number
  strips: readonly (readonly number[])[]
  pays: readonly (readonly number[])[]
}

export type RouletteSetup = { kind: 'roulette'; chips: string[]; totalMax: string }

export type OpenAnswer =
  | {
      ok: true
      session: string
      currency: string
      isDemo: boolean
      balance: Balance
      setup: SlotSetup | RouletteSetup
      freeRounds: FreeRoundsView | null
    }
  | { ok: false; problem: Problem }

type RoundCommon = {
  ok: true
  /** The balance once the stake is taken, and once the result is paid. */
  balanceStaked: Balance
  balance: Balance
  total: string
  problem: Problem | null
}

export type SlotWinView = {
  line: number
  symbol: number
  count: number
  amount: string
  cells: [number, number][]
}

export type SpinAnswer =
  | (RoundCommon & {
      stops: number[]
      wins: SlotWinView[]
      /** How many total bets were won, for choosing the celebration. */
      timesBet: number
      freeRounds: FreeRoundsView | null
    })
  | { ok: false; problem: Problem; balance?: Balance }

export type RouletteAnswer =
  | (RoundCommon & { pocket: number; winners: { spot: string; amount: string }[] })
  | { ok: false; problem: Problem; balance?: Balance }

export type FreeRoundsAnswer = { ok: true; freeRounds: FreeRoundsView } | { ok: false; problem: Problem }

export type BalanceAnswer =
  | { ok: true; balance: Balance; isSettled: boolean }
  | { ok: false; problem: Problem }
