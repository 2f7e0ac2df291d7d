import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Cell, Table } from '@/components/ui/table'
import type { ChartDay } from './day-charts'

interface DayTableProps {
  days: readonly ChartDay[]
  currency: string
}

const amounts = ['stake', 'win', 'ggr', 'ngr'] as const

/** The charts' figures to the last digit, for whoever cannot see them or wants to know exactly. */
export function DayTable({ days, currency }: DayTableProps) {
  const translate = useTranslations('reports')
  const head = (['day', ...amounts, 'rtp'] as const).map((key) => ({
    key,
    label: translate(`columns.${key}`),
    isNumber: key !== 'day',
  }))
  return (
    <details className="mb-5 rounded-md border border-line bg-surface">
      <summary className="px-4 py-2 text-muted hover:text-ink">{translate('chart.table')}</summary>
      <div className="max-h-96 overflow-y-auto px-2 pb-2">
        <Table caption={translate('chart.money')} head={head}>
          {days.map((day) => (
            <tr key={day.key}>
              <Cell className="figures whitespace-nowrap">{day.key}</Cell>
              {amounts.map((name) => (
                <Cell key={name} isNumber>
                  <Amount value={day[name]} currency={currency} />
                </Cell>
              ))}
              <Cell isNumber>{day.rtp === null ? '—' : translate('percent', { value: day.rtp })}</Cell>
            </tr>
          ))}
        </Table>
      </div>
    </details>
  )
}
