'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { answerOr } from '../answer-or'
import { RecoveryCodes } from '../door/recovery-codes'
import { useKept } from '../use-kept'

export type PasswordState =
  | { kind: 'start' }
  | { kind: 'wrong' }
  | { kind: 'lost' }
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
  const { kept } = useKept()
  const send = answerOr<PasswordState>(action, { kind: 'lost' })
  const [state, submit] = useActionState<PasswordState, FormData>(send, { kind: 'start' })
  const translate = useTranslations('staff.profile')
  const password = useTranslations('staff.password')
  const door = useTranslations('staff.door')
  const office = useTranslations('office')
  if (state.kind === 'codes') return <RecoveryCodes codes={state.codes} />
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      {state.kind === 'lost' && <Alert tone="danger">{office('lost')}</Alert>}
      {state.kind === 'locked' && <Alert tone="danger">{door('locked', { minutes: state.minutes })}</Alert>}
      <Field
        label={translate('password')}
        error={state.kind === 'wrong' && password('wrong')}
        {...kept('password')}
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton>{translate('continue')}</SubmitButton>
    </form>
  )
}
