// What a player may set for themself, and when it takes hold. Pure: times and amounts are handed in.
import { Money } from '../money/money'

export const limitKinds = ['deposit', 'loss', 'stake', 'time'] as const
export type LimitKind = (typeof limitKinds)[number]
/** A day, a week, a month. */
export const limitHours = [24, 168, 720] as const
export type LimitHours = (typeof limitHours)[number]

const hourMs = 3_600_000
/** A looser limit may be confirmed after this, for as long as that. */
const looserAfterMs = 24 * hourMs
const confirmWithinMs = 7 * 24 * hourMs

export const timeOutHours = [12, 24, 72, 168, 336, 720, 1008] as const
/** Null is for ever. */
export const exclusionMonths = [6, 12, 24, 60, null] as const
/** How a wish for protection comes that staff enter: from the player, or from a register that they signed. */
export const requestSources = ['letter', 'e-mail', 'phone', 'in-person', 'register'] as const
export type RequestSource = (typeof requestSources)[number]
/** What staff may enter a time-out or a limit for: the house decides on one too. Whom it shuts out it blocks. */
export const entrySources = [...requestSources, 'house'] as const
export type EntrySource = (typeof entrySources)[number]
export const realityCheckMinutes = [5, 10, 15, 30, 60, 120] as const

/** Whether a limit protects more or less than the one before; null is no limit, which protects least. */
export function compareLimits(before: Money | null, after: Money | null): 'tighter' | 'looser' | 'same' {
  if (before === null || after === null) {
    if (before === after) return 'same'
    return before === null ? 'tighter' : 'looser'
  }
  const order = after.compare(before)
  if (order === 0) return 'same'
  return order < 0 ? 'tighter' : 'looser'
}

/** How much of a limit is used, in whole per cent from 0 to 100. For showing only. */
export function percentUsed({ used, amount }: { used: Money; amount: Money }): number {
  if (!used.isLessThan(amount)) return 100
  if (!used.isPositive()) return 0
  return Math.floor(Number(Money.of('100', used.currency).share(used, amount).toString()))
}

/** From when a looser limit that is asked for at `at` may be confirmed. */
export function dueOf(at: Date): Date {
  return new Date(at.getTime() + looserAfterMs)
}

/** Until when it may be confirmed; afterwards it is as if nobody had asked. */
export function lapseOf(dueAt: Date): Date {
  return new Date(dueAt.getTime() + confirmWithinMs)
}

/** Whether a looser limit that waits may be confirmed now. */
export function mayConfirm(dueAt: Date, at: Date): 'yes' | 'early' | 'late' {
  if (at < dueAt) return 'early'
  return at < lapseOf(dueAt) ? 'yes' : 'late'
}

/** What was due by then has lapsed at `at`. */
export function dueBeforeLapsed(at: Date): Date {
  return new Date(at.getTime() - confirmWithinMs)
}

export function endOfTimeOut(hours: number, at: Date): Date {
  return new Date(at.getTime() + hours * hourMs)
}

/** The same day so many months on, or the last of a shorter month; null is for ever. */
export function endOfExclusion(months: number | null, at: Date): Date | null {
  if (months === null) return null
  const end = new Date(at)
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(at.getUTCDate(), lastDay))
  return end
}

/** What counts of an exclusion here. */
interface Holding {
  kind: string
  /** Null is for ever. */
  endsAt: Date | null
  liftedAt: Date | null
}

/** The latest end of the self-exclusions that nobody has lifted, null within for ever; null when there is none. */
export function endOfHolding(exclusions: readonly Holding[]): { at: Date | null } | null {
  const ends = exclusions
    .filter(({ kind, liftedAt }) => kind === 'self-exclusion' && liftedAt === null)
    .map(({ endsAt }) => endsAt?.getTime() ?? Number.POSITIVE_INFINITY)
  if (ends.length === 0) return null
  const latest = Math.max(...ends)
  return { at: Number.isFinite(latest) ? new Date(latest) : null }
}
