'use client'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Bar, BarChart, Cell, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatAmount } from '@/components/ui/format-amount'

export interface ChartDay {
  /** YYYY-MM-DD */
  day: string
  /** Exact text: wins less stakes. */
  net: string
}

const height = 200

/** Wins less stakes by day. A picture only, so its bars may be numbers; the figures beside it are exact. */
export function ActivityChart({ days, currency }: { days: readonly ChartDay[]; currency: string }) {
  const translate = useTranslations('safer.activity')
  const format = useFormatter()
  const locale = useLocale()
  if (days.every(({ net }) => Number(net) === 0)) {
    return <p className="py-6 text-center text-muted text-sm">{translate('none')}</p>
  }
  const bars = days.map(({ day, net }) => ({ day, net, height: Number(net) }))
  const date = (day: string) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (
    <figure>
      <div style={{ height }} aria-hidden>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height }}>
          <BarChart accessibilityLayer={false} data={bars} margin={{ top: 4, right: 0, bottom: 0, left: 0 }}>
            <XAxis
              dataKey="day"
              tickFormatter={date}
              tick={{ fill: 'var(--muted)', fontSize: 12 }}
              axisLine={false}
              tickLine={false}
              minTickGap={24}
            />
            <YAxis hide />
            <ReferenceLine y={0} stroke="var(--line-strong)" />
            <Tooltip
              cursor={{ fill: 'var(--raised)' }}
              isAnimationActive={false}
              content={({ active, payload }) => {
                const bar: unknown = payload?.[0]?.payload
                if (!active || !isBar(bar)) return null
                return (
                  <p className="rounded-md border border-line bg-surface px-3 py-2 text-sm shadow-float">
                    {date(bar.day)}: {formatAmount(bar.net, currency, locale, { hasSign: true })}
                  </p>
                )
              }}
            />
            <Bar dataKey="height" isAnimationActive={false} radius={2} maxBarSize={48}>
              {bars.map((bar) => (
                <Cell key={bar.day} fill={bar.height < 0 ? 'var(--danger)' : 'var(--success)'} />
              ))}
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
      <figcaption className="mt-2 text-muted text-xs">{translate('caption')}</figcaption>
    </figure>
  )
}

function isBar(value: unknown): value is ChartDay {
  return typeof value === 'object' && value !== null && 'day' in value && 'net' in value
}
