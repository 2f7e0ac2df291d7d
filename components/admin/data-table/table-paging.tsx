'use client'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import type { DataPaging } from './types'
import type { TableAddress } from './use-table-address'

/** The way to the other pages, as links that can be shared. */
export function TablePaging({ paging, address }: { paging: DataPaging; address: TableAddress }) {
  const common = useTranslations('common')
  const translate = useTranslations('office.table')
  const { first, previous, next } = neighbours(paging, address)
  if (first === null && previous === null && next === null && paging.kind === 'keyset') return null
  return (
    <nav aria-label={common('pagination')} className="flex min-h-9 flex-wrap items-center gap-2">
      {paging.kind === 'offset' && paging.total > 0 && (
        <p className="figures mr-auto text-muted text-xs">{translate('range', rangeOf(paging))}</p>
      )}
      {first !== null && <Step href={first} words={translate('first')} follow={address.follow} />}
      {previous !== null && (
        <Step href={previous} words={common('previous')} follow={address.follow} rel="prev" />
      )}
      <span className={paging.kind === 'keyset' ? 'mr-auto' : undefined} />
      {next !== null && <Step href={next} words={common('next')} follow={address.follow} rel="next" />}
    </nav>
  )
}

interface StepProps {
  href: string
  words: string
  rel?: string
  follow: TableAddress['follow']
}

function Step({ href, words, rel, follow }: StepProps) {
  return (
    <a href={href} rel={rel} onClick={follow} className={buttonClass('secondary', 'small')}>
      {words}
    </a>
  )
}

function neighbours(paging: DataPaging, address: TableAddress) {
  if (paging.kind === 'keyset') {
    return {
      first: address.params.has('after') ? address.to({}) : null,
      previous: null,
      next: paging.next === null ? null : address.to({ after: paging.next }),
    }
  }
  const { page, rowsOfPage, total } = paging
  return {
    first: null,
    previous: page > 1 ? address.to({ page: page === 2 ? null : String(page - 1) }) : null,
    next: page * rowsOfPage < total ? address.to({ page: String(page + 1) }) : null,
  }
}

function rangeOf({ page, rowsOfPage, total }: Extract<DataPaging, { kind: 'offset' }>) {
  const from = (page - 1) * rowsOfPage + 1
  return { from: Math.min(from, total), to: Math.min(page * rowsOfPage, total), total }
}
