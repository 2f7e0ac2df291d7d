import { clsx } from 'clsx'
import { useFormatter, useTranslations } from 'next-intl'

interface CallFiguresProps {
  calls: number
  isMore: boolean
  failed: number
  p95Ms: number | null
  dropped: number
}

/** How the wallet's door did in the last hour. */
export function CallFigures({ calls, isMore, failed, p95Ms, dropped }: CallFiguresProps) {
  const translate = useTranslations('calls')
  const format = useFormatter()
  const ofLatest = isMore ? translate('figures.ofLatest', { calls }) : undefined
  const share =
    calls === 0 ? null : format.number(failed / calls, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <dl className="mb-5 grid grid-cols-2 gap-3 md:grid-cols-4">
      <Figure
        name={translate('figures.calls')}
        value={isMore ? translate('figures.more', { calls }) : format.number(calls)}
      />
      <Figure name={translate('figures.failed')} value={share ?? '—'} note={ofLatest} />
      <Figure
        name={translate('figures.p95')}
        value={p95Ms === null ? '—' : translate('ms', { ms: p95Ms })}
        note={ofLatest}
      />
      <Figure name={translate('figures.dropped')} value={format.number(dropped)} isWarning={dropped > 0} />
    </dl>
  )
}

interface FigureProps {
  name: string
  value: string
  note?: string | undefined
  isWarning?: boolean
}

function Figure({ name, value, note, isWarning = false }: FigureProps) {
  return (
    <div className="flex flex-col justify-between gap-1 rounded-md border border-line bg-surface px-4 py-3">
      <dt className="text-muted text-xs">{name}</dt>
      <dd className={clsx('figures font-semibold text-lg', isWarning && 'text-warning')}>
        {value}
        {note && <span className="block font-normal text-muted text-xs">{note}</span>}
      </dd>
    </div>
  )
}
