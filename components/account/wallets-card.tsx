import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { controlClass } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TopUpForm, type TopUpState } from './top-up-form'

interface WalletsCardProps {
  wallets: readonly { currency: string; cash: string; bonus: string }[]
  /** The currency of the next game session. */
  current: string
  /** Currencies on offer that have no wallet yet. */
  others: readonly string[]
  choose: (form: FormData) => Promise<void>
  /** Play money on demand, in demo mode only. */
  topUp: ((state: TopUpState) => Promise<TopUpState>) | null
}

export function WalletsCard({ wallets, current, others, choose, topUp }: WalletsCardProps) {
  const translate = useTranslations('account.wallets')
  const common = useTranslations('common')
  return (
    <Card title={translate('title')}>
      <ul className="divide-y divide-line">
        {wallets.map(({ currency, cash, bonus }) => (
          <li key={currency} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3 first:pt-0">
            <span className="w-14 font-semibold">{currency}</span>
            <dl className="mr-auto flex flex-wrap gap-x-6 gap-y-1">
              <div>
                <dt className="text-muted text-xs">{common('cash')}</dt>
                <dd className="font-semibold text-lg">
                  <Amount value={cash} currency={currency} />
                </dd>
              </div>
              <div>
                <dt className="text-muted text-xs">{common('bonus')}</dt>
                <dd className="text-accent-ink text-lg">
                  <Amount value={bonus} currency={currency} />
                </dd>
              </div>
            </dl>
            {currency === current ? (
              <Badge tone="felt">{translate('current')}</Badge>
            ) : (
              <form action={choose}>
                <input type="hidden" name="currency" value={currency} />
                <SubmitButton variant="secondary" size="small">
                  {translate('use', { currency })}
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-start justify-between gap-4 border-line border-t pt-4">
        {topUp && <TopUpForm action={topUp} currency={current} />}
        {others.length > 0 && (
          <form action={choose} className="flex items-center gap-2">
            <select name="currency" aria-label={translate('add')} className={`${controlClass} w-auto`}>
              {others.map((code) => (
                <option key={code}>{code}</option>
              ))}
            </select>
            <SubmitButton variant="secondary">{translate('addSubmit')}</SubmitButton>
          </form>
        )}
      </div>
    </Card>
  )
}
