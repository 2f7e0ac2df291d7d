'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Amount } from '@/components/ui/amount'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { isZeroAmount } from '@/components/ui/format-amount'
import type { BonusCardView } from './views'

interface Seen {
  held: string
  wagered: string
  cash: string
}

export type GiveUpState = { kind: 'start' | 'gone' | 'failed' } | ({ kind: 'changed' } & Seen)
export type GiveUpAction = (state: GiveUpState, form: FormData) => Promise<GiveUpState>

interface GiveUpProps {
  bonus: Pick<BonusCardView, 'currency' | 'sequence' | 'held' | 'wagered' | 'cash'>
  action: GiveUpAction
}

/** Says what is lost and kept before a bonus is given up; what is confirmed is exactly what was shown. */
export function GiveUpDialog(props: GiveUpProps) {
  const translate = useTranslations('bonuses.cancel')
  const [opening, setOpening] = useState(0)
  return (
    <Dialog
      title={translate('title')}
      onOpenChange={(isOpen) => isOpen && setOpening(opening + 1)}
      trigger={<Button variant="danger">{translate('open')}</Button>}
    >
      <GiveUpForm key={opening} {...props} />
    </Dialog>
  )
}

const start: GiveUpState = { kind: 'start' }

function GiveUpForm({ bonus, action }: GiveUpProps) {
  const translate = useTranslations('bonuses.cancel')
  const [state, submit, isBusy] = useActionState(action, start)
  const [first] = useState<Seen>(bonus)
  if (state.kind === 'gone') return <Alert tone="warning">{translate('gone')}</Alert>
  const { currency } = bonus
  const seen = state.kind === 'changed' ? state : first
  const amount = (value: string) => ({
    amount: () => <Amount value={value} currency={currency} className="font-semibold" />,
  })
  return (
    <form action={submit} className="flex flex-col gap-4">
      <input type="hidden" name="currency" value={currency} />
      <input type="hidden" name="sequence" value={bonus.sequence} />
      <input type="hidden" name="held" value={seen.held} />
      {state.kind === 'changed' && <Alert tone="warning">{translate('changed')}</Alert>}
      {state.kind === 'failed' && <Alert tone="danger">{translate('failed')}</Alert>}
      <dl className="grid gap-3 sm:grid-cols-2">
        <div className="rounded-md bg-danger-soft px-4 py-3 text-danger">
          <dt className="text-xs">{translate('lost')}</dt>
          <dd data-testid="lost">{translate.rich('lostLine', amount(seen.held))}</dd>
        </div>
        <div className="rounded-md bg-success-soft px-4 py-3 text-success">
          <dt className="text-xs">{translate('kept')}</dt>
          <dd data-testid="kept">{translate.rich('keptLine', amount(seen.cash))}</dd>
        </div>
      </dl>
      <ul className="list-disc pl-5 text-sm">
        {!isZeroAmount(seen.wagered) && <li>{translate.rich('progress', amount(seen.wagered))}</li>}
        <li>{translate('rounds')}</li>
        <li>{translate('final')}</li>
      </ul>
      <Button type="submit" variant="danger" isBusy={isBusy}>
        <span>{translate.rich('submit', amount(seen.held))}</span>
      </Button>
    </form>
  )
}
