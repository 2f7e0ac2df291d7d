'use client'
import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

/** A fault of ours, in the office's frame and in words for who works here: two ways on, and its name in the log. */
export default function OfficeError({ error, reset }: ErrorPageProps) {
  const translate = useTranslations('office')
  const common = useTranslations('common')
  return (
    <EmptyState
      Icon={CircleAlert}
      title={translate('failed.title')}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Button onClick={reset}>{common('retry')}</Button>
          {/* After a fault the next page begins anew. */}
          <a href="/admin" className={buttonClass('secondary')}>
            {translate('notFound.start')}
          </a>
        </div>
      }
    >
      {translate('failed.text')}
      {error.digest && (
        <span className="figures mt-1 block">
          {translate('failed.reference', { reference: error.digest })}
        </span>
      )}
    </EmptyState>
  )
}
