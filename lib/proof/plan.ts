// A history as the generator draws it: plain data with small numbers, which a world resolves and fast-check shrinks.
import type { BonusEnd, Status } from './action'

/** Who and what a call names, mostly itself. */
export interface Named {
  session: number
  user: 'own' | 'other' | 'nobody'
  token: 'own' | 'unknown'
  currency: 'own' | 'other'
  game: number | null
}

export type PlannedMoney = Named & {
  do: 'debit' | 'credit' | 'rollback'
  id: number
  amount: string
  turn: number | null
  round: number | null
  /** getBalance of a debit, freeRounds of a credit; nothing to a rollback. */
  isSpecial: boolean
}

export type PlannedRounds = Named & {
  do: 'get' | 'activate' | 'update' | 'end'
  grant: number
  win: string
  played: number
}

export type PlannedControl =
  | { do: 'status'; player: number; status: Status }
  | { do: 'end-session'; session: number }
  | { do: 'stop-bets'; stopped: boolean }
  | { do: 'maximum-bet'; amount: string | null }
  | { do: 'end-bonus'; wallet: number; to: BonusEnd }
  | { do: 'move'; wallet: number; cash: string; bonus: string }
  | {
      do: 'grant'
      session: number
      winTo: 'cash' | 'bonus'
      maxWin: string | null
      isPastExpiry: boolean
    }
  | { do: 'withdraw'; grant: number }

export type Planned = PlannedMoney | PlannedRounds | (Named & { do: 'auth' }) | PlannedControl

/** Clients that act at once; each of them waits for its answers. */
export type PlannedPhase = Planned[][]
export type History = PlannedPhase[]
