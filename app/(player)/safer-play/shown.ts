// What the rooms answer, as the page's components take it: exact text, and only what is shown.
import type { ShownActivity } from '@/components/safer-play/activity-card'
import type { ShownLimit, ShownWaiting } from '@/components/safer-play/limit-view'
import { limitHours, limitKinds, percentUsed } from '@/lib/safer-play/rules'
import type { Activity, LimitView, WaitingLimit } from '@/lib/safer-play/safer-play'

/** Every limit there can be of a currency, set or not, and those of time. */
export function showLimits(limits: readonly LimitView[], currency: string): ShownLimit[] {
  return limitKinds.flatMap((kind) =>
    limitHours.map((hours) => {
      const of = kind === 'time' ? '' : currency
      const found = limits.find((one) => one.kind === kind && one.hours === hours && one.currency === of)
      if (found === undefined) return { kind, hours, currency: of, amount: null, used: '0', percent: 0 }
      const used = found.used.isNegative() ? '0' : found.used.toString()
      const amount = found.amount.toString()
      return { kind, hours, currency: of, amount, used, percent: percentUsed(found) }
    }),
  )
}

export function showWaiting(waiting: readonly WaitingLimit[], at: Date): ShownWaiting[] {
  return waiting.map(({ id, before, after, ...rest }) => ({
    ...rest,
    id: String(id),
    before: before?.toString() ?? null,
    after: after?.toString() ?? null,
    mayConfirm: rest.dueAt <= at,
  }))
}

export function showActivity({ days, total, minutes }: Activity, currency: string): ShownActivity {
  return {
    currency,
    days: days.map(({ day, net }) => ({ day, net: net.toString() })),
    stake: total.stake.toString(),
    win: total.win.toString(),
    net: total.net.toString(),
    deposit: total.deposit.toString(),
    minutes,
  }
}
