'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFocusInvalid } from '@/components/ui/use-focus-invalid'

export type EmailState =
  | { kind: 'start' | 'sent' | 'shape' | 'same' | 'wrong' }
  | { kind: 'slow'; minutes: number }

type EmailAction = (state: EmailState, form: FormData) => Promise<EmailState>

const start: EmailState = { kind: 'start' }
const nothing = { email: '', password: '' }

/** Another e-mail: asked for with the password, confirmed by a letter. */
export function EmailForm({ action }: { action: EmailAction }) {
  const translate = useTranslations('account.email')
  // A form that was refused comes back empty unless its fields are kept here.
  const [typed, setTyped] = useState(nothing)
  const [state, submit] = useActionState(async (before: EmailState, form: FormData) => {
    const after = await action(before, form)
    if (after.kind === 'sent') setTyped(nothing)
    return after
  }, start)
  const form = useFocusInvalid(state)
  return (
    <form ref={form} action={submit} noValidate className="flex flex-col gap-4">
      {state.kind === 'sent' && <Alert tone="success">{translate('sent')}</Alert>}
      {state.kind === 'slow' && <Alert tone="danger">{translate('slow', { minutes: state.minutes })}</Alert>}
      <Field
        label={translate('next')}
        hint={translate('note')}
        error={(state.kind === 'shape' || state.kind === 'same') && translate(state.kind)}
        name="email"
        type="email"
        autoComplete="email"
        maxLength={254}
        value={typed.email}
        onChange={(event) => setTyped({ ...typed, email: event.target.value })}
        required
      />
      <Field
        label={translate('password')}
        error={state.kind === 'wrong' && translate('wrong')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={typed.password}
        onChange={(event) => setTyped({ ...typed, password: event.target.value })}
        required
      />
      <SubmitButton variant="secondary">{translate('submit')}</SubmitButton>
    </form>
  )
}
