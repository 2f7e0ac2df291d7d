import { useLocale, useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { formatAmount, isZeroAmount } from '@/components/ui/format-amount'
import { Cell, Table } from '@/components/ui/table'
import type { HistoryLine, HistoryRow } from './entry'
import { LocalTime } from './local-time'

/** What a line is made of: each operation with what it moved and left, and the balance before and after them all. */
export function LineRows({ line }: { line: HistoryLine }) {
  const translate = useTranslations('history')
  const locale = useLocale()
  const { round, currency, rows } = line
  const hasBonus = rows.some((row) => !isZeroAmount(row.bonusDelta) || !isZeroAmount(row.bonusAfter))
  const head = [
    { key: 'when', label: translate('columns.when') },
    { key: 'operation', label: translate('round.operation') },
    { key: 'cash', label: translate('round.cash'), isNumber: true },
    ...(hasBonus ? [{ key: 'bonus', label: translate('round.bonus'), isNumber: true }] : []),
    { key: 'cashAfter', label: translate('round.cashAfter'), isNumber: true },
    ...(hasBonus ? [{ key: 'bonusAfter', label: translate('round.bonusAfter'), isNumber: true }] : []),
  ]
  return (
    <div className="mb-4 flex flex-col gap-3 rounded-md bg-surface px-2 py-3 sm:px-4">
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-muted">
        {round?.number != null && <span>{translate('round.number', { round: round.number })}</span>}
        <span title={translate('round.balances')}>
          {translate('round.before')} <Amount value={line.before} currency={currency} className="text-ink" />{' '}
          → {translate('round.after')} <Amount value={line.after} currency={currency} className="text-ink" />
        </span>
      </p>
      {round?.state === 'open' && (
        <p className="text-warning">
          {translate('round.held', { amount: formatAmount(round.stake, currency, locale) })}
        </p>
      )}
      <Table caption={translate('round.operation')} head={head}>
        {rows.map((row) => (
          <tr key={row.key} data-kind={row.kind}>
            <Cell className="whitespace-nowrap text-muted">
              <LocalTime at={row.at} />
            </Cell>
            <Cell className="min-w-32">
              <Kind row={row} />
              <span className="block break-all text-muted text-xs">{row.identity}</span>
            </Cell>
            <Cell isNumber>
              <Amount value={row.cashDelta} currency={currency} hasSign />
            </Cell>
            {hasBonus && (
              <Cell isNumber className="text-accent-ink">
                <Amount value={row.bonusDelta} currency={currency} hasSign />
              </Cell>
            )}
            <Cell isNumber>
              <Amount value={row.cashAfter} currency={currency} />
            </Cell>
            {hasBonus && (
              <Cell isNumber className="text-accent-ink">
                <Amount value={row.bonusAfter} currency={currency} />
              </Cell>
            )}
          </tr>
        ))}
      </Table>
    </div>
  )
}

function Kind({ row }: { row: HistoryRow }) {
  const translate = useTranslations('history')
  const isLost = row.kind === 'credit' && row.refusal === null && isZeroAmount(row.amount)
  return isLost ? translate('lost') : translate(`kinds.${row.kind}`)
}
