import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
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
  { key: 'bonus', isNumber: true },
  { key: 'cashAfter', isNumber: true },
  { key: 'bonusAfter', isNumber: true },
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
          </Cell>
          <Cell isNumber>
            <Delta value={line.bonusDelta} currency={line.currency} />
          </Cell>
          <Cell isNumber>
            <Amount value={line.cashAfter} currency={line.currency} />
          </Cell>
          <Cell isNumber>
            <Amount value={line.bonusAfter} currency={line.currency} />
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
