import { getFormatter, getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { DataColumn } from '@/components/admin/data-table/types'
import { PeriodChoices } from '@/components/admin/reports/period-choices'
import { ReportHead } from '@/components/admin/reports/report-head'
import { Amount } from '@/components/ui/amount'
import { Badge } from '@/components/ui/badge'
import { requireStaff } from '@/lib/auth/auth'
import {
  reportRowsOfPage,
  roundsOfDrift,
  roundsOfReference,
  showGameReturns,
} from '@/lib/backoffice/backoffice'
import { currencyFilter, dayFilters } from '../report-filters'
import { readGamesQuery } from '../report-query'

export default async function GamesReportPage({ searchParams }: QueryProps) {
  await requireStaff('reports.read')
  const { filters, sort, page } = readGamesQuery(await searchParams)
  const view = await showGameReturns(filters, { sort: sort.key, direction: sort.direction, page })
  const translate = await getTranslations('reports')
  const format = await getFormatter()
  const percent = (value: string | null) => (value === null ? '—' : translate('percent', { value }))
  return (
    <>
      <ReportHead report="games" text={translate('texts.games')} caughtUpAt={view.caughtUpAt} />
      <div className="mb-4">
        <PeriodChoices preset={filters.preset} hasDays={filters.from !== '' || filters.to !== ''} />
      </div>
      <DataTable
        caption={translate('tabs.games')}
        columns={await gameColumns()}
        rows={view.lines.map((line) => ({
          key: `${line.gameCode}:${line.currency}`,
          cells: {
            name: (
              <>
                {line.title ?? String(line.gameCode)}
                <span className="block text-muted text-xs">{line.studio ?? translate('noStudio')}</span>
              </>
            ),
            currency: line.currency,
            rounds: format.number(line.rounds),
            stake: <Amount value={line.stake} currency={line.currency} />,
            rtp: <strong>{percent(line.rtp)}</strong>,
            reference: (
              <>
                {percent(line.reference)}
                <span className="block text-muted text-xs">
                  {translate(line.isOwnReference ? 'games.own' : 'games.studio')}
                </span>
              </>
            ),
            drift: <Drift drift={line.drift} bound={line.bound} />,
            mark: line.isDrifting ? (
              <Badge tone="warning">{translate('games.drifting')}</Badge>
            ) : (
              <span className="whitespace-nowrap text-muted text-xs">
                {translate(line.rounds < roundsOfDrift ? 'games.few' : 'games.inside')}
              </span>
            ),
            allTime: percent(line.rtpAllTime),
          },
        }))}
        sort={sort}
        filters={[
          await currencyFilter(view.currencies),
          ...(await dayFilters()),
          { kind: 'toggle', name: 'drifting', label: translate('games.onlyDrifting') },
        ]}
        paging={{ kind: 'offset', page, rowsOfPage: reportRowsOfPage, total: view.total }}
        csv="/admin/reports/games/export"
        empty={translate('none')}
      />
      <p className="mt-5 max-w-prose text-muted">
        {translate('games.explain', { own: roundsOfReference, few: roundsOfDrift })}
      </p>
    </>
  )
}

async function gameColumns(): Promise<DataColumn[]> {
  const translate = await getTranslations('reports')
  const number = { isNumber: true } as const
  return [
    { key: 'name', label: translate('columns.game'), isSortable: true, className: 'min-w-36' },
    { key: 'currency', label: translate('columns.currency') },
    { key: 'rounds', label: translate('columns.rounds'), isSortable: true, ...number },
    { key: 'stake', label: translate('columns.stake'), isSortable: true, ...number, hideBelow: 'lg' },
    { key: 'rtp', label: translate('columns.rtp'), isSortable: true, ...number },
    { key: 'reference', label: translate('games.reference'), ...number },
    { key: 'drift', label: translate('games.drift'), isSortable: true, ...number },
    { key: 'mark', label: '' },
    { key: 'allTime', label: translate('games.allTime'), ...number, hideBelow: 'xl' },
  ]
}

async function Drift({ drift, bound }: { drift: string | null; bound: string | null }) {
  const translate = await getTranslations('reports')
  if (drift === null) return '—'
  return (
    <>
      {translate('percent', { value: drift.startsWith('-') ? drift.replace('-', '−') : `+${drift}` })}
      {bound !== null && (
        <span className="block text-muted text-xs">± {translate('percent', { value: bound })}</span>
      )}
    </>
  )
}
