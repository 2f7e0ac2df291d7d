import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import type { QueryProps } from '@/app/query-props'
import { DataTableSkeleton } from '@/components/admin/data-table/data-table-skeleton'
import { Choices } from '@/components/admin/reports/choices'
import { DayCharts } from '@/components/admin/reports/day-charts'
import { DayTable } from '@/components/admin/reports/day-table'
import { ExplainFigures } from '@/components/admin/reports/explain-figures'
import { FigureTiles } from '@/components/admin/reports/figure-tiles'
import { PeriodChoices } from '@/components/admin/reports/period-choices'
import { ReportHead } from '@/components/admin/reports/report-head'
import { requireStaff } from '@/lib/auth/auth'
import { changeInTenths, showPerformance } from '@/lib/backoffice/backoffice'
import { PerformanceTable } from './performance-table'
import { readPerformanceQuery } from './report-query'

export default async function PerformancePage({ searchParams }: QueryProps) {
  await requireStaff('reports.read')
  const query = readPerformanceQuery(await searchParams)
  return (
    <Suspense fallback={<DataTableSkeleton />}>
      <Performance query={query} />
    </Suspense>
  )
}

async function Performance({ query }: { query: ReturnType<typeof readPerformanceQuery> }) {
  const { filters, sort, page } = query
  const view = await showPerformance(filters, { sort: sort.key, direction: sort.direction, page })
  const translate = await getTranslations('reports')
  const currency = view.chartCurrency
  const now = view.totals.find((one) => one.currency === currency)
  const days = view.series.map(({ key, stake, win, ggr, ngr, rtp }) => ({ key, stake, win, ggr, ngr, rtp }))
  return (
    <>
      <ReportHead report="performance" text={translate('texts.performance')} caughtUpAt={view.caughtUpAt} />
      <div className="mb-5 flex flex-wrap items-center gap-x-8 gap-y-3">
        <PeriodChoices preset={filters.preset} hasDays={filters.from !== '' || filters.to !== ''} />
        <span className="figures text-muted text-xs" data-testid="period">
          {view.period.from} – {view.period.to}
        </span>
      </div>
      {now !== undefined && (
        <>
          {view.totals.length > 1 && (
            <p className="mb-3 text-muted text-xs">{translate('chart.currency', { currency })}</p>
          )}
          <FigureTiles
            {...tilesOf(
              now,
              view.totalsBefore.find((one) => one.currency === currency),
            )}
          />
          <DayCharts days={days} currency={currency} />
          <DayTable days={days} currency={currency} />
        </>
      )}
      <div className="mb-4">
        <Choices
          label={translate('groups.label')}
          name="group"
          options={(['day', 'game', 'studio', 'currency'] as const).map((value) => ({
            value,
            label: translate(`groups.${value}`),
          }))}
          current={view.group}
          clears={['sort']}
        />
      </div>
      <PerformanceTable view={view} sort={sort} page={page} />
      <ExplainFigures />
    </>
  )
}

type Totals = Awaited<ReturnType<typeof showPerformance>>['totals'][number]

function tilesOf(now: Totals, before: Totals | undefined) {
  const amount = (name: 'stake' | 'win' | 'ggr' | 'bonusCost' | 'ngr') =>
    before === undefined ? null : changeInTenths(now[name], before[name])
  const count = (name: 'rounds' | 'players') =>
    before === undefined ? null : changeInTenths(String(now[name]), String(before[name]))
  const changes = {
    stake: amount('stake'),
    win: amount('win'),
    ggr: amount('ggr'),
    bonusCost: amount('bonusCost'),
    ngr: amount('ngr'),
    rounds: count('rounds'),
    players: count('players'),
  }
  return { now, before, changes }
}
