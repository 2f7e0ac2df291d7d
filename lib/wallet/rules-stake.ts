// The last rungs of a debit: which money pays the stake, how it counts towards a bonus, and whether that completes it.
import { completes, countStake, isAboveMaximum, isExpired } from '../bonus/rules'
import { Money } from '../money/money'
import { book, emptyRow, refuse } from './answers'
import type { DebitCommand } from './commands'
import { releaseRows } from './rules-bonus'
import type { Decision, NewRow, Rules, State, WalletState } from './types'

/**
 * R9: a stake is paid from cash first, then bonus, or the other way round if the operator says so. A stake that completes
 * the active bonus's condition takes the rest of the bonus to cash as rows of the same decision.
 */
export function stake(state: State, command: DebitCommand, wallet: WalletState, rules: Rules): Decision {
  const { bonus: active, now } = state
  const { amount } = command
  const spendable = active !== null && isExpired(active, now) ? Money.zero(wallet.currency) : wallet.bonus
  if (wallet.cash.plus(spendable).isLessThan(amount)) return refuse(state, command, 'insufficient-funds')
  const parts = split(amount, wallet.cash, spendable, rules.stakeOrder)
  if (active !== null && parts.bonus.isPositive() && isAboveMaximum(active, amount)) {
    return refuse(state, command, 'limit-bonus-bet')
  }
  const row: NewRow = {
    ...emptyRow(command, state, wallet),
    cashDelta: parts.cash.negated(),
    bonusDelta: parts.bonus.negated(),
    bonusSequence: parts.bonus.isZero() ? null : (active?.sequence ?? null),
  }
  const counted = active === null ? null : countStake(active, amount, now)
  if (active === null || counted === null) return book(state, command, wallet, [row])
  const note = { ...counted, bonusSequence: active.sequence }
  const change = { sequence: active.sequence, wagered: counted.counted }
  if (!completes(active, counted.counted)) {
    return book(state, command, wallet, [row], { counted: note, bonusChanges: [change] })
  }
  const { rows, released } = releaseRows(wallet, active, wallet.bonus.minus(parts.bonus), 'completed')
  const done = { ...change, state: 'completed', released } as const
  return book(state, command, wallet, [row, ...rows], { counted: note, bonusChanges: [done] })
}

function split(amount: Money, cash: Money, bonus: Money, order: Rules['stakeOrder']) {
  const fromFirst = amount.atMost(order === 'cash-first' ? cash : bonus)
  const rest = amount.minus(fromFirst)
  return order === 'cash-first' ? { cash: fromFirst, bonus: rest } : { cash: rest, bonus: fromFirst }
}
