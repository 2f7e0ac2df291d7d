import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'

/** A temporary password, shown this once to the owner who made it. */
export function TemporaryPassword({ email, password }: { email: string; password: string }) {
  const translate = useTranslations('staff.commands')
  return (
    <Alert tone="success">
      <p>{translate('temporary')}</p>
      <output
        data-testid="temporary-password"
        className="my-2 block select-all font-mono font-semibold text-base"
      >
        {password}
      </output>
      <p>{translate('tell', { email })}</p>
    </Alert>
  )
}
