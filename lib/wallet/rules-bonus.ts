// Bonus money begins and ends: given with its terms, completed to cash, cancelled or expired to nothing. Always as rows.
import { type ActiveBonus, capLeft, cutAtCap } from '../bonus/rules'
import type { Money } from '../money/money'
import { outcomeOfRow } from './answers'
import type { BonusEndCommand, BonusGrantCommand } from './commands'
import { bookStaff, overflowed, quietRow, refuseStaff } from './rules-staff'
import type { Decision, Effects, NewRow, State, WalletState } from './types'

/** A bonus is given. One whose money is used up makes room for it; one that still holds money does not. */
export function decideBonusGrant(state: State, command: BonusGrantCommand): Decision {
  const { wallet, earlier, bonus } = state
  if (wallet === null) return refuseStaff(state, command.currency, 'user-unknown')
  const { amount, terms, weights, origin } = command
  const fingerprint = JSON.stringify([command.kind, amount, terms, weights])
  if (earlier !== null) {
    const isSame = earlier.fingerprint === fingerprint && earlier.walletId === wallet.id
    if (!isSame) return refuseStaff(state, wallet.currency, 'reused')
    return { kind: 'answer', outcome: outcomeOfRow(earlier), incident: null }
  }
  if (bonus !== null && wallet.bonus.isPositive()) return refuseStaff(state, wallet.currency, 'bonus-active')
  if (!wallet.bonus.plus(amount).fits()) return overflowed(state, wallet, command.identity)
  const row: NewRow = {
    ...quietRow(wallet, command.kind, command.identity, fingerprint, command.reason),
    amount,
    bonusDelta: amount,
    bonusSequence: 'own',
  }
  const usedUp = bonus === null ? [] : [{ sequence: bonus.sequence, state: 'cancelled' } as const]
  const { audit, reason } = command
  return bookStaff(state, wallet, [row], {
    startBonus: { origin, terms, weights },
    bonusChanges: usedUp,
    ...(audit === undefined ? {} : { audit: { ...audit, subject: wallet.playerId, reason } }),
  })
}

/** The active bonus ends: its rest becomes cash up to its cap (completed) or goes (cancelled, expired). */
export function decideBonusEnd(state: State, command: BonusEndCommand): Decision {
  const { wallet, bonus } = state
  if (wallet === null || bonus === null) return refuseStaff(state, command.currency, 'grant-unknown')
  const { sequence } = bonus
  if (command.sequence !== undefined && command.sequence !== sequence)
    return refuseStaff(state, command.currency, 'grant-unknown')
  if (command.held !== undefined && !command.held.equals(wallet.bonus))
    return refuseStaff(state, command.currency, 'bonus-changed')
  if (command.to === 'completed') {
    const { rows, released } = releaseRows(wallet, bonus, wallet.bonus, command.reason)
    if (!wallet.cash.plus(released).fits()) return overflowed(state, wallet, identityOf(wallet, sequence))
    const bonusChanges = [{ sequence, state: command.to, released }]
    return bookStaff(state, wallet, rows, { bonusChanges, ...auditOfEnd(command, wallet, sequence) })
  }
  const row = voidRow(wallet, sequence, wallet.bonus, command.to, command.reason)
  const bonusChanges = [{ sequence, state: command.to }]
  return bookStaff(state, wallet, [row], { bonusChanges, ...auditOfEnd(command, wallet, sequence) })
}

/** What the audit says of the end of a bonus, where it is somebody's command: what was held is what was decided on. */
function auditOfEnd(command: BonusEndCommand, wallet: WalletState, sequence: bigint): Pick<Effects, 'audit'> {
  const { audit, reason, to } = command
  if (audit === undefined) return {}
  const before = { currency: wallet.currency, bonus: sequence.toString(), held: wallet.bonus.toString() }
  return { audit: { ...audit, subject: wallet.playerId, reason, before, after: { state: to } } }
}

const identityOf = (wallet: WalletState, sequence: bigint) => `${wallet.id}:${sequence}`

/** The rows that take a bonus's rest to cash, and what its cap cuts off away. */
export function releaseRows(
  wallet: WalletState,
  bonus: ActiveBonus,
  rest: Money,
  reason: string,
): { rows: [NewRow, ...NewRow[]]; released: Money } {
  const { toCash, voided } = cutAtCap(rest, capLeft(bonus))
  const release: NewRow = {
    ...quietRow(wallet, 'bonus-release', identityOf(wallet, bonus.sequence), 'completed', reason),
    amount: toCash,
    cashDelta: toCash,
    bonusDelta: toCash.negated(),
    bonusSequence: bonus.sequence,
  }
  if (voided.isZero()) return { rows: [release], released: toCash }
  const cut = voidRow(wallet, bonus.sequence, voided, 'capped', 'above the bonus’s largest win')
  return { rows: [release, cut], released: toCash }
}

function voidRow(wallet: WalletState, sequence: bigint, amount: Money, why: string, reason: string): NewRow {
  return {
    ...quietRow(wallet, 'bonus-void', identityOf(wallet, sequence), why, reason),
    amount,
    bonusDelta: amount.negated(),
    bonusSequence: sequence,
  }
}
