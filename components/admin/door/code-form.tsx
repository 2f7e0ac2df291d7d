'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { answerOr } from '../answer-or'
import { CodeField } from './code-field'
import { DemoCodeHint, type DemoHint } from './demo-code-hint'

export type CodeState =
  | { kind: 'start' }
  | { kind: 'wrong' }
  | { kind: 'lost' }
  | { kind: 'locked'; minutes: number }

interface CodeFormProps {
  action: (state: CodeState, form: FormData) => Promise<CodeState>
  logOut: () => Promise<void>
  /** What to type in demo mode; null otherwise. */
  demo: DemoHint | null
}

/** Asks for the second factor; one who has lost the phone types a recovery code instead. */
export function CodeForm({ action, logOut, demo }: CodeFormProps) {
  const office = useTranslations('office')
  const send = answerOr<CodeState>(action, { kind: 'lost' })
  const [state, submit] = useActionState<CodeState, FormData>(send, { kind: 'start' })
  const [isRecovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const translate = useTranslations('staff.door')
  const words = isRecovery ? 'recovery' : 'code'
  return (
    <div className="flex flex-col gap-5">
      {demo !== null && !isRecovery && <DemoCodeHint demo={demo} fill={setCode} />}
      <form action={submit} noValidate className="flex flex-col gap-5">
        {state.kind === 'lost' && <Alert tone="danger">{office('lost')}</Alert>}
        {state.kind === 'locked' && (
          <Alert tone="danger">{translate('locked', { minutes: state.minutes })}</Alert>
        )}
        <CodeField
          key={words}
          label={translate(words)}
          hint={translate(`${words}Hint`)}
          error={state.kind === 'wrong' && translate(isRecovery ? 'recoveryWrong' : 'codeWrong')}
          inputMode={isRecovery ? 'text' : 'numeric'}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoFocus
        />
        <SubmitButton size="large">{translate('submit')}</SubmitButton>
      </form>
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            setRecovery(!isRecovery)
            setCode('')
          }}
        >
          {translate(isRecovery ? 'useCode' : 'useRecovery')}
        </Button>
        <form action={logOut}>
          <Button type="submit" variant="quiet" size="small">
            {translate('leave')}
          </Button>
        </form>
      </div>
    </div>
  )
}
