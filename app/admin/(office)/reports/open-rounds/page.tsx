import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { CallPlayer } from '@/components/admin/calls/call-player'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { Age } from '@/components/admin/reports/age'
import { ReportHead } from '@/components/admin/reports/report-head'
import { Amount } from '@/components/ui/amount'
import { Badge } from '@/components/ui/badge'
import { requireStaff } from '@/lib/auth/auth'
import { showOpenRounds } from '@/lib/backoffice/backoffice'
import { currencyFilter, playerFilter } from '../report-filters'
import { readOpenRoundsQuery } from '../report-query'

export default async function OpenRoundsPage({ searchParams }: QueryProps) {
  await requireStaff('reports.read')
  const { filters, sort, after } = readOpenRoundsQuery(await searchParams)
  const view = await showOpenRounds(filters, { after, direction: sort.direction })
  const translate = await getTranslations('reports')
  return (
    <>
      <ReportHead report="openRounds" text={translate('texts.openRounds')} />
      {view.totals.length > 0 && (
        <p className="mb-4 flex flex-wrap gap-2">
          {view.totals.map(({ currency, rounds, amount }) => (
            <Badge key={currency} tone="warning">
              <span className="whitespace-pre">
                {translate.rich('open.total', {
                  rounds: Number(rounds),
                  value: () => <Amount value={amount} currency={currency} />,
                })}
              </span>
            </Badge>
          ))}
        </p>
      )}
      <DataTable
        caption={translate('tabs.openRounds')}
        columns={[
          { key: 'time', label: translate('columns.time'), isSortable: true },
          { key: 'age', label: translate('columns.age'), className: 'whitespace-nowrap' },
          { key: 'amount', label: translate('columns.amount'), isNumber: true },
          { key: 'player', label: translate('columns.player') },
          { key: 'game', label: translate('columns.game') },
          { key: 'round', label: translate('columns.round'), hideBelow: 'xl' },
          { key: 'transaction', label: translate('columns.transaction'), hideBelow: 'lg' },
        ]}
        rows={view.lines.map((line) => ({
          key: `${line.walletId}:${line.sequence}`,
          cells: {
            time: <Moment at={line.createdAt} />,
            age: <Age since={line.createdAt} at={view.at} />,
            amount: <Amount value={line.amount} currency={line.currency} />,
            player: <CallPlayer userId={line.playerId} nickname={line.nickname} />,
            game: line.gameTitle ?? String(line.gameCode),
            round: line.roundId === null ? '—' : String(line.roundId),
            transaction: (
              <Link
                href={`/admin/calls?q=${encodeURIComponent(line.transactionId)}`}
                className="break-all font-mono text-accent-ink text-xs underline-offset-4 hover:underline"
              >
                {line.transactionId}
              </Link>
            ),
          },
        }))}
        sort={sort}
        filters={[
          await playerFilter(),
          await currencyFilter(view.currencies),
          {
            kind: 'text',
            name: 'minutes',
            label: translate('open.minutes'),
            placeholder: String(view.minutes),
          },
        ]}
        paging={{ kind: 'keyset', next: view.next }}
        csv="/admin/reports/open-rounds/export"
        empty={translate('open.none')}
      />
    </>
  )
}
