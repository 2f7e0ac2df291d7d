// Free rounds as docs/protocol.md tells them (F1 to F6). Calls that read first and change later are two steps.
import type { ActivateCall, AuthCall, CreditCall, EndCall, GetCall, UpdateCall } from './action'
import {
  again,
  append,
  callerCode,
  contentOf,
  done,
  type Expected,
  emptyRow,
  fits,
  isOver,
  refused,
  sessionOf,
  shownOf,
  shownTo,
} from './model-answers'
import { at, type ModelGrant, type ModelRow, type ModelState } from './model-state'
import { larger, smaller, toUnits } from './units'

/** R4 without the session's life: features are answered for ended sessions too (R5). Null lets the call go on. */
export function identify(
  state: ModelState,
  call: GetCall | ActivateCall | UpdateCall,
): { refusal: boolean; expected: Expected } {
  const code = callerCode(state, call)
  if (code !== null) return { refusal: true, expected: refused(state, call, code) }
  const shown = shownTo(state, call)
  if (shown?.currency !== call.currency) return { refusal: true, expected: refused(state, call, 1) }
  return { refusal: false, expected: { shown } }
}

const playerOf = (state: ModelState, userId: string) =>
  state.players.findIndex((player) => player.id === userId)

/** F1: the oldest, offered and not expired, or active. */
export function offer(state: ModelState, call: GetCall): Expected {
  const game = call.game ?? sessionOf(state, call.token)?.session.game
  const player = playerOf(state, call.userId)
  const open = state.grants
    .filter((one) => one.player === player && one.currency === call.currency && one.game === game)
    .filter((one) => one.state === 'active' || (one.state === 'offered' && !one.isPastExpiry))
    .map((one) => one.id)
  return { code: 0, words: 'done', offer: open.length === 0 ? null : Math.min(...open) }
}

function ownGrant(state: ModelState, call: ActivateCall | UpdateCall | EndCall): ModelGrant | undefined {
  const player = playerOf(state, call.userId)
  return state.grants.find(
    (one) => one.id === call.grant && one.player === player && one.currency === call.currency,
  )
}

/** F2: offered → active, once; of an active or ended one the same answer. */
export function activate(state: ModelState, call: ActivateCall | UpdateCall): Expected {
  const grant = ownGrant(state, call)
  const isOpen = grant?.state === 'offered' && !grant.isPastExpiry
  if (grant !== undefined && isOpen) grant.state = 'active'
  const isDone = grant?.state === 'active' || grant?.state === 'ended'
  return isDone ? { code: 0, words: 'done' } : { code: 1, words: 'refused' }
}

/** F3: win and played never shrink. */
export function progress(state: ModelState, call: UpdateCall): Expected {
  const grant = ownGrant(state, call)
  if (grant?.state === 'active') {
    grant.win = larger(grant.win, toUnits(call.win))
    grant.played = Math.max(grant.played, call.played)
  }
  return {}
}

const sum = (rows: ModelRow[], value: (row: ModelRow) => bigint) =>
  rows.reduce((total, row) => total + value(row), 0n)

function rowsOf(state: ModelState, grant: ModelGrant): ModelRow[] {
  return state.wallets.flatMap(({ rows }) => rows.filter((row) => row.grant === grant.id && row.code === 0))
}

const paidFor = (state: ModelState, grant: ModelGrant) =>
  sum(rowsOf(state, grant), (row) => row.cash + row.bonus)

/** F4: never above the campaign's maximum win. */
function capped(state: ModelState, grant: ModelGrant, owed: bigint): bigint {
  return grant.maxWin === null ? owed : smaller(owed, larger(0n, grant.maxWin - paidFor(state, grant)))
}

