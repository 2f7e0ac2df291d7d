// Debit, credit and rollback as docs/protocol.md tells them, one after the other.
import type { CreditCall, DebitCall, RollbackCall } from './action'
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
  remember,
  rowOf,
  sessionOf,
} from './model-answers'
import { payFreeRound } from './model-rounds'
import { at, type ModelRow, type ModelState } from './model-state'
import { smaller, toUnits } from './units'

/** The ladder of R4. */
export function debit(state: ModelState, call: DebitCall, time: string): Expected {
  const amount = toUnits(call.amount)
  if (call.isQuestion) return question(state, call, amount)
  const repeat = again(state, call, `debit ${call.transactionId}`, contentOf(call, amount, call.game))
  if (repeat !== null) return repeat
  const row = rowOf(state, 'debit', call, amount, time)
  const tombstone = state.seen.get(`rollback ${call.transactionId}`)
  if (tombstone !== undefined) return remember(state, call, row, tombstone.wallet, 8)
  const found = sessionOf(state, call.token)
  if (found === null) return refused(state, call, 4)
  const number = found.session.wallet
  if (isOver(state, found.session, call.userId)) return remember(state, call, row, number, 4)
  const code = callerCode(state, call)
  if (code !== null) return refused(state, call, code)
  const wallet = at(state.wallets, number)
  if (call.currency !== wallet.currency) return refused(state, call, 1)
  if (at(state.players, wallet.player).status !== 'active') return remember(state, call, row, number, 6)
  if (state.betsStopped) return remember(state, call, row, number, 1)
  const maxBet = state.maxBets.get(wallet.currency)
  if (maxBet !== undefined && amount > maxBet) return remember(state, call, row, number, 1)
  if (amount > wallet.cash + wallet.bonus) return remember(state, call, row, number, 3)
  // R9: cash first, then bonus.
  const cash = smaller(amount, wallet.cash)
  const bonus = amount - cash
  const fromBonus = bonus > 0n ? wallet.bonuses.lastIndexOf('active') : null
  append(state, number, { ...row, cash: -cash, bonus: -bonus, fromBonus })
  return done(state, number, bonus)
}

/** R8's "getBalance": balances, and nothing stored; with an amount it is malformed. */
function question(state: ModelState, call: DebitCall, amount: bigint): Expected {
  if (amount !== 0n) return { code: 1, words: 'refused', shown: null, bonusAmount: 0n }
  const found = sessionOf(state, call.token)
  if (found === null) return refused(state, call, 4)
  if (isOver(state, found.session, call.userId)) return refused(state, call, 4)
  const code = callerCode(state, call)
  if (code !== null) return refused(state, call, code)
  const { wallet } = found.session
  if (call.currency !== at(state.wallets, wallet).currency) return refused(state, call, 1)
  if (at(state.players, found.session.player).status !== 'active') return refused(state, call, 6)
  return done(state, wallet, 0n)
}

export function credit(state: ModelState, call: CreditCall, time: string): Expected {
  const amount = toUnits(call.amount)
  const repeat = again(state, call, `credit ${call.transactionId}`, contentOf(call, amount, call.game))
  if (repeat !== null) return repeat
  const found = sessionOf(state, call.token)
  const code = callerCode(state, call)
  if (found === null || code !== null) return refused(state, call, code ?? 4)
  const { wallet } = found.session
  if (call.currency !== at(state.wallets, wallet).currency) return refused(state, call, 1)
  const row = rowOf(state, 'credit', call, amount, time)
  if (call.isFreeRounds) return payFreeRound(state, call, row, wallet)
  return settle(state, call, row, wallet, shareOut(state, wallet, amount, roundOf(state, call, wallet)))
}

interface Share {
  bonus: number
  amount: bigint
}

const isUndone = (state: ModelState, row: ModelRow) => {
  const place = state.seen.get(`rollback ${row.identity}`)
  return place !== undefined && at(at(state.wallets, place.wallet).rows, place.row).code === 0
}

/**
 * R9: the round's debits: those with its round_id, in the same game where both name one; else the session's latest with
 * the turn or the one before; else its last. A debit that names another round is none of these.
 */
