'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { answerOr } from './answer-or'

export type StaffLogInState =
  | { kind: 'start' }
  | { kind: 'wrong'; email: string }
  | { kind: 'lost'; email: string }
  | { kind: 'locked'; email: string; minutes: number }

interface StaffLogInFormProps {
  action: (state: StaffLogInState, form: FormData) => Promise<StaffLogInState>
}

export function StaffLogInForm({ action }: StaffLogInFormProps) {
  const send: typeof action = (before, form) =>
    answerOr(action, { kind: 'lost', email: String(form.get('email') ?? '') })(before, form)
  const [state, submit] = useActionState<StaffLogInState, FormData>(send, { kind: 'start' })
  const translate = useTranslations('admin.login')
  return (
    <form action={submit} noValidate className="flex flex-col gap-5">
      {state.kind !== 'start' && (
        <Alert tone="danger">
          {state.kind === 'locked' ? translate('locked', { minutes: state.minutes }) : translate(state.kind)}
        </Alert>
      )}
      <Field
        label={translate('email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state.kind === 'start' ? '' : state.email}
        required
      />
      <Field
        label={translate('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton size="large">{translate('submit')}</SubmitButton>
    </form>
  )
}
