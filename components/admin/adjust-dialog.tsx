'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { formatAmount } from '@/components/ui/format-amount'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Messages } from '@/lib/i18n/messages'

interface Typed {
  currency: string
  cash: string
  bonus: string
  reason: string
}

export type AdjustState =
  | { kind: 'start' }
  | { kind: 'done'; currency: string; cash: string; bonus: string }
  | { kind: 'fault'; fault: keyof Messages['admin']['faults']; values: Typed }

type AdjustAction = (state: AdjustState, form: FormData) => Promise<AdjustState>

interface AdjustDialogProps {
  playerId: string
  currencies: readonly string[]
  action: AdjustAction
}

/** A correction of one wallet. Each opening of the window is one booking, however often it is sent. */
export function AdjustDialog(props: AdjustDialogProps) {
  const [identity, setIdentity] = useState('')
  const translate = useTranslations('admin.adjust')
  return (
    <Dialog
      title={translate('open')}
      description={translate('note')}
      onOpenChange={(isOpen) => isOpen && setIdentity(crypto.randomUUID())}
      trigger={<Button variant="secondary">{translate('open')}</Button>}
    >
      <AdjustForm key={identity} identity={identity} {...props} />
    </Dialog>
  )
}

function AdjustForm({ playerId, currencies, action, identity }: AdjustDialogProps & { identity: string }) {
  const [state, submit] = useActionState<AdjustState, FormData>(action, { kind: 'start' })
  const translate = useTranslations('admin.adjust')
  const faults = useTranslations('admin.faults')
  const locale = useLocale()
  if (state.kind === 'done') {
    const amount = (value: string) => formatAmount(value, state.currency, locale)
    return (
      <Alert tone="success">
        {translate('done', { cash: amount(state.cash), bonus: amount(state.bonus) })}
      </Alert>
    )
  }
  const values = state.kind === 'fault' ? state.values : null
  const fault = state.kind === 'fault' ? state.fault : null
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="player" value={playerId} />
      <input type="hidden" name="identity" value={identity} />
      {fault && fault !== 'amount' && fault !== 'no-reason' && <Alert tone="danger">{faults(fault)}</Alert>}
      <Select
        key={values?.currency}
        label={translate('currency')}
        name="currency"
        options={currencies.map((code) => ({ value: code, label: code }))}
        defaultValue={values?.currency}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field
          label={translate('cash')}
          hint={translate('amountHint')}
          error={fault === 'amount' && faults('amount')}
          name="cash"
          inputMode="text"
          autoComplete="off"
          maxLength={17}
          defaultValue={values?.cash}
        />
        <Field
          label={translate('bonus')}
          name="bonus"
          inputMode="text"
          autoComplete="off"
          maxLength={17}
          defaultValue={values?.bonus}
        />
      </div>
      <TextArea
        label={translate('reason')}
        error={fault === 'no-reason' && faults('no-reason')}
        name="reason"
        maxLength={200}
        defaultValue={values?.reason}
        required
      />
      <SubmitButton>{translate('submit')}</SubmitButton>
    </form>
  )
}
