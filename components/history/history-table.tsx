import { useTranslations } from 'next-intl'
import type { HistoryEntry } from './entry'
import { HistoryRow } from './history-row'

/** The operations: four columns on a wide screen; on a phone the time moves under the words. */
export function HistoryTable({ entries }: { entries: HistoryEntry[] }) {
  const translate = useTranslations('history')
  return (
    <table className="w-full border-collapse text-left text-sm">
      <caption className="sr-only">{translate('title')}</caption>
      <thead>
        <tr className="border-line border-b text-muted">
          <th scope="col" className="py-2 pr-3 font-medium max-sm:hidden">
            {translate('columns.when')}
          </th>
          <th scope="col" className="py-2 pr-3 font-medium">
            {translate('columns.what')}
          </th>
          <th scope="col" className="py-2 pr-3 text-right font-medium">
            {translate('columns.amount')}
          </th>
          <th scope="col" className="py-2 text-right font-medium">
            {translate('columns.balance')}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {entries.map((entry) => (
          <HistoryRow key={entry.key} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}
