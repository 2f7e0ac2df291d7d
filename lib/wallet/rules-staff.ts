// Money and states that staff, the cashier and the bonus room move: the same journal, the same chain.
import { Money } from '../money/money'
import { outcomeOfRow } from './answers'
import type { StaffCommand, StatusCommand } from './commands'
import { type RefusalName, refusals } from './refusals'
import { brokenLimit } from './rules-limits'
import type { Decision, Effects, NewBonus, NewRow, Outcome, State, WalletState } from './types'

/** A deposit, withdrawal or adjustment. Refused, and not stored, when a balance would leave zero or its type. */
export function decideStaff(state: State, command: StaffCommand): Decision {
  const { wallet, earlier } = state
  if (wallet === null) return refuseStaff(state, command.currency, 'user-unknown')
  const fingerprint = JSON.stringify([command.kind, command.cash, command.bonus])
  const row: NewRow = {
    ...quietRow(wallet, command.kind, command.identity, fingerprint, command.reason),
    amount: command.cash.absolute().plus(command.bonus.absolute()),
    cashDelta: command.cash,
    bonusDelta: command.bonus,
    bonusSequence: command.bonus.isZero() ? null : (state.bonus?.sequence ?? 'own'),
  }
  if (earlier !== null) {
    if (earlier.fingerprint !== fingerprint || earlier.walletId !== wallet.id) {
      return refuseStaff(state, wallet.currency, 'reused')
    }
    return { kind: 'answer', outcome: outcomeOfRow(earlier), incident: null }
  }
  const cash = wallet.cash.plus(command.cash)
  const bonus = wallet.bonus.plus(command.bonus)
  if (cash.isNegative() || bonus.isNegative())
    return refuseStaff(state, wallet.currency, 'insufficient-funds')
  if (!cash.fits() || !bonus.fits() || !row.amount.fits()) return overflowed(state, wallet, command.identity)
  const limit =
    command.kind === 'deposit' && command.cash.isPositive()
      ? brokenLimit({ ...state, maxBet: null }, command.cash)
      : null
  if (limit !== null) return refuseStaff(state, wallet.currency, limit)
  return bookStaff(
    state,
    wallet,
    [row],
    row.bonusSequence === 'own' ? { startBonus: withoutTerms('staff') } : {},
  )
}

/** A player's new status takes a row in the wallet, so that it and a bet decided on the old state collide. */
export function decideStatus(state: State, command: StatusCommand): Decision {
  const { wallet } = state
  if (wallet === null) return refuseStaff(state, command.currency, 'user-unknown')
  return bookStaff(
    state,
    wallet,
    [quietRow(wallet, 'status', command.identity, command.status, command.reason)],
    {},
  )
}

/** Bonus money that nothing was agreed about: it stays until staff end it. */
function withoutTerms(origin: string): NewBonus {
  return { origin, terms: { required: null, maxBet: null, maxWin: null, expiresAt: null }, weights: {} }
}

export function quietRow(
  wallet: WalletState,
  kind: NewRow['kind'],
  identity: string,
  fingerprint: string,
  reason: string,
): NewRow {
  const zero = Money.zero(wallet.currency)
  return {
    kind,
    identity,
    fingerprint,
    reason,
    code: 0,
    amount: zero,
    cashDelta: zero,
    bonusDelta: zero,
    roundId: null,
    turnId: null,
    gameCode: null,
    sessionId: null,
    grantId: null,
    bonusSequence: null,
    debitSequence: null,
    isOpen: true,
  }
}

export function bookStaff(
  state: State,
  wallet: WalletState,
  rows: [NewRow, ...NewRow[]],
  effects: Effects,
): Decision {
  const [row] = rows
  const shown = {
    nickname: state.player?.nickname ?? '',
    cash: wallet.cash.plus(row.cashDelta),
    bonus: wallet.bonus.plus(row.bonusDelta),
  }
  const outcome: Outcome = {
    code: 0,
    refusal: null,
    words: 'ok',
    isRepeat: false,
    shown,
    bonusAmount: row.bonusDelta.absolute(),
    at: state.now,
  }
  return { kind: 'book', outcome, wallet, rows, effects, incident: null }
}

/** M3: nothing is booked, and somebody looks at it. */
export function overflowed(state: State, wallet: WalletState, identity: string): Decision {
  const detail = { cash: wallet.cash.toString(), bonus: wallet.bonus.toString() }
  const incident = { kind: 'overflow', subject: identity, playerId: wallet.playerId, detail }
  return { ...refuseStaff(state, wallet.currency, 'overflow'), incident }
}

export function refuseStaff(state: State, currency: string, name: RefusalName): Decision {
  const { code, words } = refusals[name]
  const zero = Money.zero(currency)
  const outcome: Outcome = {
    code,
    refusal: name,
    words,
    isRepeat: false,
    shown: null,
    bonusAmount: zero,
    at: state.now,
  }
  return { kind: 'answer', outcome, incident: null }
}
