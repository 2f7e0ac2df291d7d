import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { CallPlayer } from '@/components/admin/calls/call-player'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { PeriodChoices } from '@/components/admin/reports/period-choices'
import { ReportHead } from '@/components/admin/reports/report-head'
import { Amount } from '@/components/ui/amount'
import { formatAmount } from '@/components/ui/format-amount'
import { requireStaff } from '@/lib/auth/auth'
import { showLargeWins } from '@/lib/backoffice/backoffice'
import { currencyFilter, dayFilters, playerFilter } from '../report-filters'
import { readLargeWinsQuery } from '../report-query'

export default async function LargeWinsPage({ searchParams }: QueryProps) {
  await requireStaff('reports.read')
  const { filters, sort, after } = readLargeWinsQuery(await searchParams)
  const view = await showLargeWins(filters, { after, direction: sort.direction })
  const translate = await getTranslations('reports')
  const locale = await getLocale()
  const amounts = view.kept
    .map(({ currency, amount }) => formatAmount(amount, currency, locale, { decimals: 0 }))
    .join(', ')
  return (
    <>
      <ReportHead report="largeWins" text={translate('texts.largeWins', { amounts })} />
      <div className="mb-4">
        <PeriodChoices preset={filters.preset} hasDays={filters.from !== '' || filters.to !== ''} />
      </div>
      <DataTable
        caption={translate('tabs.largeWins')}
        columns={[
          { key: 'time', label: translate('columns.time'), isSortable: true },
          { key: 'amount', label: translate('columns.amount'), isNumber: true },
          { key: 'stake', label: translate('columns.stake'), isNumber: true },
          { key: 'multiple', label: translate('columns.multiple'), isNumber: true },
          { key: 'player', label: translate('columns.player') },
          { key: 'game', label: translate('columns.game') },
          { key: 'transaction', label: translate('columns.transaction'), hideBelow: 'lg' },
        ]}
        rows={view.lines.map((line) => ({
          key: `${line.walletId}:${line.sequence}`,
          cells: {
            time: <Moment at={line.createdAt} />,
            amount: (
              <strong>
                <Amount value={line.amount} currency={line.currency} />
              </strong>
            ),
            stake:
              line.stake === null ? (
                <span className="text-muted">
                  {translate(line.kind === 'free-win' ? 'large.free-win' : 'large.noStake')}
                </span>
              ) : (
                <Amount value={line.stake} currency={line.currency} />
              ),
            multiple: line.multiple === null ? '—' : `× ${line.multiple}`,
            player: <CallPlayer userId={line.playerId} nickname={line.nickname} />,
            game: line.gameTitle ?? String(line.gameCode),
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
          { kind: 'text', name: 'amount', label: translate('large.amountFilter') },
          { kind: 'text', name: 'multiple', label: translate('large.multipleFilter') },
          ...(await dayFilters()),
        ]}
        paging={{ kind: 'keyset', next: view.next }}
        csv="/admin/reports/large-wins/export"
        empty={translate('large.none')}
      />
    </>
  )
}
