'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { SubmitButton } from '@/components/ui/submit-button'
import { answerOr } from '../answer-or'
import { useKept } from '../use-kept'
import { CodeField } from './code-field'
import { RecoveryCodes } from './recovery-codes'

export type EnrolState =
  | { kind: 'start' }
  | { kind: 'wrong' }
  | { kind: 'lost' }
  | { kind: 'locked'; minutes: number }
  | { kind: 'done'; codes: readonly string[] }

interface EnrolFormProps {
  action: (state: EnrolState, form: FormData) => Promise<EnrolState>
  secret: string
  qr: ReactNode
  /** Where it goes on once the recovery codes are kept. */
  goesTo: string
  leave: ReactNode
}

/** Scan or type the key, prove it by a code, keep the recovery codes. */
export function EnrolForm({ action, secret, qr, goesTo, leave }: EnrolFormProps) {
  const office = useTranslations('office')
  const { kept } = useKept()
  const send = answerOr<EnrolState>(action, { kind: 'lost' })
  const [state, submit] = useActionState<EnrolState, FormData>(send, { kind: 'start' })
  const translate = useTranslations('staff.door')
  if (state.kind === 'done') return <RecoveryCodes codes={state.codes} goesTo={goesTo} />
  return (
    <div className="flex flex-col gap-5">
      <ol className="flex list-decimal flex-col gap-4 pl-5 text-sm marker:text-muted">
        <li>
          <p className="mb-3">{translate('scan')}</p>
          {qr}
          <p className="mt-3 mb-1 text-muted">{translate('orType')}</p>
          <code data-testid="secret" className="block select-all rounded-md bg-raised px-3 py-2 font-mono">
            {secret.match(/.{1,4}/g)?.join(' ')}
          </code>
        </li>
        <li>{translate('thenCode')}</li>
      </ol>
      <form action={submit} noValidate className="flex flex-col gap-5">
        {state.kind === 'lost' && <Alert tone="danger">{office('lost')}</Alert>}
        {state.kind === 'locked' && (
          <Alert tone="danger">{translate('locked', { minutes: state.minutes })}</Alert>
        )}
        <CodeField
          label={translate('code')}
          error={state.kind === 'wrong' && translate('codeWrong')}
          inputMode="numeric"
          {...kept('code')}
        />
        <SubmitButton size="large">{translate('confirm')}</SubmitButton>
      </form>
      {leave}
    </div>
  )
}
