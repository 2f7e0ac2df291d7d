import { useFormatter, useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { isZeroAmount } from '@/components/ui/format-amount'
import { Cell, Table } from '@/components/ui/table'
import type { Head } from '@/lib/statement/rules'
import { kindKey } from './kind-key'

interface StatementSumsProps {
  nickname: string
  playerId: string
  from: string
  to: string
  summary: {
    wallet: string
    currency: string
    opening: Head
    closing: Head
    rows: number
    totals: { kind: string; rows: number; cash: string; bonus: string }[]
  }
}

/** Whose statement it is, what was held before and after, and what happened between, by kind. */
export function StatementSums({ nickname, playerId, from, to, summary }: StatementSumsProps) {
  const translate = useTranslations('statement')
  const format = useFormatter()
  const { currency, opening, closing, totals } = summary
  const day = (text: string) =>
    format.dateTime(new Date(`${text}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
  const head = [
    { key: 'kind', label: translate('kind') },
    { key: 'count', label: translate('count'), isNumber: true },
    { key: 'cash', label: translate('cash'), isNumber: true },
    { key: 'bonus', label: translate('bonus'), isNumber: true },
  ]
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <div>
          <p className="font-semibold text-lg">{translate('period', { from: day(from), to: day(to) })}</p>
          <p className="text-muted text-sm">
            {translate('walletNumber', { wallet: summary.wallet })} · {currency} ·{' '}
            {translate('rows', { count: summary.rows })}
          </p>
        </div>
        <p className="min-w-0 break-all text-muted text-sm">
          {nickname} · {playerId}
        </p>
      </div>
      <dl className="mt-5 grid gap-3 sm:grid-cols-2">
        <Held name={translate('opening')} head={opening} currency={currency} />
        <Held name={translate('closing')} head={closing} currency={currency} />
      </dl>
      <h2 className="mt-6 mb-2 font-semibold">{translate('totals')}</h2>
      {totals.length === 0 ? (
        <p className="text-muted text-sm">{translate('none')}</p>
      ) : (
        <Table caption={translate('totals')} head={head}>
          {totals.map(({ kind, rows, cash, bonus }) => (
            <tr key={kind}>
              <Cell>{translate(`kinds.${kindKey(kind)}`)}</Cell>
              <Cell isNumber>{format.number(rows)}</Cell>
              <Cell isNumber>
                <Amount value={cash} currency={currency} hasSign />
              </Cell>
              <Cell isNumber>
                <Amount value={bonus} currency={currency} hasSign />
              </Cell>
            </tr>
          ))}
        </Table>
      )}
      <p className="mt-5 break-all text-sm">
        <span className="text-muted">{translate('head')}:</span>{' '}
        <code className="font-mono text-xs">
          {closing.sequence}:{closing.hash}
        </code>
      </p>
      <p className="text-muted text-sm">{translate('headNote')}</p>
    </Card>
  )
}

function Held({ name, head, currency }: { name: string; head: Head; currency: string }) {
  const translate = useTranslations('statement')
  return (
    <div className="rounded-md bg-raised px-4 py-3">
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="font-semibold text-lg">
        <Amount value={head.cash} currency={currency} />
        {!isZeroAmount(head.bonus) && (
          <span className="ml-3 font-normal text-accent-ink text-sm">
            {translate('bonus')} <Amount value={head.bonus} currency={currency} />
          </span>
        )}
      </dd>
    </div>
  )
}
