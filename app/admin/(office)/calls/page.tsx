import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { QueryProps } from '@/app/query-props'
import { CallDetail } from '@/components/admin/calls/call-detail'
import { CallFigures } from '@/components/admin/calls/call-figures'
import { CallOutcome } from '@/components/admin/calls/call-outcome'
import { CallPlayer } from '@/components/admin/calls/call-player'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { DataColumn } from '@/components/admin/data-table/types'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { Alert } from '@/components/ui/alert'
import { requireStaff } from '@/lib/auth/auth'
import { type CallLine, searchCalls, showCallFigures } from '@/lib/backoffice/backoffice'
import { callsFilters } from './calls-filters'
import { readCallsQuery } from './calls-query'

export default async function CallsPage({ searchParams }: QueryProps) {
  await requireStaff('calls.read')
  const { sort, after, filters } = readCallsQuery(await searchParams)
  const [found, figures, bar] = await Promise.all([
    searchCalls(filters, { after, direction: sort.direction }),
    showCallFigures(),
    callsFilters(),
  ])
  const translate = await getTranslations('calls')
  return (
    <>
      <PageHead title={translate('title')} text={translate('text', { days: figures.keepDays })} />
      {figures.keepDays === 0 && (
        <div className="mb-5">
          <Alert tone="warning">{translate('notKept')}</Alert>
        </div>
      )}
      <CallFigures {...figures} />
      <DataTable
        caption={translate('title')}
        columns={await callColumns()}
        rows={found.lines.map((line) => ({
          key: String(line.id),
          cells: callCells(line, (ms) => translate('ms', { ms }), translate('unreadable')),
          detail: <CallDetail call={line} />,
        }))}
        sort={sort}
        filters={bar}
        paging={{ kind: 'keyset', next: found.next }}
        csv="/admin/calls/export"
        empty={translate('none')}
      />
    </>
  )
}

async function callColumns(): Promise<DataColumn[]> {
  const translate = await getTranslations('calls')
  return [
    { key: 'time', label: translate('time'), isSortable: true },
    { key: 'operation', label: translate('operation') },
    { key: 'outcome', label: translate('outcome') },
    { key: 'player', label: translate('player') },
    { key: 'transaction', label: translate('transaction'), hideBelow: 'lg' },
    { key: 'game', label: translate('game'), hideBelow: 'xl' },
    { key: 'latency', label: translate('latency'), isNumber: true },
  ]
}

function callCells(
  line: CallLine,
  inMs: (ms: number) => string,
  unreadable: string,
): Record<string, ReactNode> {
  return {
    time: <Moment at={line.createdAt} />,
    operation: line.operation ?? <span className="text-muted">{unreadable}</span>,
    outcome: <CallOutcome code={line.code} status={line.status} />,
    player: <CallPlayer userId={line.userId} nickname={line.nickname} />,
    transaction: <span className="break-all font-mono text-xs">{line.transactionId ?? '—'}</span>,
    game: line.gameTitle ?? (line.gameCode === null ? '—' : String(line.gameCode)),
    latency: inMs(line.ms),
  }
}
