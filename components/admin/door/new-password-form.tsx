'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFocusInvalid } from '@/components/ui/use-focus-invalid'

export type PasswordFaultWord = 'short' | 'long' | 'same' | 'email' | 'differ'
export interface NewPasswordState {
  fault: PasswordFaultWord | null
}

interface NewPasswordFormProps {
  action: (state: NewPasswordState, form: FormData) => Promise<NewPasswordState>
  email: string
}

/** A password of one's own in place of the temporary one. */
export function NewPasswordForm({ action, email }: NewPasswordFormProps) {
  const [state, submit] = useActionState<NewPasswordState, FormData>(action, { fault: null })
  const form = useFocusInvalid(state)
  const translate = useTranslations('staff.password')
  return (
    <form ref={form} action={submit} noValidate className="flex flex-col gap-5">
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      <Field
        label={translate('next')}
        hint={translate('rule')}
        error={state.fault && state.fault !== 'differ' && translate(`faults.${state.fault}`)}
        name="next"
        type="password"
        autoComplete="new-password"
        required
      />
      <Field
        label={translate('again')}
        error={state.fault === 'differ' && translate('faults.differ')}
        name="again"
        type="password"
        autoComplete="new-password"
        required
      />
      <SubmitButton size="large">{translate('submit')}</SubmitButton>
    </form>
  )
}
