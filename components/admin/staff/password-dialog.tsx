'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { RecoveryCodes } from '../door/recovery-codes'

export type PasswordState =
  | { kind: 'start' }
  | { kind: 'wrong' }
  | { kind: 'locked'; minutes: number }
  | { kind: 'codes'; codes: readonly string[] }

interface PasswordDialogProps {
  words: string
  text: string
  action: (state: PasswordState, form: FormData) => Promise<PasswordState>
}

/** Asks for the password again before something that matters. */
export function PasswordDialog({ words, text, action }: PasswordDialogProps) {
  const [opening, setOpening] = useState(0)
  return (
    <Dialog
      title={words}
      description={text}
      onOpenChange={(isOpen) => isOpen && setOpening(opening + 1)}
      trigger={
        <Button variant="secondary" size="small">
          {words}
        </Button>
      }
    >
      <PasswordForm key={opening} action={action} />
    </Dialog>
  )
}

function PasswordForm({ action }: Pick<PasswordDialogProps, 'action'>) {
  const [state, submit] = useActionState<PasswordState, FormData>(action, { kind: 'start' })
  const translate = useTranslations('staff.profile')
  const password = useTranslations('staff.password')
  const door = useTranslations('staff.door')
  if (state.kind === 'codes') return <RecoveryCodes codes={state.codes} />
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      {state.kind === 'locked' && <Alert tone="danger">{door('locked', { minutes: state.minutes })}</Alert>}
      <Field
        label={translate('password')}
        error={state.kind === 'wrong' && password('wrong')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton>{translate('continue')}</SubmitButton>
    </form>
  )
}
