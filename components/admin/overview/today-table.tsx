import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Amount } from '@/components/ui/amount'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { Figures } from '@/lib/reports/reports'

interface TodayTableProps {
  lines: readonly { currency: string; today: Figures; yesterday: Figures }[]
}

const amounts = ['stake', 'win', 'ggr', 'ngr'] as const
const counts = ['rounds', 'players'] as const
const number = 'figures whitespace-nowrap px-3 py-2 text-right'

/** Each currency by itself: today until now, under it the whole day before. */
export function TodayTable({ lines }: TodayTableProps) {
  const translate = useTranslations('reports.columns')
  const own = useTranslations('overview.today')
  const format = useFormatter()
  return (
    <ScrollRegion label={own('title')}>
      <table className="w-full border-collapse text-left" data-testid="today">
        <caption className="sr-only">{own('caption')}</caption>
        <thead className="bg-raised text-muted text-xs">
          <tr>
            <th scope="col" className="h-9 px-3 font-medium">
              {translate('currency')}
            </th>
            {[...amounts, ...counts].map((name) => (
              <th key={name} scope="col" className={`${number} h-9 font-medium`}>
                {translate(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {lines.map(({ currency, today, yesterday }) => (
            <tr key={currency} className="hover:bg-raised/60">
              <th scope="row" className="whitespace-nowrap px-3 py-2 text-left font-normal">
                <Link
                  href={`/admin/reports?preset=today&currency=${encodeURIComponent(currency)}`}
                  className="font-medium text-accent-ink underline-offset-4 hover:underline"
                >
                  {currency}
                </Link>
                <Before>{own('yesterday')}</Before>
              </th>
              {amounts.map((name) => (
                <td key={name} className={number}>
                  <Amount value={today[name]} currency={currency} className="font-medium" />
                  <Before>
                    <Amount value={yesterday[name]} currency={currency} />
                  </Before>
                </td>
              ))}
              {counts.map((name) => (
                <td key={name} className={number}>
                  <span className="font-medium">{format.number(today[name])}</span>
                  <Before>{format.number(yesterday[name])}</Before>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Before({ children }: { children: ReactNode }) {
  return <span className="block text-muted text-xs">{children}</span>
}
