import { useTranslations } from 'next-intl'
import { controlClass } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'

interface CurrencyChoiceProps {
  currencies: readonly string[]
  current: string
  action: (form: FormData) => Promise<void>
}

/** The currency of the next game session. */
export function CurrencyChoice({ currencies, current, action }: CurrencyChoiceProps) {
  const translate = useTranslations('account.preferences')
  const common = useTranslations('common')
  return (
    <form action={action} className="flex items-center gap-2">
      <select
        key={current}
        name="currency"
        defaultValue={current}
        aria-label={translate('currency')}
        className={`${controlClass} w-auto`}
      >
        {currencies.map((code) => (
          <option key={code}>{code}</option>
        ))}
      </select>
      <SubmitButton variant="secondary">{common('save')}</SubmitButton>
    </form>
  )
}
