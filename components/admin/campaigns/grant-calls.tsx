import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Cell, Table } from '@/components/ui/table'
import { CallOutcome } from '../calls/call-outcome'
import { Moment } from '../moment'

interface GrantCall {
  id: bigint
  createdAt: Date
  operation: string | null
  code: number | null
  status: number
  ms: number
}

const columns = ['time', 'operation', 'outcome', 'latency'] as const

/** What the integrator asked about a grant; each leads to the call's own page. */
export function GrantCalls({ calls }: { calls: GrantCall[] }) {
  const translate = useTranslations('calls')
  const title = useTranslations('campaigns')('calls')
  const head = columns.map((key) => ({ key, label: translate(key), isNumber: key === 'latency' }))
  return (
    <Table caption={title} head={head}>
      {calls.map((call) => (
        <tr key={String(call.id)}>
          <Cell>
            <Link
              href={`/admin/calls/${call.id}`}
              className="text-accent-ink underline-offset-4 hover:underline"
            >
              <Moment at={call.createdAt} />
            </Link>
          </Cell>
          <Cell>{call.operation ?? '—'}</Cell>
          <Cell>
            <CallOutcome code={call.code} status={call.status} />
          </Cell>
          <Cell isNumber>{translate('ms', { ms: call.ms })}</Cell>
        </tr>
      ))}
    </Table>
  )
}
