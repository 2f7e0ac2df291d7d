'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFocusInvalid } from '@/components/ui/use-focus-invalid'
import type { Messages } from '@/lib/i18n/messages'

export interface TemporaryPasswordState {
  fault: keyof Messages['auth']['faults'] | 'same' | null
}

interface TemporaryPasswordFormProps {
  action: (state: TemporaryPasswordState, form: FormData) => Promise<TemporaryPasswordState>
}

/** A password of one's own instead of the one that staff gave. */
export function TemporaryPasswordForm({ action }: TemporaryPasswordFormProps) {
  const [state, submit] = useActionState(action, { fault: null })
  const translate = useTranslations('auth.temporary')
  const say = useTranslations('auth.faults')
  const register = useTranslations('auth.register')
  const form = useFocusInvalid(state)
  const { fault } = state
  return (
    <form ref={form} action={submit} noValidate className="flex flex-col gap-5">
      <Field
        label={translate('password')}
        hint={register('passwordHint')}
        error={fault && (fault === 'same' ? translate('same') : say(fault))}
        name="next"
        type="password"
        autoComplete="new-password"
        maxLength={128}
        required
      />
      <SubmitButton size="large">{translate('submit')}</SubmitButton>
    </form>
  )
}
