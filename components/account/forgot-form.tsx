'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'

export interface ForgotState {
  isSent: boolean
  /** Too many from this address: the minutes to wait. */
  slowMinutes?: number
}

interface ForgotFormProps {
  action: (state: ForgotState, form: FormData) => Promise<ForgotState>
  /** Where letters land when they go nowhere else. */
  demoNote: ReactNode
}

export function ForgotForm({ action, demoNote }: ForgotFormProps) {
  const [state, submit] = useActionState<ForgotState, FormData>(action, { isSent: false })
  const translate = useTranslations('auth.forgot')
  if (state.isSent) {
    return (
      <div className="flex flex-col gap-4">
        <Alert tone="success">{translate('sent')}</Alert>
        {demoNote}
      </div>
    )
  }
  return (
    <form action={submit} className="flex flex-col gap-5">
      {state.slowMinutes !== undefined && (
        <Alert tone="danger">{translate('slow', { minutes: state.slowMinutes })}</Alert>
      )}
      <Field
        label={translate('email')}
        name="email"
        type="email"
        autoComplete="email"
        maxLength={254}
        required
      />
      <SubmitButton size="large">{translate('submit')}</SubmitButton>
    </form>
  )
}
