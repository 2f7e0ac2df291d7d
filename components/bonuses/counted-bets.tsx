import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { LocalTime } from '@/components/history/local-time'
import { Amount } from '@/components/ui/amount'
import { buttonClass } from '@/components/ui/button'
import { Cell, Table } from '@/components/ui/table'
import type { BetView } from './views'

interface CountedBetsProps {
  bets: BetView[]
  currency: string
  /** When the bonus was given: its name. */
  begun: Date
  newest: string | null
  older: string | null
}

const columns = ['when', 'game', 'stake', 'counted', 'why'] as const

/** Each bet: whether and how it counted towards the condition, and why not. */
export function CountedBets({ bets, currency, begun, newest, older }: CountedBetsProps) {
  const translate = useTranslations('bonuses.bets')
  const rounds = useTranslations('bonuses.rounds')
  const format = useFormatter()
  const head = columns.map((key) => ({
    key,
    label: translate(key),
    isNumber: key === 'stake' || key === 'counted',
  }))
  if (bets.length === 0 && newest === null) return <p className="text-muted text-sm">{translate('none')}</p>
  return (
    <section className="flex flex-col gap-3 border-line border-t pt-4">
      <h3 className="font-semibold">{translate('title')}</h3>
      <Table
        caption={translate('caption', { date: format.dateTime(begun, { dateStyle: 'medium' }) })}
        head={head}
      >
        {bets.map((bet) => (
          <tr key={bet.key}>
            <Cell className="whitespace-nowrap text-muted">
              <LocalTime at={bet.at} />
            </Cell>
            <Cell className="min-w-32">
              {bet.game && (bet.game.title ?? rounds('unknownGame', { code: bet.game.code }))}
            </Cell>
            <Cell isNumber>
              <Amount value={bet.stake} currency={currency} />
            </Cell>
            <Cell isNumber className="font-semibold">
              <Amount value={bet.counted} currency={currency} hasSign />
            </Cell>
            <Cell className="min-w-40 text-muted">
              {bet.isRefund && translate('refund')}
              {!bet.isRefund &&
                (bet.why === null
                  ? translate('whole')
                  : translate(`whys.${bet.why}`, { weight: bet.weight }))}
            </Cell>
          </tr>
        ))}
      </Table>
      <nav className="flex justify-between gap-3">
        {newest === null ? (
          <span />
        ) : (
          <Link href={newest} scroll={false} className={buttonClass('quiet', 'small')}>
            {translate('newest')}
          </Link>
        )}
        {older !== null && (
          <Link href={older} scroll={false} rel="next" className={buttonClass('secondary', 'small')}>
            {translate('older')}
          </Link>
        )}
      </nav>
    </section>
  )
}
