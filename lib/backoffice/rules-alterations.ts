// What of the audit is an alteration or a significant event, by the beginning of its action's name: an action that a
// later page adds under one of these names is reported without a change here.
import { Money } from '../money/money'

export const alterationKinds = ['money', 'bonus', 'player', 'parameter', 'staff'] as const
export type AlterationKind = (typeof alterationKinds)[number]

const alterations: readonly (readonly [string, AlterationKind])[] = [
  ['balance.', 'money'],
  ['wallet.', 'money'],
  ['money.', 'money'],
  ['cashier.', 'money'],
  ['reconciliation.', 'money'],
  ['bonus.', 'bonus'],
  ['grant.', 'bonus'],
  ['campaign', 'bonus'],
  ['player.', 'player'],
  ['bets.', 'parameter'],
  ['setting', 'parameter'],
  ['currenc', 'parameter'],
  ['limit', 'parameter'],
  ['approval-limit', 'parameter'],
  ['game', 'parameter'],
  ['staff.role', 'staff'],
  ['staff.create', 'staff'],
  ['staff.deactivate', 'staff'],
  ['staff.reactivate', 'staff'],
  ['staff.unlock', 'staff'],
]

/** The kind of alteration that an action is; null: it altered nothing. */
export function alterationKindOf(action: string): AlterationKind | null {
  if (/\.(read|export)$/.test(action)) return null
  return alterations.find(([beginning]) => action.startsWith(beginning))?.[1] ?? null
}

export const eventKinds = [
  'login',
  'lock',
  'large',
  'adjustment',
  'parameter',
  'access',
  'exclusion',
  'check',
  'outage',
] as const
export type EventKind = (typeof eventKinds)[number]

const events: readonly (readonly [string, EventKind])[] = [
  ['staff.locked', 'lock'],
  ['staff.unlock', 'lock'],
  ['player.block', 'lock'],
  ['player.unblock', 'lock'],
  ['player.exclu', 'exclusion'],
  ['player.lift-exclu', 'exclusion'],
  ['player.time-out', 'exclusion'],
  ['player.close', 'exclusion'],
  ['player.self', 'exclusion'],
  ['player.limit', 'exclusion'],
  ['balance.', 'adjustment'],
  ['wallet.', 'adjustment'],
  ['money.', 'adjustment'],
  ['bets.', 'parameter'],
  ['setting', 'parameter'],
  ['currenc', 'parameter'],
  ['approval-limit', 'parameter'],
  ['reports.rebuild', 'parameter'],
  ['staff.role', 'access'],
  ['staff.create', 'access'],
  ['staff.deactivate', 'access'],
  ['staff.reactivate', 'access'],
  ['staff.second-factor.reset', 'access'],
  ['staff.password.reset', 'access'],
  ['audit.export', 'access'],
]

/** The kind of significant event that an action is; null: it is none. */
export function eventKindOf(action: string): EventKind | null {
  return events.find(([beginning]) => action.startsWith(beginning))?.[1] ?? null
}

type Facts = Record<string, unknown>

/** Who let it happen beside the one who did it: the second person of an order; null where nobody else had to. */
export function authorisedBy(after: unknown): string | null {
  const named = factsOf(after).authorisedBy
  return typeof named === 'string' && named !== '' ? named : null
}

const moved = ['cash', 'bonus'] as const

/**
 * What stood there before. A balance's alteration writes what it moved and what came of it; what was there before is
 * their difference.
 */
export function beforeOf(before: unknown, after: unknown): unknown {
  if (before !== null) return before
  const facts = factsOf(after)
  const { currency } = facts
  if (typeof currency !== 'string') return null
  const stood: Facts = { currency }
  for (const name of moved) {
    const [by, then] = [facts[name], facts[`${name}_after`]]
    if (typeof by !== 'string' || typeof then !== 'string') continue
    stood[name] = Money.unbounded(then, currency).minus(Money.unbounded(by, currency)).toString()
  }
  return Object.keys(stood).length === 1 ? null : stood
}

/** What stands there now: of a balance's alteration, the balance. */
export function afterOf(after: unknown): unknown {
  const facts = factsOf(after)
  if (facts.cash_after === undefined && facts.bonus_after === undefined) return after
  return { currency: facts.currency, cash: facts.cash_after, bonus: facts.bonus_after }
}

function factsOf(value: unknown): Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