function roundOf(state: ModelState, call: CreditCall, wallet: number): ModelRow[] {
  const debits = at(state.wallets, wallet).rows.filter(
    (row) => row.kind === 'debit' && row.code === 0 && !isUndone(state, row),
  )
  const { game } = call
  const ofRound = debits.filter(
    (row) => call.round !== null && row.round === call.round && isSameGame(row.game, game),
  )
  if (ofRound.length > 0) return ofRound
  const session = sessionOf(state, call.token)?.number
  const own = debits.filter((row) => row.session === session && (call.round === null || row.round === null))
  const { turn } = call
  const ofTurn = turn === null ? undefined : own.findLast((row) => row.turn === turn || row.turn === turn - 1)
  const last = ofTurn ?? own.at(-1)
  return last === undefined ? [] : [last]
}

const isSameGame = (a: number | null, b: number | null) => a === null || b === null || a === b

/** R9: bonus stakes ÷ all stakes of the round, rounded down once, in parts for each bonus that paid for it. */
function shareOut(state: ModelState, wallet: number, amount: bigint, debits: ModelRow[]): Share[] {
  const stakes = debits.reduce((sum, row) => sum + row.amount, 0n)
  let staked = 0n
  let shared = 0n
  return at(state.wallets, wallet).bonuses.flatMap((_state, bonus) => {
    const stake = debits.reduce((sum, row) => (row.fromBonus === bonus ? sum - row.bonus : sum), 0n)
    if (stake === 0n) return []
    staked += stake
    const part = (amount * staked) / stakes - shared
    shared += part
    return [{ bonus, amount: part }]
  })
}

/** R9: a share to its bonus while that is active, to cash when completed, void with a visible row otherwise. */
function settle(
  state: ModelState,
  call: CreditCall | RollbackCall,
  row: ModelRow,
  wallet: number,
  shares: Share[],
): Expected {
  let cash = toUnits(call.amount)
  let bonus = 0n
  let fromBonus: number | null = null
  const voided: bigint[] = []
  for (const share of shares) {
    const end = at(at(state.wallets, wallet).bonuses, share.bonus)
    if (end === 'completed' || share.amount === 0n) continue
    cash -= share.amount
    if (end === 'active') {
      bonus += share.amount
      fromBonus = share.bonus
    } else voided.push(share.amount)
  }
  if (!fits(state, wallet, cash, bonus)) return refused(state, call, 1)
  append(state, wallet, { ...row, cash, bonus, fromBonus })
  for (const amount of voided) append(state, wallet, emptyRow('bonus-void', null, amount))
  return done(state, wallet, bonus)
}

/** R6 and R7: exactly what the debit took, to the wallet it was taken from; without it a tombstone. */
export function rollback(state: ModelState, call: RollbackCall, time: string): Expected {
  const amount = toUnits(call.amount)
  const repeat = again(state, call, `rollback ${call.transactionId}`, contentOf(call, amount, call.game))
  if (repeat !== null) return repeat
  const found = sessionOf(state, call.token)
  const code = callerCode(state, call)
  if (found === null || code !== null) return refused(state, call, code ?? 4)
  const row = rowOf(state, 'rollback', call, amount, time)
  const place = state.seen.get(`debit ${call.transactionId}`)
  if (place === undefined) {
    const { wallet } = found.session
    if (call.currency !== at(state.wallets, wallet).currency) return refused(state, call, 1)
    return remember(state, call, row, wallet, 7)
  }
  const wallet = at(state.wallets, place.wallet)
  const debited = at(wallet.rows, place.row)
  const isOwn = at(state.players, wallet.player).id === call.userId && wallet.currency === call.currency
  if (!isOwn) return refused(state, call, 1)
  if (debited.code !== 0) return remember(state, call, row, place.wallet, 7)
  if (debited.amount !== amount) return refused(state, call, 1)
  const shares = debited.fromBonus === null ? [] : [{ bonus: debited.fromBonus, amount: -debited.bonus }]
  return settle(state, call, { ...row, round: debited.round }, place.wallet, shares)
}
