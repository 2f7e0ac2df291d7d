'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { LocalTime } from '@/components/history/local-time'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import type { ShownLimit } from './limit-view'

export type LimitState = { kind: 'start' | 'fault' | 'applied' | 'same' } | { kind: 'waiting'; dueAt: Date }
export type LimitAction = (state: LimitState, form: FormData) => Promise<LimitState>

interface LimitDialogProps {
  limit: ShownLimit
  action: LimitAction
}

/** Sets one limit and says when it holds: at once when it is tighter, after a day and a second word when it is not. */
export function LimitDialog({ limit, action }: LimitDialogProps) {
  const translate = useTranslations('safer')
  const [opening, setOpening] = useState(0)
  const name = translate(`limits.kinds.${limit.kind}`)
  const period = translate(`limits.periods.${limit.hours}`)
  return (
    <Dialog
      title={`${name}, ${period}`}
      description={translate(`limits.about.${limit.kind}`)}
      onOpenChange={(isOpen) => isOpen && setOpening(opening + 1)}
      trigger={
        <Button
          variant="secondary"
          size="small"
          aria-label={translate(limit.amount === null ? 'limits.setOne' : 'limits.changeOne', {
            limit: `${name}, ${period}`,
          })}
        >
          {translate(limit.amount === null ? 'limits.set' : 'limits.change')}
        </Button>
      }
    >
      <LimitForm key={opening} limit={limit} action={action} />
    </Dialog>
  )
}

function LimitForm({ limit, action }: LimitDialogProps) {
  const translate = useTranslations('safer.limits')
  const [state, submit, isBusy] = useActionState(action, { kind: 'start' })
  const [amount, setAmount] = useState(limit.amount === null ? '' : plain(limit))
  if (state.kind === 'applied') return <Alert tone="success">{translate('applied')}</Alert>
  if (state.kind === 'waiting') {
    const at = new Date(state.dueAt).toISOString()
    return <Alert>{translate.rich('waitingFor', { date: () => <LocalTime at={at} inSentence /> })}</Alert>
  }
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="kind" value={limit.kind} />
      <input type="hidden" name="hours" value={limit.hours} />
      <input type="hidden" name="currency" value={limit.currency} />
      {state.kind === 'same' && <Alert>{translate('same')}</Alert>}
      <Field
        label={
          limit.currency === '' ? translate('inMinutes') : translate('inMoney', { currency: limit.currency })
        }
        hint={translate('when')}
        error={state.kind === 'fault' && translate(limit.currency === '' ? 'badMinutes' : 'badAmount')}
        name="amount"
        inputMode={limit.currency === '' ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={amount}
        onChange={(event) => setAmount(event.target.value)}
        maxLength={40}
        required
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="set" isBusy={isBusy}>
          {translate('save')}
        </Button>
        {limit.amount !== null && (
          <Button type="submit" name="intent" value="remove" variant="quiet" disabled={isBusy}>
            {translate('remove')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** As a person would type it: without the zeros behind. */
function plain({ amount, currency }: ShownLimit): string {
  const text = (amount ?? '').replace(/\.?0+$/, '')
  return currency === '' ? ((amount ?? '').split('.')[0] ?? '') : text === '' ? '0' : text
}
