import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from './button'

interface PaginationProps {
  /** Addresses of the neighbours; null where there is none. */
  previous: string | null
  next: string | null
}

/** Steps through a paged list by links, so that each page can be shared. */
export function Pagination({ previous, next }: PaginationProps) {
  const translate = useTranslations('common')
  if (previous === null && next === null) return null
  return (
    <nav aria-label={translate('pagination')} className="flex justify-between gap-3 pt-4">
      {previous === null ? (
        <span />
      ) : (
        <Link href={previous} rel="prev" className={buttonClass('secondary', 'small')}>
          {translate('previous')}
        </Link>
      )}
      {next !== null && (
        <Link href={next} rel="next" className={buttonClass('secondary', 'small')}>
          {translate('next')}
        </Link>
      )}
    </nav>
  )
}
