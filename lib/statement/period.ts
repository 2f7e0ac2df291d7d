// From which day to which: days of UTC, both of them in the period, twelve months at most. Pure.

export interface Period {
  from: Date
  /** Exclusive. */
  until: Date
}

const dayMs = 86_400_000

/** The first day that may still be asked for: twelve months before a day, at its beginning. */
export function yearBefore(at: Date): Date {
  return monthsBefore(at, 12)
}

/** So many months before, at the day's beginning; a day that a month does not have is its last. */
export function monthsBefore(at: Date, months: number): Date {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() - months, at.getUTCDate()]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, lastDay)))
}

/** A day YYYY-MM-DD as its beginning; null for what is no day. */
export function dayOf(text: string | undefined): Date | null {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text) ? null : day
}

/** YYYY-MM-DD of a moment. */
export function textOfDay(at: Date): string {
  return at.toISOString().slice(0, 10)
}

/**
 * The period of two days as typed, within the last twelve months. What is missing or makes no sense is `months` back
 * until today; a period upside down is turned round.
 */
export function periodOf(
  typed: { from?: string | undefined; to?: string | undefined },
  at: Date,
  months = 12,
): Period {
  const today = new Date(textOfDay(at))
  const earliest = yearBefore(at)
  const clamp = (day: Date) => (day < earliest ? earliest : day > today ? today : day)
  const to = clamp(dayOf(typed.to) ?? today)
  const from = clamp(dayOf(typed.from) ?? monthsBefore(to, months))
  const [first, last] = from <= to ? [from, to] : [to, from]
  return { from: first, until: new Date(last.getTime() + dayMs) }
}
