import { useFormatter, useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ui/submit-button'

interface WaitingEmailProps {
  email: string
  until: Date
  forget: () => Promise<void>
}

/** The new address that has not been confirmed yet. */
export function WaitingEmail({ email, until, forget }: WaitingEmailProps) {
  const translate = useTranslations('account.email')
  const format = useFormatter()
  const date = format.dateTime(until, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-felt px-4 py-3 text-on-felt text-sm">
      <p className="min-w-0 break-words">{translate('waiting', { email, date })}</p>
      <form action={forget}>
        <SubmitButton variant="secondary" size="small">
          {translate('forget')}
        </SubmitButton>
      </form>
    </div>
  )
}
