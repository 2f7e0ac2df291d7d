// What happens in a history, with every name resolved: a call as it goes over the wire, or a control by staff.

export type Status = 'active' | 'blocked' | 'excluded' | 'closed'
export type BonusEnd = 'completed' | 'cancelled' | 'expired'

export interface Caller {
  userId: string
  token: string
  currency: string
  game: number | null
}

export interface MoneyCall extends Caller {
  transactionId: string
  amount: string
  turn: number | null
  round: number | null
}

export type DebitCall = { kind: 'debit'; isQuestion: boolean } & MoneyCall
export type CreditCall = { kind: 'credit'; isFreeRounds: boolean } & MoneyCall
export type RollbackCall = { kind: 'rollback' } & MoneyCall
export type GetCall = { kind: 'get' } & Caller
export type ActivateCall = { kind: 'activate'; grant: number } & Caller
export type UpdateCall = { kind: 'update'; grant: number; win: string; played: number } & Caller
export type EndCall = { kind: 'end'; grant: number; win: string } & Caller
/** The token is the auth token. */
export type AuthCall = { kind: 'auth' } & Caller

export type Call =
  | DebitCall
  | CreditCall
  | RollbackCall
  | GetCall
  | ActivateCall
  | UpdateCall
  | EndCall
  | AuthCall

/** Players, wallets and sessions by their place in the world. */
export type Control =
  | { kind: 'status'; player: number; status: Status }
  | { kind: 'end-session'; session: number }
  | { kind: 'stop-bets'; stopped: boolean }
  | { kind: 'maximum-bet'; currency: string; amount: string | null }
  | { kind: 'end-bonus'; wallet: number; to: BonusEnd }
  | { kind: 'move'; wallet: number; cash: string; bonus: string; identity: string }
  | ({ kind: 'grant' } & NewGrant)
  | { kind: 'withdraw'; grant: number }

export interface NewGrant {
  player: number
  currency: string
  game: number
  winTo: 'cash' | 'bonus'
  maxWin: string | null
  isPastExpiry: boolean
}

export type Action = Call | Control

/** What came back: the wire's answer, or what a control returned. */
export interface Observed {
  answer: Record<string, unknown>
}

/** One action with what came back and when, in ticks of the runner's own clock. */
export interface Happened {
  action: Action
  observed: Observed
  sentAt: number
  answeredAt: number
}
