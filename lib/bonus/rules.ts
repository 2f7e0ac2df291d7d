// Bonus money: how a stake counts towards its condition, when the rest becomes cash, and what a cap takes. Pure.
import { Money } from '../money/money'

/** What was agreed when the bonus was given. Amounts are of the wallet's currency. */
export interface BonusTerms {
  /** What must be staked before the rest becomes cash; null: nothing, only staff end it. */
  required: Money | null
  /** The largest stake that bonus money may pay and that counts. */
  maxBet: Money | null
  /** The most that the bonus may turn into cash. */
  maxWin: Money | null
  expiresAt: Date | null
}

/** A wallet's bonus that is under way. */
export interface ActiveBonus extends BonusTerms {
  /** Names it: the sequence of the row that began it. */
  sequence: bigint
  wagered: Money
  /** What of it has become cash so far. */
  released: Money
  /** How much of a stake in this game counts, in per cent. */
  weight: number
}

/** Why a stake counts less than itself. */
export type CountedWhy = 'weight' | 'maximum-bet' | 'expired'

export interface CountedStake {
  counted: Money
  weight: number
  why: CountedWhy | null
}

/** Whether the time of a bonus has run out: its money pays no stakes from then on. */
export function isExpired(bonus: BonusTerms, at: Date): boolean {
  return bonus.expiresAt !== null && bonus.expiresAt <= at
}

/** Whether bonus money may not pay any part of this stake. */
export function isAboveMaximum(bonus: BonusTerms, stake: Money): boolean {
  return bonus.maxBet?.isLessThan(stake) === true
}

/**
 * How a stake counts: the whole of it, whoever pays, times the game's weight, rounded down. Null where the bonus has no
 * condition. What counts nothing says why.
 */
export function countStake(bonus: ActiveBonus, stake: Money, at: Date): CountedStake | null {
  if (bonus.required === null || stake.isZero()) return null
  const nothing = { counted: Money.zero(stake.currency), weight: bonus.weight }
  if (isExpired(bonus, at)) return { ...nothing, why: 'expired' }
  if (isAboveMaximum(bonus, stake)) return { ...nothing, why: 'maximum-bet' }
  const { currency } = stake
  const counted = stake.share(Money.of(String(bonus.weight), currency), Money.of('100', currency))
  return { counted, weight: bonus.weight, why: bonus.weight < 100 ? 'weight' : null }
}

/** Whether the condition is met once `counted` is added. A stake that counts nothing never completes a bonus. */
export function completes(bonus: ActiveBonus, counted: Money): boolean {
  if (bonus.required === null || counted.isZero()) return false
  return !bonus.wagered.plus(counted).isLessThan(bonus.required)
}

/** What may still become cash; null: no cap. */
export function capLeft(bonus: Pick<ActiveBonus, 'maxWin' | 'released'>): Money | null {
  if (bonus.maxWin === null) return null
  const left = bonus.maxWin.minus(bonus.released)
  return left.isNegative() ? Money.zero(left.currency) : left
}

/** An amount on its way from a bonus to cash, cut at the cap. */
export function cutAtCap(amount: Money, left: Money | null): { toCash: Money; voided: Money } {
  const toCash = left === null ? amount : amount.atMost(left)
  return { toCash, voided: amount.minus(toCash) }
}

/** How far a bonus is, in whole per cent from 0 to 100; 100 without a condition. For showing only. */
export function percentDone({ wagered, required }: { wagered: Money; required: Money | null }): number {
  if (required === null || !wagered.isLessThan(required)) return 100
  const hundred = Money.of('100', wagered.currency)
  return Math.floor(Number(hundred.share(wagered, required).toString()))
}

/** What must be staked for an amount with a multiplier such as 35; null without one. */
export function requiredFor(amount: Money, multiplier: number): Money | null {
  return multiplier === 0 ? null : amount.times(multiplier)
}
