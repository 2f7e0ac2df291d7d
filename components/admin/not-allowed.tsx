import { Lock } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Messages } from '@/lib/i18n/messages'

/** Said instead of a page that the role does not hold, with who could say more and the ways on. */
export function NotAllowed({ role }: { role: keyof Messages['admin']['roles'] }) {
  const admin = useTranslations('admin')
  const translate = useTranslations('office')
  return (
    <EmptyState
      Icon={Lock}
      title={admin('notAllowed', { role: admin(`roles.${role}`) })}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Link href="/admin" className={buttonClass('primary')}>
            {translate('notFound.start')}
          </Link>
          <Link href="/admin/roles" className={buttonClass('secondary')}>
            {translate('notAllowed.roles')}
          </Link>
        </div>
      }
    >
      {translate('notAllowed.text')}
    </EmptyState>
  )
}
