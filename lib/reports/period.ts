// Days of a report: YYYY-MM-DD in UTC, both ends belong to it.
export interface Period {
  from: string
  to: string
}

const dayMs = 24 * 3600_000
export const daysMax = 800

export const presets = ['today', 'yesterday', '7d', '30d', 'month', 'last-month'] as const
export type Preset = (typeof presets)[number]

/** Reads what an address asks for: a preset, or from and to. What cannot be read is the last seven days. */
export function readPeriod(asked: { preset: string; from: string; to: string }, at: Date): Period {
  const from = readDay(asked.from)
  const to = readDay(asked.to)
  const today = dayText(at)
  if (from !== null || to !== null) {
    const last = to ?? (from !== null && from > today ? from : today)
    const first = from ?? last
    const [low, high] = first <= last ? [first, last] : [last, first]
    return { from: later(low, shiftDay(high, 1 - daysMax)), to: high }
  }
  return ofPreset(isPreset(asked.preset) ? asked.preset : '7d', today)
}

export function isPreset(text: string): text is Preset {
  return presets.some((preset) => preset === text)
}

function ofPreset(preset: Preset, today: string): Period {
  const yesterday = shiftDay(today, -1)
  if (preset === 'today') return { from: today, to: today }
  if (preset === 'yesterday') return { from: yesterday, to: yesterday }
  if (preset === '7d') return { from: shiftDay(today, -6), to: today }
  if (preset === '30d') return { from: shiftDay(today, -29), to: today }
  const monthStart = monthOf(today)
  if (preset === 'month') return { from: monthStart, to: today }
  const lastOfBefore = shiftDay(monthStart, -1)
  return { from: monthOf(lastOfBefore), to: lastOfBefore }
}

/** As many days right before. */
export function periodBefore({ from, to }: Period): Period {
  const days = daysOf({ from, to })
  return { from: shiftDay(from, -days), to: shiftDay(from, -1) }
}

/** How many days. */
export function daysOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1
}

/** Every day of a period, in order. */
export function listDays(period: Period): string[] {
  return Array.from({ length: daysOf(period) }, (_, index) => shiftDay(period.from, index))
}

/** Whole months by their first days; both ends belong to it. */
export interface Months {
  from: string
  to: string
}

/** A period as the whole months in it and the days before and after them. */
export function splitByMonths({ from, to }: Period): { months: Months | null; days: Period[] } {
  const first = from.endsWith('-01') ? from : nextMonth(from)
  const after = monthOf(shiftDay(to, 1))
  if (first >= after) return { months: null, days: [{ from, to }] }
  const days = [
    { from, to: shiftDay(first, -1) },
    { from: after, to },
  ]
  const months = { from: first, to: monthOf(shiftDay(after, -1)) }
  return { months, days: days.filter((part) => part.from <= part.to) }
}

/** The first day of a day's month. */
export function monthOf(day: string): string {
  return `${day.slice(0, 8)}01`
}

function nextMonth(day: string): string {
  return monthOf(shiftDay(monthOf(day), 31))
}

export function shiftDay(day: string, days: number): string {
  return dayText(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs))
}

/** A real day between the years 2000 and 2100, or null. */
export function readDay(text: string): string | null {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return null
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || dayText(at) !== text ? null : text
}

function dayText(at: Date): string {
  return at.toISOString().slice(0, 10)
}

function later(left: string, right: string): string {
  return left > right ? left : right
}
