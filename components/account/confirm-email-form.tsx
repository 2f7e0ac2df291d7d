'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { buttonClass } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'

export type ConfirmEmailState =
  | { kind: 'start' | 'changed' | 'dead' | 'taken' }
  | { kind: 'slow'; minutes: number }

interface ConfirmEmailFormProps {
  action: (state: ConfirmEmailState, form: FormData) => Promise<ConfirmEmailState>
  token: string
  email: string
}

export function ConfirmEmailForm({ action, token, email }: ConfirmEmailFormProps) {
  const [state, submit] = useActionState(action, { kind: 'start' })
  const translate = useTranslations('account.confirm')
  const words = useTranslations('account.email')
  if (state.kind === 'changed' || state.kind === 'dead' || state.kind === 'taken') {
    const isDone = state.kind === 'changed'
    return (
      <div className="flex flex-col gap-5">
        <Alert tone={isDone ? 'success' : 'warning'}>{translate(state.kind, { email })}</Alert>
        <Link href={isDone ? '/' : '/account/security'} className={buttonClass('primary', 'large')}>
          {translate(isDone ? 'home' : 'again')}
        </Link>
      </div>
    )
  }
  return (
    <form action={submit} className="flex flex-col gap-5">
      {state.kind === 'slow' && <Alert tone="danger">{words('slow', { minutes: state.minutes })}</Alert>}
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="large" className="break-all">
        {translate('submit', { email })}
      </SubmitButton>
    </form>
  )
}