/** F4: ends the grant and pays its win less what its credits already paid, once. */
export function end(state: ModelState, call: EndCall, time: string): Expected {
  const win = toUnits(call.win)
  const content = contentOf(call, win, null)
  const repeat = again(state, call, `end ${call.grant}`, content)
  if (repeat !== null) return repeat
  const found = sessionOf(state, call.token)
  const code = callerCode(state, call)
  if (found === null || code !== null) return refused(state, call, code ?? 4)
  const { wallet } = found.session
  if (call.currency !== at(state.wallets, wallet).currency) return refused(state, call, 1)
  const grant = ownGrant(state, call)
  const isOpen = grant?.state === 'active' || (grant?.state === 'offered' && !grant.isPastExpiry)
  if (grant === undefined || !isOpen) return refused(state, call, 1)
  const pay = capped(state, grant, larger(0n, win - paidFor(state, grant)))
  const row = { ...emptyRow('end', String(call.grant), win), content, at: time, grant: grant.id }
  const expected = payGrant(state, call, row, wallet, grant, pay)
  if (expected.code !== 0) return expected
  grant.state = 'ended'
  grant.win = larger(grant.win, win)
  grant.endedAt = Number(time)
  return expected
}

/** F5: the active grant's, else the last ended one's; a grant whose activation was lost counts last (F3). */
function grantOfCredit(state: ModelState, call: CreditCall): ModelGrant | undefined {
  const player = playerOf(state, call.userId)
  const game = call.game ?? sessionOf(state, call.token)?.session.game
  const own = state.grants
    .filter((one) => one.player === player && one.currency === call.currency && one.game === game)
    .sort((a, b) => a.id - b.id)
  const ended = own
    .filter((one) => one.state === 'ended')
    .sort((a, b) => b.endedAt - a.endedAt || a.id - b.id)
  return (
    own.find((one) => one.state === 'active') ??
    ended[0] ??
    own.find((one) => one.state === 'offered' && !one.isPastExpiry)
  )
}

export function payFreeRound(state: ModelState, call: CreditCall, row: ModelRow, wallet: number): Expected {
  const grant = grantOfCredit(state, call)
  if (grant === undefined) {
    if (!fits(state, wallet, row.amount, 0n)) return refused(state, call, 1)
    append(state, wallet, { ...row, cash: row.amount })
    return done(state, wallet, 0n)
  }
  const credits = rowsOf(state, grant).filter((one) => one.kind === 'credit')
  const asked = sum(credits, (one) => one.amount) + row.amount
  const owed = grant.state === 'ended' ? larger(0n, asked - paidFor(state, grant)) : row.amount
  return payGrant(state, call, { ...row, grant: grant.id }, wallet, grant, capped(state, grant, owed))
}

/** F6: to cash, or to bonus money, which begins here where none is active. */
function payGrant(
  state: ModelState,
  call: CreditCall | EndCall,
  row: ModelRow,
  wallet: number,
  grant: ModelGrant,
  pay: bigint,
): Expected {
  const [cash, bonus] = grant.winTo === 'cash' ? [pay, 0n] : [0n, pay]
  if (!fits(state, wallet, cash, bonus)) return refused(state, call, 1)
  const { bonuses } = at(state.wallets, wallet)
  if (bonus > 0n && !bonuses.includes('active')) bonuses.push('active')
  append(state, wallet, { ...row, cash, bonus })
  return done(state, wallet, bonus)
}

/** L1, L2, R12: who an auth token belongs to; null when its session is then redeemed. */
export function auth(state: ModelState, call: AuthCall): Expected {
  const session = state.sessions.find((one) => one.authToken === call.token)
  const none = { words: 'refused' as const, gameToken: '' }
  if (session === undefined) return { ...none, code: 4, shown: null }
  const player = at(state.players, session.player)
  if (player.id !== call.userId) {
    const isKnown = state.players.some((one) => one.id === call.userId)
    return { ...none, code: isKnown ? 4 : 5, shown: null }
  }
  const shown = shownOf(state, session.wallet)
  if (isOver(state, session, call.userId)) return { ...none, code: 4, shown }
  if (shown.currency !== call.currency) return { ...none, code: 1, shown }
  if (player.status !== 'active') return { ...none, code: 6, shown }
  return { code: 0, words: 'done', shown, gameToken: session.gameToken }
}

export function redeemed(state: ModelState, call: AuthCall): Expected {
  const session = state.sessions.find((one) => one.authToken === call.token)
  if (session !== undefined) session.isRedeemed = true
  return {}
}
