'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { textLink } from './auth-frame'
import { ExcludedWords } from './break-words'

export type LogInState =
  | { kind: 'start' }
  | { kind: 'wrong'; login: string }
  | { kind: 'slow'; login: string; minutes: number }
  | { kind: 'blocked' | 'closed'; login: string }
  | { kind: 'excluded'; login: string; until: string | null }

interface LogInFormProps {
  action: (state: LogInState, form: FormData) => Promise<LogInState>
  /** Where to go on after logging in. */
  next: string
}

export function LogInForm({ action, next }: LogInFormProps) {
  const [state, submit] = useActionState(action, { kind: 'start' })
  const translate = useTranslations('auth.login')
  return (
    <form action={submit} noValidate className="flex flex-col gap-5">
      {state.kind !== 'start' && (
        <Alert tone="danger">
          {state.kind === 'wrong' && translate('wrong')}
          {state.kind === 'slow' && translate('slow', { minutes: state.minutes })}
          {(state.kind === 'blocked' || state.kind === 'closed') && translate(`why.${state.kind}`)}
          {state.kind === 'excluded' && <ExcludedWords until={state.until} />}
        </Alert>
      )}
      <input type="hidden" name="next" value={next} />
      <Field
        label={translate('login')}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state.kind === 'start' ? '' : state.login}
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
      <Link href="/forgot" className={`${textLink} self-center text-sm`}>
        {translate('forgot')}
      </Link>
    </form>
  )
}
