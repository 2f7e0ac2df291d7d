import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '@/components/ui/button'

export default async function NotFound() {
  const translate = await getTranslations('errors.notFound')
  return (
    <div className="page-width flex min-h-[70dvh] flex-col items-center justify-center gap-4 py-16 text-center">
      <p className="figures font-semibold text-accent-ink text-sm tracking-widest">404</p>
      <h1 className="font-semibold text-3xl">{translate('title')}</h1>
      <p className="max-w-prose text-muted">{translate('text')}</p>
      <Link href="/" className={buttonClass('primary', 'large')}>
        {translate('action')}
      </Link>
    </div>
  )
}
