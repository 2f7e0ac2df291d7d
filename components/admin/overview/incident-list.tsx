import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { IncidentKind, IncidentStateBadge } from '../incidents/incident-words'
import { Age } from '../reports/age'

interface IncidentListProps {
  incidents: readonly {
    id: bigint
    kind: string
    count: number
    state: 'open' | 'working' | 'resolved' | 'dismissed'
    lastAt: Date
  }[]
  at: Date
}

/** What nobody has settled, the newest first. */
export function IncidentList({ incidents, at }: IncidentListProps) {
  const translate = useTranslations('reports.events')
  return (
    <ul className="divide-y divide-line">
      {incidents.map(({ id, kind, count, state, lastAt }) => (
        <li key={id} className="flex h-9 items-center gap-3">
          <IncidentStateBadge state={state} />
          <Link
            href={`/admin/incidents/${id}`}
            className="min-w-0 grow truncate text-accent-ink underline-offset-4 hover:underline"
          >
            <IncidentKind kind={kind} />
          </Link>
          <span className="figures shrink-0 text-muted text-xs">
            {count > 1 && `${translate('times', { count })} · `}
            <Age since={lastAt} at={at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
