import { useLocale, useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { formatAmount } from '@/components/ui/format-amount'
import type { Messages } from '@/lib/i18n/messages'
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

export function BonusState({ state }: Pick<BonusLine, 'state'>) {
  const translate = useTranslations('admin.bonuses')
  return <Badge tone={tones[state]}>{translate(`states.${state}`)}</Badge>
}

interface BonusCancelProps {
  playerId: string
  bonus: BonusLine
  cancel: ReasonAction
}

/** Takes an active bonus back, having said what is lost. */
export function BonusCancel({ playerId, bonus, cancel }: BonusCancelProps) {
  const translate = useTranslations('admin.bonuses')
  const locale = useLocale()
  const { currency, sequence, held } = bonus
  return (
    <ReasonDialog
      words={translate('cancel')}
      text={translate('cancelText', {
        name: `${currency} ${sequence}`,
        held: formatAmount(held, currency, locale),
      })}
      variant="danger"
      action={cancel}
      values={{ player: playerId, currency, sequence }}
    />
  )
}

/** How much of what is asked has been staked. */
export function BonusProgress({ bonus }: { bonus: BonusLine }) {
  const translate = useTranslations('admin.bonuses')
  if (bonus.required === null) return <span className="text-muted">{translate('noCondition')}</span>
  return (
    <div className="flex min-w-40 flex-col gap-1">
      <span>
        <Amount value={bonus.wagered} currency={bonus.currency} /> /{' '}
        <Amount value={bonus.required} currency={bonus.currency} />
      </span>
      <progress className="h-1.5 w-full" max={100} value={bonus.percent} aria-label={`${bonus.percent} %`} />
    </div>
  )
}

/** What bounds it, and what of it has become cash. */
export function BonusTerms({ bonus }: { bonus: BonusLine }) {
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
