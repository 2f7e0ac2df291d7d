'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { FilterBar } from './filter-bar'
import type { DataFilter } from './types'
import { type TableAddress, useTableAddress } from './use-table-address'

interface TableToolsProps {
  filters: readonly DataFilter[]
  address: TableAddress
  /** Where the rows are to be had as CSV; the table's part of the address is added. */
  csv: string | undefined
  actions?: ReactNode
}

/** What stands above a table: its filters, and at the right the way to a file and other buttons. */
export function TableTools({ filters, address, csv, actions }: TableToolsProps) {
  if (filters.length === 0 && csv === undefined && !actions) return null
  return (
    <div className="flex flex-wrap items-end gap-2">
      {filters.length > 0 && <FilterBar filters={filters} address={address} />}
      <div className="ml-auto flex flex-wrap items-center gap-2 empty:hidden">
        {csv !== undefined && <CsvLink path={csv} params={address.params} />}
        {actions}
      </div>
    </div>
  )
}

/** The same above a table that is no list, such as one of roles. */
export function MatrixTools(props: Pick<TableToolsProps, 'filters' | 'csv'>) {
  return <TableTools {...props} address={useTableAddress()} />
}

function CsvLink({ path, params }: { path: string; params: URLSearchParams }) {
  const translate = useTranslations('office.table')
  const query = new URLSearchParams(params)
  for (const name of ['after', 'page']) query.delete(name)
  return (
    <a
      href={query.size > 0 ? `${path}?${query}` : path}
      download
      className={`${buttonClass('secondary', 'small')} min-h-9`}
    >
      <Download aria-hidden className="size-3.5" />
      {translate('csv')}
    </a>
  )
}
