import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Cell, Table } from '@/components/ui/table'
import type { Messages } from '@/lib/i18n/messages'
import { Moment } from '../moment'
import { Delta } from './journal-cells'

interface RoundRowsProps {
  currency: string
  rows: readonly {
    key: string
    kind: keyof Messages['admin']['kinds']
    identity: string
    sequence: string
    cashDelta: string
    bonusDelta: string
    cashAfter: string
    bonusAfter: string
    createdAt: Date
  }[]
}

const columns = ['time', 'kind', 'cash', 'bonus', 'cashAfter', 'bonusAfter', 'identity'] as const
const numbers = new Set<string>(['cash', 'bonus', 'cashAfter', 'bonusAfter'])

/** The journal rows of one round. */
export function RoundRows({ currency, rows }: RoundRowsProps) {
  const translate = useTranslations('admin')
  const players = useTranslations('players.rounds')
  const head = columns.map((key) => ({
    key,
    label: translate(`columns.${key}`),
    isNumber: numbers.has(key),
  }))
  return (
    <Table caption={players('rows')} head={head}>
      {rows.map((row) => (
        <tr key={row.key}>
          <Cell>
            <Moment at={row.createdAt} />
          </Cell>
          <Cell className="whitespace-nowrap">{translate(`kinds.${row.kind}`)}</Cell>
          <Cell isNumber>
            <Delta value={row.cashDelta} currency={currency} />
          </Cell>
          <Cell isNumber>
            <Delta value={row.bonusDelta} currency={currency} />
          </Cell>
          <Cell isNumber>
            <Amount value={row.cashAfter} currency={currency} />
          </Cell>
          <Cell isNumber>
            <Amount value={row.bonusAfter} currency={currency} />
          </Cell>
          <Cell className="break-all font-mono text-xs">{row.identity}</Cell>
        </tr>
      ))}
    </Table>
  )
}
