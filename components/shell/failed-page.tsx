'use client'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'

interface FailedPageProps {
  /** What Next wrote into the log beside the fault. */
  reference: string | undefined
  retry: () => void
  home: string
}

/** Plain words for a fault of ours, two ways on, and the name under which the log knows it. */
export function FailedPage({ reference, retry, home }: FailedPageProps) {
  const translate = useTranslations('errors.failed')
  const common = useTranslations('common')
  return (
    <div className="page-width flex min-h-[70dvh] flex-col items-center justify-center gap-4 py-16 text-center">
      <h1 className="font-semibold text-3xl">{translate('title')}</h1>
      <p className="max-w-prose text-muted">{translate('text')}</p>
      <div className="flex flex-wrap justify-center gap-3">
        <Button size="large" onClick={retry}>
          {common('retry')}
        </Button>
        {/* After a fault the next page begins anew; Next's own link would also come twice with every page. */}
        <a href={home} className={buttonClass('secondary', 'large')}>
          {common('back')}
        </a>
      </div>
      {reference && <p className="text-muted text-sm">{translate('reference', { reference })}</p>}
    </div>
  )
}
