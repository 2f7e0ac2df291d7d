import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Cell, Table } from '@/components/ui/table'
import type { BatchKind, BatchState } from '@/lib/campaigns/types'
import { Moment } from '../moment'
import { BatchBadge } from './badges'

interface BatchLine {
  id: bigint
  kind: BatchKind
  state: BatchState
  rows: number
  granted: number
  reason: string | null
  fileName: string | null
  by: string
  createdAt: Date
}

const columns = ['batch', 'state', 'rows', 'granted', 'by', 'reason'] as const

/** The times somebody gave a campaign's rounds. */
export function BatchTable({ batches }: { batches: BatchLine[] }) {
  const translate = useTranslations('campaigns')
  const format = useFormatter()
  const head = columns.map((key) => ({
    key,
    label: translate(`batchColumns.${key}`),
    isNumber: key === 'rows' || key === 'granted',
  }))
  return (
    <Table caption={translate('batches')} head={head}>
      {batches.map((batch) => (
        <tr key={String(batch.id)}>
          <Cell>
            <Link
              href={`/admin/campaigns/batches/${batch.id}`}
              className="font-medium text-accent-ink underline-offset-4 hover:underline"
            >
              {translate('batchName', { id: String(batch.id) })}
            </Link>
            <span className="block text-muted text-xs">
              {batch.fileName ?? translate(`kinds.${batch.kind}`)} · <Moment at={batch.createdAt} />
            </span>
          </Cell>
          <Cell>
            <BatchBadge state={batch.state} />
          </Cell>
          <Cell isNumber>{format.number(batch.rows)}</Cell>
          <Cell isNumber>{format.number(batch.granted)}</Cell>
          <Cell>{batch.by}</Cell>
          <Cell className="max-w-60 [overflow-wrap:anywhere]">{batch.reason ?? '—'}</Cell>
        </tr>
      ))}
    </Table>
  )
}
