import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Cell, Table } from '@/components/ui/table'
import { IncidentKind, IncidentStateBadge } from './incidents/incident-words'
import { Moment } from './moment'

interface IncidentTableProps {
  incidents: readonly {
    id: bigint
    kind: string
    subject: string
    playerId: string | null
    detail: unknown
    count: number
    state: 'open' | 'working' | 'resolved' | 'dismissed'
    lastAt: Date
  }[]
}

/** What a person should look at: the same thing again raises the count. */
export function IncidentTable({ incidents }: IncidentTableProps) {
  const translate = useTranslations('admin')
  const head = (['time', 'kind', 'state', 'subject', 'player', 'count', 'detail'] as const).map((key) => ({
    key,
    label: translate(`columns.${key}`),
    isNumber: key === 'count',
  }))
  return (
    <Table caption={translate('nav.incidents')} head={head}>
      {incidents.map((incident) => (
        <tr key={incident.id}>
          <Cell>
            <Moment at={incident.lastAt} />
          </Cell>
          <Cell>
            <Link
              href={`/admin/incidents/${incident.id}`}
              className="text-accent-ink underline-offset-4 hover:underline"
            >
              <IncidentKind kind={incident.kind} />
            </Link>
          </Cell>
          <Cell>
            <IncidentStateBadge state={incident.state} />
          </Cell>
          <Cell className="break-all font-mono text-xs">{incident.subject}</Cell>
          <Cell>
            {incident.playerId === null ? (
              '—'
            ) : (
              <Link
                href={`/admin/players/${encodeURIComponent(incident.playerId)}`}
                className="text-accent-ink underline-offset-4 hover:underline"
              >
                {incident.playerId.slice(0, 13)}…
              </Link>
            )}
          </Cell>
          <Cell isNumber>{incident.count}</Cell>
          <Cell className="max-w-96 break-all text-muted text-xs">{JSON.stringify(incident.detail)}</Cell>
        </tr>
      ))}
    </Table>
  )
}
