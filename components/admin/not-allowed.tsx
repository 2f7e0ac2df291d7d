import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { Messages } from '@/lib/i18n/messages'

/** Said instead of a page that the role does not hold. */
export function NotAllowed({ role }: { role: keyof Messages['admin']['roles'] }) {
  const translate = useTranslations('admin')
  return <Alert tone="warning">{translate('notAllowed', { role: translate(`roles.${role}`) })}</Alert>
}
