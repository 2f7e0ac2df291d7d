import { useLocale, useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { formatAmount } from '@/components/ui/format-amount'
import { Cell, Table } from '@/components/ui/table'
import type { Messages } from '@/lib/i18n/messages'
import { Moment } from './moment'
import { type ReasonAction, ReasonDialog } from './reason-dialog'

export interface BonusLine {
  currency: string
  sequence: string
  state: keyof Messages['admin']['bonuses']['states']
  origin: string
  held: string
  wagered: string
  required: string | null
  /** How far, from 0 to 100. */
  percent: number
  released: string | null
  maxBet: string | null
  maxWin: string | null
  createdAt: Date
  expiresAt: Date | null
}

const tones: Record<BonusLine['state'], BadgeTone> = {
  active: 'felt',
  completed: 'success',
  cancelled: 'neutral',
  expired: 'neutral',
}

const columns = ['bonus', 'state', 'held', 'progress', 'terms', 'until', 'actions'] as const

interface BonusTableProps {
  playerId: string
  bonuses: BonusLine[]
  /** Null where the reader may not cancel. */
  cancel: ReasonAction | null
}

/** A player's bonuses, how far each is, and the way to take an active one back. */
export function BonusTable({ playerId, bonuses, cancel }: BonusTableProps) {
  const translate = useTranslations('admin.bonuses')
  const locale = useLocale()
  const head = columns.map((key) => ({ key, label: translate(`columns.${key}`), isNumber: key === 'held' }))
  return (
    <Table caption={translate('title')} head={head}>
      {bonuses.map((bonus) => (
        <tr key={`${bonus.currency}:${bonus.sequence}`}>
          <Cell>
            {bonus.currency} · {bonus.sequence}
            <span className="block text-muted text-xs">
              {bonus.origin} · <Moment at={bonus.createdAt} />
            </span>
          </Cell>
          <Cell>
            <Badge tone={tones[bonus.state]}>{translate(`states.${bonus.state}`)}</Badge>
          </Cell>
          <Cell isNumber>
            <Amount value={bonus.held} currency={bonus.currency} />
          </Cell>
          <Cell>
            <Progress bonus={bonus} />
          </Cell>
          <Cell>
            <Terms bonus={bonus} />
          </Cell>
          <Cell>{bonus.expiresAt === null ? translate('never') : <Moment at={bonus.expiresAt} />}</Cell>
          <Cell>
            {cancel !== null && bonus.state === 'active' && (
              <ReasonDialog
                words={translate('cancel')}
                text={translate('cancelText', {
                  name: `${bonus.currency} ${bonus.sequence}`,
                  held: formatAmount(bonus.held, bonus.currency, locale),
                })}
                variant="danger"
                action={cancel}
                values={{ player: playerId, currency: bonus.currency, sequence: bonus.sequence }}
              />
            )}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

function Progress({ bonus }: { bonus: BonusLine }) {
  const translate = useTranslations('admin.bonuses')
  if (bonus.required === null) return <span className="text-muted">{translate('noCondition')}</span>
  return (
    <div className="flex min-w-40 flex-col gap-1">
      <span>
        <Amount value={bonus.wagered} currency={bonus.currency} /> /{' '}
        <Amount value={bonus.required} currency={bonus.currency} />
      </span>
      <progress
        className="h-1.5 w-full accent-felt"
        max={100}
        value={bonus.percent}
        aria-label={`${bonus.percent} %`}
      />
    </div>
  )
}

function Terms({ bonus }: { bonus: BonusLine }) {
  const translate = useTranslations('admin.bonuses')
  const locale = useLocale()
  const { maxBet, maxWin, released, currency } = bonus
  const amount = (value: string) => ({ amount: formatAmount(value, currency, locale) })
  return (
    <ul className="text-sm">
      {maxBet !== null && <li>{translate('termBet', amount(maxBet))}</li>}
      {maxWin !== null && <li>{translate('termWin', amount(maxWin))}</li>}
      {released !== null && <li>{translate('released', amount(released))}</li>}
    </ul>
  )
}
