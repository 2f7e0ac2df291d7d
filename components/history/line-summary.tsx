import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { isNegativeAmount, isZeroAmount } from '@/components/ui/format-amount'
import type { HistoryLine } from './entry'
import { LocalTime } from './local-time'
import { RefusalWords } from './refusal-words'

export const lineGrid =
  'grid grid-cols-[1fr_auto_1.25rem] gap-x-3 lg:grid-cols-[9.5rem_1fr_6.5rem_6.5rem_7rem_8rem_1.25rem] lg:gap-x-4'

const tones: Record<NonNullable<HistoryLine['round']>['state'], BadgeTone> = {
  open: 'warning',
  settled: 'neutral',
  'rolled-back': 'neutral',
  unmatched: 'neutral',
  free: 'felt',
}

/** What stands on a line while it is closed; on a phone its figures stand under the words. */
export function LineSummary({ line }: { line: HistoryLine }) {
  const translate = useTranslations('history')
  const { round, currency } = line
  const refused = line.rows[0]?.refusal ?? null
  return (
    <summary
      className={`${lineGrid} list-none items-start rounded-sm px-2 py-3 hover:bg-raised [&::-webkit-details-marker]:hidden`}
    >
      <span className="text-muted max-lg:hidden">
        <LocalTime at={line.at} />
      </span>
      <span className="min-w-0">
        <What line={line} />
        <span className="block text-muted text-xs lg:hidden">
          <LocalTime at={line.at} />
        </span>
        {round !== null && (
          <span className="block text-muted text-xs lg:hidden">
            {translate('columns.stake')} <Amount value={round.stake} currency={currency} /> ·{' '}
            {translate('columns.win')} <Amount value={round.win} currency={currency} />
          </span>
        )}
      </span>
      <span className="text-right max-lg:hidden">
        {round !== null && <Amount value={round.stake} currency={currency} />}
        {refused !== null && <Refused line={line} />}
      </span>
      <span className="text-right max-lg:hidden">
        {round !== null && <Amount value={round.win} currency={currency} />}
      </span>
      <span className="text-right">
        {refused === null ? (
          <Net value={line.net} currency={currency} />
        ) : (
          <Refused line={line} className="lg:hidden" />
        )}
        <span className="block text-muted text-xs lg:hidden">
          <Amount value={line.after} currency={currency} />
        </span>
      </span>
      <span className="text-right max-lg:hidden">
        <Amount value={line.after} currency={currency} />
        <span className="block text-muted text-xs">
          <Amount value={line.before} currency={currency} />
        </span>
      </span>
      <ChevronDown
        aria-hidden
        className="mt-0.5 size-4 text-muted transition-transform group-open:rotate-180"
      />
    </summary>
  )
}

function What({ line }: { line: HistoryLine }) {
  const translate = useTranslations('history')
  const { round, game, rows } = line
  const [first] = rows
  const title = game && (game.title ?? translate('unknownGame', { code: game.code }))
  if (round !== null) {
    return (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        {title ?? translate('round.unknown')}
        {round.state !== 'settled' && (
          <Badge tone={tones[round.state]}>{translate(`round.states.${round.state}`)}</Badge>
        )}
      </span>
    )
  }
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        {first && translate(`kinds.${first.kind}`)}
        {first?.refusal != null && <Badge tone="warning">{translate('refused')}</Badge>}
      </span>
      {title !== null && <span className="block text-muted">{title}</span>}
      {first?.refusal != null && <RefusalWords name={first.refusal} />}
    </>
  )
}

/** What was asked for and not taken. */
function Refused({ line, className }: { line: HistoryLine; className?: string }) {
  const { rows, currency } = line
  return (
    <Amount
      value={rows[0]?.amount ?? '0'}
      currency={currency}
      className={clsx('text-muted line-through', className)}
    />
  )
}

function Net({ value, currency }: { value: string; currency: string }) {
  return (
    <Amount
      value={value}
      currency={currency}
      hasSign
      className={clsx('font-semibold', !isNegativeAmount(value) && !isZeroAmount(value) && 'text-success')}
    />
  )
}
