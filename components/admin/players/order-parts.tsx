import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { isZeroAmount } from '@/components/ui/format-amount'
import type { Messages } from '@/lib/i18n/messages'

type State = keyof Messages['players']['approvals']['states']

const tones: Record<State, BadgeTone> = {
  waiting: 'warning',
  authorised: 'felt',
  booked: 'success',
  refused: 'danger',
  rejected: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
}

/** What has become of a money order. */
export function OrderStateBadge({ state }: { state: State }) {
  const translate = useTranslations('players.approvals.states')
  return <Badge tone={tones[state]}>{translate(state)}</Badge>
}

/** What an order adds or takes away, with signs. */
export function OrderAmounts({ currency, cash, bonus }: { currency: string; cash: string; bonus: string }) {
  const common = useTranslations('common')
  return (
    <span className="whitespace-nowrap">
      {!isZeroAmount(cash) && <Amount value={cash} currency={currency} hasSign className="font-medium" />}
      {!isZeroAmount(bonus) && (
        <span className="text-accent-ink">
          {!isZeroAmount(cash) && ', '}
          {common('bonus')} <Amount value={bonus} currency={currency} hasSign />
        </span>
      )}
    </span>
  )
}
