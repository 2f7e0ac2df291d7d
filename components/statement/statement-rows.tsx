import { useFormatter, useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { isZeroAmount } from '@/components/ui/format-amount'
import { Cell, Table } from '@/components/ui/table'
import type { StatementRow } from '@/lib/statement/rules'
import { kindKey } from './kind-key'

interface StatementRowsProps {
  /** Newest first. */
  rows: StatementRow[]
  currency: string
  /** Of the whole statement. */
  count: number
}

/** Paper has room for more. */
const rowsOnScreen = 50
const columns = ['when', 'what', 'amount', 'cash', 'bonus'] as const

/** The statement's newest rows; times are UTC, as its days are. */
export function StatementRows({ rows, currency, count }: StatementRowsProps) {
  const translate = useTranslations('statement')
  const head = columns.map((key) => ({
    key,
    label: translate(`list.${key}`),
    isNumber: key !== 'when' && key !== 'what',
  }))
  return (
    <Card title={translate('list.title')}>
      {count > rowsOnScreen && (
        <p className="mb-3 text-muted text-sm print:hidden">
          {translate('list.more', { shown: rowsOnScreen, count })}
        </p>
      )}
      {count > rows.length && (
        <p className="mb-3 text-sm not-print:hidden">
          {translate('list.more', { shown: rows.length, count })}
        </p>
      )}
      <Table caption={translate('list.title')} head={head}>
        {rows.map((row, index) => {
          const isSealed = 'sealed' in row
          const isRefused = !isSealed && row.code !== '0'
          return (
            <tr key={row.sequence} className={index < rowsOnScreen ? '' : 'hidden print:table-row'}>
              <Cell className="figures whitespace-nowrap text-muted max-sm:text-xs">
                {!isSealed && <Moment at={new Date(Number(row.created_at))} />}
              </Cell>
              <Cell className="min-w-24">
                {translate(`kinds.${isSealed ? 'sealed' : kindKey(row.kind)}`)}
                {isRefused && <span className="text-muted"> · {translate('list.refused')}</span>}
              </Cell>
              <Cell isNumber>
                <Delta row={row} currency={currency} />
              </Cell>
              <Cell isNumber>
                <Amount value={row.cash_after} currency={currency} />
              </Cell>
              <Cell isNumber>
                <Amount value={row.bonus_after} currency={currency} />
              </Cell>
            </tr>
          )
        })}
      </Table>
    </Card>
  )
}

function Moment({ at }: { at: Date }) {
  const format = useFormatter()
  return (
    <time dateTime={at.toISOString()}>
      {format.dateTime(at, { dateStyle: 'short', timeZone: 'UTC' })}{' '}
      <span className="max-sm:block">{format.dateTime(at, { timeStyle: 'medium', timeZone: 'UTC' })}</span>
    </time>
  )
}

function Delta({ row, currency }: { row: StatementRow; currency: string }) {
  const translate = useTranslations('statement')
  const isBonusOnly = isZeroAmount(row.cash_delta) && !isZeroAmount(row.bonus_delta)
  return (
    <>
      {!isBonusOnly && <Amount value={row.cash_delta} currency={currency} hasSign />}
      {!isZeroAmount(row.bonus_delta) && (
        <span className="block text-accent-ink text-xs">
          {translate('bonus')} <Amount value={row.bonus_delta} currency={currency} hasSign />
        </span>
      )}
    </>
  )
}
