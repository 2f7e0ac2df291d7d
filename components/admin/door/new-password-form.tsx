'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFocusInvalid } from '@/components/ui/use-focus-invalid'
import { answerOr } from '../answer-or'
import { useKept } from '../use-kept'

export type PasswordFaultWord = 'short' | 'long' | 'same' | 'email' | 'differ'
export interface NewPasswordState {
  fault: PasswordFaultWord | 'lost' | null
}

interface NewPasswordFormProps {
  action: (state: NewPasswordState, form: FormData) => Promise<NewPasswordState>
  email: string
}

/** A password of one's own in place of the temporary one. */
export function NewPasswordForm({ action, email }: NewPasswordFormProps) {
  const send = answerOr<NewPasswordState>(action, { fault: 'lost' })
  const [state, submit] = useActionState<NewPasswordState, FormData>(send, { fault: null })
  const { kept } = useKept()
  const form = useFocusInvalid(state)
  const translate = useTranslations('staff.password')
  const office = useTranslations('office')
  const ofNext = state.fault === 'differ' || state.fault === 'lost' ? null : state.fault
  return (
    <form ref={form} action={submit} noValidate className="flex flex-col gap-5">
      {state.fault === 'lost' && <Alert tone="danger">{office('lost')}</Alert>}
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      <Field
        label={translate('next')}
        hint={translate('rule')}
        error={ofNext && translate(`faults.${ofNext}`)}
        {...kept('next')}
        type="password"
        autoComplete="new-password"
        required
      />
      <Field
        label={translate('again')}
        error={state.fault === 'differ' && translate('faults.differ')}
        {...kept('again')}
        type="password"
        autoComplete="new-password"
        required
      />
      <SubmitButton size="large">{translate('submit')}</SubmitButton>
    </form>
  )
}
