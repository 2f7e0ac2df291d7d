'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFocusInvalid } from '@/components/ui/use-focus-invalid'
import { answerOr } from '../answer-or'
import type { PasswordFaultWord } from '../door/new-password-form'
import { useKept } from '../use-kept'

export type OwnPasswordState =
  | { kind: 'start' }
  | { kind: 'done' }
  | { kind: 'lost' }
  | { kind: 'locked'; minutes: number }
  | { kind: 'fault'; fault: PasswordFaultWord | 'wrong' }

interface PasswordCardProps {
  action: (state: OwnPasswordState, form: FormData) => Promise<OwnPasswordState>
  email: string
}

/** Changes one's own password, knowing the old one. */
export function PasswordCard({ action, email }: PasswordCardProps) {
  const { kept, clear } = useKept()
  const send = answerOr<OwnPasswordState>(action, { kind: 'lost' })
  const change: typeof send = async (before, form) => {
    const next = await send(before, form)
    if (next.kind === 'done') clear()
    return next
  }
  const [state, submit] = useActionState<OwnPasswordState, FormData>(change, { kind: 'start' })
  const form = useFocusInvalid(state)
  const translate = useTranslations('staff.password')
  const door = useTranslations('staff.door')
  const office = useTranslations('office')
  const fault = state.kind === 'fault' ? state.fault : null
  const isOfNext = fault !== null && fault !== 'wrong' && fault !== 'differ'
  return (
    <Card title={translate('title')}>
      <form ref={form} action={submit} noValidate className="flex flex-col gap-4">
        {state.kind === 'done' && <Alert tone="success">{translate('done')}</Alert>}
        {state.kind === 'lost' && <Alert tone="danger">{office('lost')}</Alert>}
        {state.kind === 'locked' && <Alert tone="danger">{door('locked', { minutes: state.minutes })}</Alert>}
        <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
        <Field
          label={translate('current')}
          error={fault === 'wrong' && translate('wrong')}
          {...kept('current')}
          type="password"
          autoComplete="current-password"
          required
        />
        <Field
          label={translate('next')}
          hint={translate('rule')}
          error={isOfNext && translate(`faults.${fault}`)}
          {...kept('next')}
          type="password"
          autoComplete="new-password"
          required
        />
        <Field
          label={translate('again')}
          error={fault === 'differ' && translate('faults.differ')}
          {...kept('again')}
          type="password"
          autoComplete="new-password"
          required
        />
        <SubmitButton className="self-start">{translate('submit')}</SubmitButton>
      </form>
    </Card>
  )
}
