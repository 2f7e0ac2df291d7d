'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFocusInvalid } from '@/components/ui/use-focus-invalid'
import type { Messages } from '@/lib/i18n/messages'
import { textLink } from './auth-frame'

type Fault = keyof Messages['auth']['faults']
type FieldName = 'nickname' | 'email' | 'password' | 'dateOfBirth' | 'currency' | 'acceptsTerms'

export interface RegisterState {
  /** What was typed, so that nobody types it twice; never the password. */
  values: { nickname: string; email: string; dateOfBirth: string; currency: string; acceptsTerms: boolean }
  faults: Partial<Record<FieldName, Fault>>
  /** Too many from this address: the minutes to wait. */
  slowMinutes?: number
}

interface RegisterFormProps {
  action: (state: RegisterState, form: FormData) => Promise<RegisterState>
  currencies: readonly string[]
  currency: string
  minimumAge: number
  next: string
}

export function RegisterForm({ action, currencies, currency, minimumAge, next }: RegisterFormProps) {
  const [state, submit] = useActionState(action, {
    values: { nickname: '', email: '', dateOfBirth: '', currency, acceptsTerms: false },
    faults: {},
  })
  const translate = useTranslations('auth.register')
  const say = useTranslations('auth.faults')
  const form = useFocusInvalid(state)
  const { values } = state
  const fault = (name: FieldName) => {
    const found = state.faults[name]
    return found && say(found)
  }
  return (
    <form ref={form} action={submit} noValidate className="flex flex-col gap-5">
      <input type="hidden" name="next" value={next} />
      {state.slowMinutes !== undefined && (
        <Alert tone="danger">{translate('slow', { minutes: state.slowMinutes })}</Alert>
      )}
      <Field
        label={translate('nickname')}
        hint={translate('nicknameHint')}
        error={fault('nickname')}
        name="nickname"
        autoComplete="nickname"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={32}
        defaultValue={values.nickname}
        required
      />
      <Field
        label={translate('email')}
        error={fault('email')}
        name="email"
        type="email"
        autoComplete="email"
        maxLength={254}
        defaultValue={values.email}
        required
      />
      <Field
        label={translate('password')}
        hint={translate('passwordHint')}
        error={fault('password')}
        name="password"
        type="password"
        autoComplete="new-password"
        maxLength={128}
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label={translate('dateOfBirth')}
          hint={translate('dateOfBirthHint', { age: minimumAge })}
          error={fault('dateOfBirth')}
          name="dateOfBirth"
          type="date"
          autoComplete="bday"
          defaultValue={values.dateOfBirth}
          required
        />
        <Select
          key={values.currency}
          label={translate('currency')}
          hint={translate('currencyHint')}
          error={fault('currency')}
          name="currency"
          options={currencies.map((code) => ({ value: code, label: code }))}
          defaultValue={values.currency}
        />
      </div>
      <Checkbox
        key={String(values.acceptsTerms)}
        name="acceptsTerms"
        label={translate.rich('terms', {
          link: (words) => (
            <Link href="/terms" target="_blank" className={textLink}>
              {words}
            </Link>
          ),
        })}
        error={fault('acceptsTerms')}
        defaultChecked={values.acceptsTerms}
        required
      />
      <SubmitButton size="large">{translate('submit')}</SubmitButton>
    </form>
  )
}
