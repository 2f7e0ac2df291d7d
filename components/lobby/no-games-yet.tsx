import { Spade } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** Before the first feed there is nothing to show. */
export function NoGamesYet() {
  const translate = useTranslations('lobby')
  return (
    <div className="page-width py-16">
      <h1 className="sr-only">{translate('title')}</h1>
      <EmptyState
        Icon={Spade}
        title={translate('empty.title')}
        action={
          <Link href="/" prefetch={false} className={buttonClass('secondary')}>
            {translate('empty.action')}
          </Link>
        }
      >
        {translate('empty.text')}
      </EmptyState>
    </div>
  )
}
