'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFocusInvalid } from '@/components/ui/use-focus-invalid'
import type { Messages } from '@/lib/i18n/messages'

export type PasswordState =
  | { kind: 'start' | 'done' | 'wrong' }
  | { kind: 'slow'; minutes: number }
  | { kind: 'fault'; fault: keyof Messages['auth']['faults'] }

const start: PasswordState = { kind: 'start' }

export function PasswordForm({
  action,
}: {
  action: (state: PasswordState, form: FormData) => Promise<PasswordState>
}) {
  // A form that was refused comes back empty unless its fields are kept here.
  const [typed, setTyped] = useState({ current: '', next: '' })
  const [state, submit] = useActionState(async (before: PasswordState, form: FormData) => {
    const after = await action(before, form)
    if (after.kind === 'done') setTyped({ current: '', next: '' })
    return after
  }, start)
  const translate = useTranslations('account.password')
  const auth = useTranslations('auth')
  const form = useFocusInvalid(state)
  return (
    <form ref={form} action={submit} noValidate className="flex flex-col gap-4">
      {state.kind === 'done' && <Alert tone="success">{translate('done')}</Alert>}
      {state.kind === 'slow' && <Alert tone="danger">{auth('login.slow', { minutes: state.minutes })}</Alert>}
      <Field
        label={translate('current')}
        error={state.kind === 'wrong' && translate('wrong')}
        name="current"
        type="password"
        autoComplete="current-password"
        value={typed.current}
        onChange={(event) => setTyped({ ...typed, current: event.target.value })}
        required
      />
      <Field
        label={translate('next')}
        hint={translate('note')}
        error={state.kind === 'fault' && auth(`faults.${state.fault}`)}
        name="next"
        type="password"
        autoComplete="new-password"
        value={typed.next}
        onChange={(event) => setTyped({ ...typed, next: event.target.value })}
        maxLength={128}
        required
      />
      <SubmitButton variant="secondary">{translate('submit')}</SubmitButton>
    </form>
  )
}
