import { getFormatter, getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/admin/data-table/data-table'
import { ReportHead } from '@/components/admin/reports/report-head'
import { Amount } from '@/components/ui/amount'
import { requireStaff } from '@/lib/auth/auth'
import { showLiability } from '@/lib/backoffice/backoffice'

const amounts = ['cash', 'bonus', 'openStakes'] as const

export default async function LiabilityPage() {
  await requireStaff('reports.read')
  const { lines, at, caughtUpAt } = await showLiability()
  const translate = await getTranslations('reports')
  const format = await getFormatter()
  const column = (key: 'cash' | 'bonus' | 'players' | 'openStakes' | 'openRounds') => ({
    key,
    label: translate(`liability.${key}`),
    isNumber: true,
  })
  return (
    <>
      <ReportHead report="liability" text={translate('texts.liability')} caughtUpAt={caughtUpAt} />
      <DataTable
        caption={translate('tabs.liability')}
        columns={[
          { key: 'currency', label: translate('columns.currency') },
          column('cash'),
          column('bonus'),
          column('players'),
          column('openStakes'),
          column('openRounds'),
        ]}
        rows={lines.map((line) => ({
          key: line.currency,
          cells: {
            currency: <strong>{line.currency}</strong>,
            ...Object.fromEntries(
              amounts.map((key) => [key, <Amount key={key} value={line[key]} currency={line.currency} />]),
            ),
            players: format.number(line.players),
            openRounds: format.number(line.openRounds),
          },
        }))}
        csv="/admin/reports/liability/export"
        empty={translate('liability.none')}
      />
      <p className="mt-4 max-w-prose text-muted text-xs">
        {translate('liability.at', {
          at: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' }),
        })}
      </p>
    </>
  )
}
