'use client'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { formatAmount } from '@/components/ui/format-amount'
import { ChartTip } from './chart-tip'

/** A day of one currency; amounts are exact text. */
export interface ChartDay {
  key: string
  stake: string
  win: string
  ggr: string
  ngr: string
  rtp: string | null
}

interface DayChartsProps {
  days: readonly ChartDay[]
  currency: string
  /** Stake, win and GGR only, without a frame: for a page that has one. */
  isBrief?: boolean
}

const axis = { stroke: 'var(--line-strong)', tick: { fill: 'var(--muted)', fontSize: 11 }, tickLine: false }
const colours = {
  stake: 'var(--line-strong)',
  win: 'var(--accent)',
  ggr: 'var(--danger)',
  ngr: 'var(--accent)',
  rtp: 'var(--accent)',
}

/** A currency's days as pictures. The exact amounts stand in the tips, in the page's table and in the days' own table. */
export function DayCharts({ days, currency, isBrief = false }: DayChartsProps) {
  const translate = useTranslations('reports')
  const locale = useLocale()
  const format = useFormatter()
  // A place on the screen is all that becomes of these numbers.
  const points = days.map((day) => ({
    day,
    label: format.dateTime(new Date(`${day.key}T00:00:00Z`), {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }),
    stake: Number(day.stake),
    win: Number(day.win),
    ggr: Number(day.ggr),
    ngr: Number(day.ngr),
    rtp: day.rtp === null ? null : Number(day.rtp),
  }))
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 })
  const write = (name: keyof typeof colours, day: ChartDay) =>
    name === 'rtp'
      ? day.rtp === null
        ? '—'
        : translate('percent', { value: day.rtp })
      : formatAmount(day[name], currency, locale)
  const tip = (names: (keyof typeof colours)[]) => (
    <Tooltip
      isAnimationActive={false}
      cursor={{ fill: 'var(--raised)', opacity: 0.5, stroke: 'none' }}
      content={({ active, payload }) => {
        const point: (typeof points)[number] | undefined = payload?.[0]?.payload
        if (!active || point === undefined) return null
        const rows = names.map((name) => ({
          name: translate(`columns.${name}`),
          value: write(name, point.day),
          colour: colours[name],
        }))
        return <ChartTip title={point.label} rows={rows} />
      }}
    />
  )
  const frame = (names: (keyof typeof colours)[], marks: ReactNode, ticks: (value: number) => string) => (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis dataKey="label" {...axis} minTickGap={24} />
        <YAxis {...axis} axisLine={false} width={56} tickFormatter={ticks} domain={['auto', 'auto']} />
        {tip(names)}
        {marks}
      </ComposedChart>
    </ResponsiveContainer>
  )
  const line = (name: keyof typeof colours, dashes?: string) => (
    <Line
      key={name}
      dataKey={name}
      stroke={colours[name]}
      strokeWidth={2}
      dot={points.length < 3}
      isAnimationActive={false}
      {...(dashes === undefined ? {} : { strokeDasharray: dashes })}
    />
  )
  const zero = <ReferenceLine y={0} stroke="var(--line-strong)" />
  const amountTicks = (value: number) => compact.format(value)
  const money = frame(
    ['stake', 'win', 'ggr'],
    <>
      <Bar dataKey="stake" fill={colours.stake} isAnimationActive={false} maxBarSize={28} />
      <Bar dataKey="win" fill={colours.win} isAnimationActive={false} maxBarSize={28} />
      {line('ggr', '5 3')}
      {zero}
    </>,
    amountTicks,
  )
  if (isBrief) {
    return (
      <figure className="flex grow flex-col">
        <figcaption className="mb-1 flex justify-end">
          <Names names={['stake', 'win', 'ggr']} />
        </figcaption>
        <div className="relative min-h-44 grow">
          <div className="absolute inset-0">{money}</div>
        </div>
      </figure>
    )
  }
  return (
    <div className="mb-5 grid gap-3 md:grid-cols-2">
      <Chart title={translate('chart.money')} names={['stake', 'win', 'ggr']} isWide>
        {money}
      </Chart>
      <Chart title={translate('chart.net')} names={['ggr', 'ngr']}>
        {frame(
          ['ggr', 'ngr'],
          [line('ggr', '5 3'), line('ngr'), <ReferenceLine key="zero" y={0} stroke="var(--line-strong)" />],
          amountTicks,
        )}
      </Chart>
      <Chart title={translate('chart.rtp')} names={['rtp']}>
        {frame(
          ['rtp'],
          [
            line('rtp'),
            <ReferenceLine key="hundred" y={100} stroke="var(--line-strong)" strokeDasharray="2 3" />,
          ],
          (value) => translate('percent', { value: String(Math.round(value)) }),
        )}
      </Chart>
    </div>
  )
}

interface ChartProps {
  title: string
  names: (keyof typeof colours)[]
  isWide?: boolean
  children: ReactNode
}

function Chart({ title, names, isWide = false, children }: ChartProps) {
  return (
    <figure
      className={`min-w-0 rounded-md border border-line bg-surface p-4 ${isWide ? 'md:col-span-2' : ''}`}
    >
      <figcaption className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="font-medium">{title}</span>
        <Names names={names} />
      </figcaption>
      <div className={isWide ? 'h-64' : 'h-44'}>{children}</div>
    </figure>
  )
}

function Names({ names }: { names: (keyof typeof colours)[] }) {
  const translate = useTranslations('reports.columns')
  return (
    <span className="flex gap-3 text-muted text-xs">
      {names.map((name) => (
        <span key={name} className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-sm" style={{ background: colours[name] }} />
          {translate(name)}
        </span>
      ))}
    </span>
  )
}
