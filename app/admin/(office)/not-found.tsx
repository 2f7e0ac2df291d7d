import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** Stands in the office's frame where an address names nothing: a wrong id, or what is kept no longer. */
export default async function OfficeNotFound() {
  const translate = await getTranslations('office.notFound')
  return (
    <>
      <h1 className="sr-only">{translate('title')}</h1>
      <EmptyState
        Icon={SearchX}
        title={translate('title')}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <Link href="/admin" className={buttonClass('primary')}>
              {translate('start')}
            </Link>
            <Link href="/admin/players" className={buttonClass('secondary')}>
              {translate('players')}
            </Link>
          </div>
        }
      >
        {translate('text')}
      </EmptyState>
    </>
  )
}
