'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFocusInvalid } from '@/components/ui/use-focus-invalid'
import type { Messages } from '@/lib/i18n/messages'

export interface ResetState {
  fault: keyof Messages['auth']['faults'] | null
}

interface ResetFormProps {
  action: (state: ResetState, form: FormData) => Promise<ResetState>
  token: string
}

export function ResetForm({ action, token }: ResetFormProps) {
  const [state, submit] = useActionState(action, { fault: null })
  const translate = useTranslations('auth.reset')
  const say = useTranslations('auth.faults')
  const register = useTranslations('auth.register')
  const form = useFocusInvalid(state)
  return (
    <form ref={form} action={submit} noValidate className="flex flex-col gap-5">
      <input type="hidden" name="token" value={token} />
      <Field
        label={translate('password')}
        hint={register('passwordHint')}
        error={state.fault && say(state.fault)}
        name="password"
        type="password"
        autoComplete="new-password"
        maxLength={128}
        required
      />
      <SubmitButton size="large">{translate('submit')}</SubmitButton>
    </form>
  )
}
