// What the model remembers: small lists and maps, copied whole before each step so that a search can go back.
import type { BonusEnd, Status } from './action'

export interface ModelRow {
  kind: string
  /** Null where the protocol does not say how a row is named. */
  identity: string | null
  code: number
  amount: bigint
  cash: bigint
  bonus: bigint
  cashAfter: bigint
  bonusAfter: bigint
  grant: number | null
  /** What a repeat must share (R2). */
  content: string
  isShown: boolean
  at: string
  session: number | null
  turn: number | null
  game: number | null
  round: number | null
  /** The bonus that paid or received, by its place in the wallet's list. */
  fromBonus: number | null
}

export interface ModelWallet {
  player: number
  currency: string
  cash: bigint
  bonus: bigint
  rows: ModelRow[]
  bonuses: ('active' | BonusEnd)[]
}

export interface ModelSession {
  player: number
  wallet: number
  game: number
  authToken: string
  gameToken: string
  isRedeemed: boolean
  /** Idle or old beyond L3 from the beginning. */
  isStale: boolean
  /** Null while nobody has ended it; else a status or another reason. */
  ended: string | null
}

export interface ModelGrant {
  id: number
  player: number
  currency: string
  game: number
  winTo: 'cash' | 'bonus'
  maxWin: bigint | null
  isPastExpiry: boolean
  state: 'offered' | 'active' | 'ended' | 'cancelled'
  win: bigint
  played: number
  endedAt: number
}

export interface ModelPlayer {
  id: string
  nickname: string
  status: Status
}

export interface ModelState {
  players: ModelPlayer[]
  wallets: ModelWallet[]
  sessions: ModelSession[]
  grants: ModelGrant[]
  /** Where an identity was first stored: the wallet and the row's place in it. */
  seen: Map<string, { wallet: number; row: number }>
  betsStopped: boolean
  maxBets: Map<string, bigint>
}

/** A copy that may be changed; rows themselves never change and are shared. */
export function copyState(state: ModelState): ModelState {
  return {
    players: state.players.map((player) => ({ ...player })),
    wallets: state.wallets.map((wallet) => ({
      ...wallet,
      rows: [...wallet.rows],
      bonuses: [...wallet.bonuses],
    })),
    sessions: state.sessions.map((session) => ({ ...session })),
    grants: state.grants.map((grant) => ({ ...grant })),
    seen: new Map(state.seen),
    betsStopped: state.betsStopped,
    maxBets: new Map(state.maxBets),
  }
}

/** Everything but the journal in one text: equal texts are equal states. */
export function unsequencedText(state: ModelState): string {
  const write = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
  const { players, sessions, grants, betsStopped, maxBets } = state
  return JSON.stringify([players, sessions, grants, betsStopped, [...maxBets].sort()], write)
}

/** An item that the model itself put there. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new Error(`the model has no item ${index}`)
  return item
}
