import { clsx } from 'clsx'
import { ArrowDownRight, ArrowUpRight } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Amount } from '@/components/ui/amount'
import type { Figures } from '@/lib/reports/reports'

const amounts = ['stake', 'win', 'ggr', 'bonusCost', 'ngr'] as const
type Named = (typeof amounts)[number] | 'rounds' | 'players'

interface FigureTilesProps {
  now: Figures
  before: Figures | undefined
  /** Tenths of a per cent against the period before; null: there was nothing. */
  changes: Record<Named, number | null>
}

/** What the period came to, beside the period before. */
export function FigureTiles({ now, before, changes }: FigureTilesProps) {
  const translate = useTranslations('reports')
  const format = useFormatter()
  const { currency } = now
  const percent = (rtp: string | null | undefined) => (rtp ? translate('percent', { value: rtp }) : '—')
  return (
    <dl className="mb-5 grid grid-cols-2 gap-3 md:grid-cols-4" data-testid="tiles">
      {amounts.map((name) => (
        <Tile
          key={name}
          name={translate(`columns.${name}`)}
          change={changes[name]}
          before={before && <Amount value={before[name]} currency={currency} />}
        >
          <span data-testid={`tile-${name}`} data-amount={now[name]}>
            <Amount value={now[name]} currency={currency} />
          </span>
        </Tile>
      ))}
      <Tile name={translate('columns.rtp')} change={null} before={before && percent(before.rtp)}>
        {percent(now.rtp)}
      </Tile>
      {(['rounds', 'players'] as const).map((name) => (
        <Tile
          key={name}
          name={translate(`columns.${name}`)}
          change={changes[name]}
          before={before && format.number(before[name])}
        >
          <span data-testid={`tile-${name}`}>{format.number(now[name])}</span>
        </Tile>
      ))}
    </dl>
  )
}

interface TileProps {
  name: string
  change: number | null
  before: ReactNode
  children: ReactNode
}

function Tile({ name, change, before, children }: TileProps) {
  const translate = useTranslations('reports')
  return (
    <div className="flex min-w-0 flex-col gap-0.5 rounded-md border border-line bg-surface px-4 py-3">
      <dt className="flex items-center justify-between gap-2 text-muted text-xs">
        {name}
        {change !== null && <Change tenths={change} />}
      </dt>
      <dd className="figures truncate font-semibold text-lg">
        {children}
        <span className="block truncate font-normal text-muted text-xs">
          {before ? translate.rich('before', { value: () => before }) : '\u00a0'}
        </span>
      </dd>
    </div>
  )
}

/** An arrow and a number; which way is good differs by figure, so neither is green or red. */
function Change({ tenths }: { tenths: number }) {
  const translate = useTranslations('reports.change')
  const format = useFormatter()
  const size = format.number(Math.abs(tenths) / 1000, { style: 'percent', maximumFractionDigits: 1 })
  if (tenths === 0) return <span title={translate('same')}>=</span>
  const isUp = tenths > 0
  const Icon = isUp ? ArrowUpRight : ArrowDownRight
  return (
    <span
      title={translate(isUp ? 'up' : 'down', { value: size })}
      className={clsx('figures inline-flex items-center gap-0.5', isUp ? 'text-ink' : 'text-muted')}
    >
      <Icon aria-hidden className="size-3.5" />
      <span aria-hidden>{size}</span>
      <span className="sr-only">{translate(isUp ? 'up' : 'down', { value: size })}</span>
    </span>
  )
}
