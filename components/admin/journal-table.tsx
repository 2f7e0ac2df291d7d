import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Amount } from '@/components/ui/amount'
import { isZeroAmount } from '@/components/ui/format-amount'
import { Cell, Table } from '@/components/ui/table'
import type { Messages } from '@/lib/i18n/messages'
import { Moment } from './moment'
import { Delta, Outcome } from './players/journal-cells'

interface JournalLine {
  key: string
  currency: string
  kind: keyof Messages['admin']['kinds']
  identity: string
  code: number
  reason: string | null
  cashDelta: string
  bonusDelta: string
  cashAfter: string
  bonusAfter: string
  game: string | null
  createdAt: Date
}

const columns = [
  { key: 'time', isNumber: false },
  { key: 'kind', isNumber: false },
  { key: 'cash', isNumber: true },
  { key: 'cashAfter', isNumber: true },
  { key: 'outcome', isNumber: false },
  { key: 'game', isNumber: false },
  { key: 'identity', isNumber: false },
] as const

/** The wallets' journal, newest first: what moved, what stood after, and what was refused and why. */
export function JournalTable({ lines }: { lines: readonly JournalLine[] }) {
  const translate = useTranslations('admin')
  const head = columns.map((column) => ({ ...column, label: translate(`columns.${column.key}`) }))
  return (
    <Table caption={translate('file.operations')} head={head}>
      {lines.map((line) => (
        <tr key={line.key} className={clsx(line.code !== 0 && 'text-muted')}>
          <Cell>
            <Moment at={line.createdAt} />
          </Cell>
          <Cell className="whitespace-nowrap">{translate(`kinds.${line.kind}`)}</Cell>
          <Cell isNumber>
            <Delta value={line.cashDelta} currency={line.currency} />
            <OfBonus value={line.bonusDelta}>
              <Delta value={line.bonusDelta} currency={line.currency} />
            </OfBonus>
          </Cell>
          <Cell isNumber>
            <Amount value={line.cashAfter} currency={line.currency} />
            <OfBonus value={line.bonusAfter}>
              <Amount value={line.bonusAfter} currency={line.currency} />
            </OfBonus>
          </Cell>
          <Cell>
            <Outcome code={line.code} reason={line.reason} />
          </Cell>
          <Cell className="whitespace-nowrap">{line.game ?? '—'}</Cell>
          <Cell className="max-w-48 truncate font-mono text-xs" title={line.identity}>
            {line.identity}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

/** Bonus money under the cash, where there is any. */
function OfBonus({ value, children }: { value: string; children: ReactNode }) {
  const translate = useTranslations('common')
  if (isZeroAmount(value)) return null
  return (
    <span className="block text-muted text-xs">
      {translate('bonus')} {children}
    </span>
  )
}
