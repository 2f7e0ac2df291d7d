import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'

/** An address with nothing behind it, and the way on. */
export function NotFoundPage() {
  const translate = useTranslations('errors.notFound')
  return (
    <div className="page-width flex min-h-[60dvh] flex-col items-center justify-center gap-4 py-16 text-center">
      <p className="figures font-semibold text-accent-ink text-sm tracking-widest">404</p>
      <h1 className="font-semibold text-3xl">{translate('title')}</h1>
      <p className="max-w-prose text-muted">{translate('text')}</p>
      <Link href="/" className={buttonClass('primary', 'large')}>
        {translate('action')}
      </Link>
    </div>
  )
}
