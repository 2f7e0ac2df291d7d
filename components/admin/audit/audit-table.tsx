import { useTranslations } from 'next-intl'
import { Cell, Table } from '@/components/ui/table'
import { Moment } from '../moment'
import { AuditSubject } from './audit-subject'

interface AuditTableProps {
  lines: readonly {
    id: bigint
    createdAt: Date
    actor: string
    action: string
    subject: string
    subjectName?: string | null
    reason: string | null
    before: unknown
    after: unknown
  }[]
}

/** Who did what, when and why, with what stood before and after. */
export function AuditTable({ lines }: AuditTableProps) {
  const translate = useTranslations('admin')
  if (lines.length === 0) return <p className="text-muted">{translate('noAudit')}</p>
  const head = (['time', 'actor', 'action', 'subject', 'reason', 'change'] as const).map((key) => ({
    key,
    label: translate(`columns.${key}`),
  }))
  return (
    <Table caption={translate('nav.audit')} head={head}>
      {lines.map((line) => (
        <tr key={line.id}>
          <Cell>
            <Moment at={line.createdAt} />
          </Cell>
          <Cell className="whitespace-nowrap">{line.actor}</Cell>
          <Cell className="whitespace-nowrap font-medium">{line.action}</Cell>
          <Cell>
            <AuditSubject {...line} />
          </Cell>
          <Cell>{line.reason ?? '—'}</Cell>
          <Cell className="max-w-72 break-words text-muted text-xs">
            {line.before ? `${asWords(line.before)} → ` : ''}
            {asWords(line.after)}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

/** The fields of a recorded state, readable; whatever else it is, as JSON. */
function asWords(value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (typeof value !== 'object') return JSON.stringify(value)
  return Object.entries(value)
    .map(([name, inner]) => `${name.replaceAll('_', ' ')} ${String(inner)}`)
    .join(', ')
}
