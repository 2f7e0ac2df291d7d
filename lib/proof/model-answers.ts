// How the model puts an answer: done, refused, refused and remembered, or the first answer again.
import type { Caller, MoneyCall } from './action'
import { at, type ModelPlayer, type ModelRow, type ModelSession, type ModelState } from './model-state'
import { overflowUnits } from './units'

export interface Shown {
  nickname: string
  cash: bigint
  bonus: bigint
  currency: string
}

/** What an answer must say; a step of a call that reads more than once expects its own part only. */
export interface Expected {
  code?: number
  words?: 'done' | 'repeat' | 'conflict' | 'refused'
  /** Null where nickname and balances stay hidden (T5). */
  shown?: Shown | null
  bonusAmount?: bigint
  /** The first answer's time, for a repeat. */
  timestamp?: string
  /** Of auth. */
  gameToken?: string
  /** Of get: the grant's id, or null for none. */
  offer?: number | null
  /** Of a control: what it returned. */
  returned?: unknown
}

export interface Known {
  session: ModelSession
  number: number
  player: ModelPlayer
}

/** The redeemed session of a game token. */
export function sessionOf(
  state: ModelState,
  token: string,
): { session: ModelSession; number: number } | null {
  const number = state.sessions.findIndex((one) => one.isRedeemed && one.gameToken === token)
  return number < 0 ? null : { session: at(state.sessions, number), number }
}

const barring = new Set(['blocked', 'excluded', 'closed'])

/** L3, with R12: a session that a block ended leaves the answer to the named player's rung while that player is barred. */
export function isOver(state: ModelState, session: ModelSession, userId: string): boolean {
  const named = state.players.find((player) => player.id === userId)
  const isBarred = named !== undefined && named.status !== 'active'
  if (isBarred && barring.has(session.ended ?? '')) return false
  return session.isStale || session.ended !== null
}

/** R4's middle: token known (4), token the user's (5 no such user, else 4). */
export function callerCode(state: ModelState, call: Caller): 4 | 5 | null {
  const found = sessionOf(state, call.token)
  if (found === null) return 4
  if (at(state.players, found.session.player).id === call.userId) return null
  return state.players.some((player) => player.id === call.userId) ? 4 : 5
}

export function shownOf(state: ModelState, wallet: number): Shown {
  const { player, cash, bonus, currency } = at(state.wallets, wallet)
  return { nickname: at(state.players, player).nickname, cash, bonus, currency }
}

/** T5: only a token of that very user sees the balances. */
export function shownTo(state: ModelState, call: Caller): Shown | null {
  const found = sessionOf(state, call.token)
  if (found === null || at(state.players, found.session.player).id !== call.userId) return null
  return shownOf(state, found.session.wallet)
}

export function refused(state: ModelState, call: Caller, code: number): Expected {
  return { code, words: 'refused', shown: shownTo(state, call), bonusAmount: 0n }
}

export function contentOf(call: Caller, amount: bigint, game: number | null): string {
  return JSON.stringify([call.userId, call.currency, amount.toString(), game])
}

/** A row that moves nothing yet. */
export function emptyRow(kind: string, identity: string | null, amount: bigint): ModelRow {
  return {
    kind,
    identity,
    amount,
    code: 0,
    cash: 0n,
    bonus: 0n,
    cashAfter: 0n,
    bonusAfter: 0n,
    grant: null,
    content: '',
    isShown: true,
    at: '',
    session: null,
    turn: null,
    game: null,
    round: null,
    fromBonus: null,
  }
}

/** The row of a money call, with all that later calls may ask of it. */
export function rowOf(
  state: ModelState,
  kind: string,
  call: MoneyCall,
  amount: bigint,
  time: string,
): ModelRow {
  return {
    ...emptyRow(kind, call.transactionId, amount),
    content: contentOf(call, amount, call.game),
    at: time,
    session: sessionOf(state, call.token)?.number ?? null,
    turn: call.turn,
    game: call.game,
    round: call.round,
  }
}

/** Appends a row and moves the wallet by it. */
export function append(state: ModelState, wallet: number, row: ModelRow): void {
  const holder = at(state.wallets, wallet)
  holder.cash += row.cash
  holder.bonus += row.bonus
  holder.rows.push({ ...row, cashAfter: holder.cash, bonusAfter: holder.bonus })
  if (row.identity !== null)
    state.seen.set(`${row.kind} ${row.identity}`, { wallet, row: holder.rows.length - 1 })
}

/** R10: a refusal that hangs on changing state is remembered by `wallet`. */
export function remember(
  state: ModelState,
  call: Caller,
  row: ModelRow,
  wallet: number,
  code: number,
): Expected {
  const own = sessionOf(state, call.token)?.session.wallet
  const shown = own === wallet ? shownTo(state, call) : null
  append(state, wallet, { ...row, code, isShown: shown !== null })
  return { code, words: 'refused', shown, bonusAmount: 0n }
}

/** M3: nothing is booked when a balance would leave its type. */
export function fits(state: ModelState, wallet: number, cash: bigint, bonus: bigint): boolean {
  const holder = at(state.wallets, wallet)
  return holder.cash + cash < overflowUnits && holder.bonus + bonus < overflowUnits
}

export function done(state: ModelState, wallet: number, bonusAmount: bigint): Expected {
  return { code: 0, words: 'done', shown: shownOf(state, wallet), bonusAmount }
}

/** R2 and R3: an identity that was stored answers as it did, or refuses other content. */
export function again(state: ModelState, call: Caller, key: string, content: string): Expected | null {
  const place = state.seen.get(key)
  if (place === undefined) return null
  const wallet = at(state.wallets, place.wallet)
  const row = at(wallet.rows, place.row)
  if (row.content !== content) return { ...refused(state, call, 1), words: 'conflict' }
  const { nickname } = at(state.players, wallet.player)
  return {
    code: row.code,
    words: 'repeat',
    shown: row.isShown
      ? { nickname, cash: row.cashAfter, bonus: row.bonusAfter, currency: wallet.currency }
      : null,
    bonusAmount: row.bonus < 0n ? -row.bonus : row.bonus,
    timestamp: row.at,
  }
}
