import { clsx } from 'clsx'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { Sort } from '@/components/admin/data-table/table-query'
import type { DataColumn, DataRow } from '@/components/admin/data-table/types'
import { FigureDetail } from '@/components/admin/reports/figure-detail'
import { Amount } from '@/components/ui/amount'
import { reportRowsOfPage, type showPerformance } from '@/lib/backoffice/backoffice'
import { currencyFilter, dayFilters } from './report-filters'

type View = Awaited<ReturnType<typeof showPerformance>>
type Line = View['lines'][number]
type Totals = View['totals'][number]

interface PerformanceTableProps {
  view: View
  sort: Sort
  page: number
}

const amounts = ['stake', 'win', 'ggr', 'bonusCost', 'ngr'] as const

/** The report's lines; what each currency comes to in all stands first. */
export async function PerformanceTable({ view, sort, page }: PerformanceTableProps) {
  const { group } = view
  const translate = await getTranslations('reports')
  const cellsOf = await makeCells()
  // Eight columns of figures on a laptop's width: they stand closer than elsewhere.
  const number = { isNumber: true, isSortable: true, className: 'px-2!' } as const
  const columns: DataColumn[] = [
    {
      key: 'name',
      label: translate(`columns.${group}`),
      isSortable: true,
      className: 'min-w-24',
    },
    ...amounts.map((key) => ({ key, label: translate(`columns.${key}`), ...number })),
    { key: 'rtp', label: translate('columns.rtp'), ...number },
    { key: 'rounds', label: translate('columns.rounds'), ...number },
    { key: 'players', label: translate('columns.players'), ...number, hideBelow: 'lg' },
  ]
  const totals = group === 'currency' || view.total === 0 ? [] : view.totals
  const rows: DataRow[] = [
    ...totals.map((total) => ({
      key: `all:${total.currency}`,
      cells: strong(cellsOf(total, translate('all'))),
      detail: <FigureDetail figures={total} />,
    })),
    ...view.lines.map((line) => ({
      key: `${line.key}:${line.currency}`,
      cells: cellsOf(line, nameOf(line)),
      detail: <FigureDetail figures={line} />,
    })),
  ]
  function nameOf(line: Line): string {
    if (group === 'currency') return line.currency
    if (group === 'game') return line.key === '0' ? translate('noGame') : (line.title ?? line.key)
    if (group === 'studio') return line.key === '' ? translate('noStudio') : (line.title ?? line.key)
    return line.key
  }
  return (
    <DataTable
      caption={translate('tabs.performance')}
      columns={columns}
      rows={rows}
      sort={sort}
      filters={[await currencyFilter(view.currencies), ...(await dayFilters())]}
      paging={{ kind: 'offset', page, rowsOfPage: reportRowsOfPage, total: view.total }}
      csv="/admin/reports/export"
      empty={translate('none')}
    />
  )
}

function strong(cells: Record<string, ReactNode>): Record<string, ReactNode> {
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [key, <strong key={key}>{cell}</strong>]),
  )
}

async function makeCells() {
  const translate = await getTranslations('reports')
  const format = await getFormatter()
  return (figures: Totals, name: string): Record<string, ReactNode> => ({
    name: (
      <>
        {/* A day in one piece; the currency may go under it. */}
        <span className={clsx('figures mr-2', /^[\d-]+$/.test(name) && 'inline-block')}>{name}</span>
        {name !== figures.currency && (
          <span className="font-normal text-muted text-xs">{figures.currency}</span>
        )}
      </>
    ),
    ...Object.fromEntries(
      amounts.map((key) => [key, <Amount key={key} value={figures[key]} currency={figures.currency} />]),
    ),
    rtp: figures.rtp === null ? '—' : translate('percent', { value: figures.rtp }),
    rounds: format.number(figures.rounds),
    players: format.number(figures.players),
  })
}
