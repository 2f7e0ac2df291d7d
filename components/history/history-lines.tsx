import { useTranslations } from 'next-intl'
import type { HistoryLine } from './entry'
import { LineRows } from './line-rows'
import { LineSummary, lineGrid } from './line-summary'

const columns = ['when', 'what', 'stake', 'win', 'net', 'balance'] as const

/** One line a round; a line opens and shows its operations, without a script. */
export function HistoryLines({ lines }: { lines: HistoryLine[] }) {
  const translate = useTranslations('history')
  return (
    <div className="text-sm">
      <div aria-hidden className={`${lineGrid} border-line border-b px-2 py-2 text-muted max-lg:hidden`}>
        {columns.map((key) => (
          <span key={key} className={key === 'when' || key === 'what' ? '' : 'text-right'}>
            {translate(`columns.${key}`)}
          </span>
        ))}
        <span />
      </div>
      <ul className="divide-y divide-line border-line border-y lg:border-t-0">
        {lines.map((line) => (
          <li
            key={line.key}
            data-testid="history-line"
            data-kind={line.round ? 'round' : line.rows[0]?.kind}
            data-net={line.net}
          >
            <details className="group">
              <LineSummary line={line} />
              <LineRows line={line} />
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}
