'use client'
import { Download, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { FilterBar } from './filter-bar'
import { TableHead } from './table-head'
import { TablePaging } from './table-paging'
import type { Sort } from './table-query'
import { TableRows } from './table-rows'
import type { DataColumn, DataFilter, DataPaging, DataRow } from './types'
import { useOfficeTable } from './use-office-table'
import { useTableAddress } from './use-table-address'

interface DataTableProps {
  /** Read by screen readers before the rows. */
  caption: string
  columns: readonly DataColumn[]
  rows: readonly DataRow[]
  /** The sort that the rows are in; null where there is none to choose. */
  sort?: Sort | null
  paging?: DataPaging
  filters?: readonly DataFilter[]
  /** Where the same rows are to be had as CSV; the filters of the address are added. */
  csv?: string
  /** Buttons beside the CSV link, such as "Invite". */
  actions?: ReactNode
  /** Said where there is nothing at all; a filter that matches nothing has words of its own. */
  empty: string
}

/**
 * The back office's table. The server fetches, sorts and pages; this only shows and changes the address.
 *
 *     export default async function StaffPage({ searchParams }: QueryProps) {
 *       const query = readTableQuery(await searchParams, {
 *         sorts: ['email', 'created'], defaultSort: { key: 'created', direction: 'desc' }, filters: ['q', 'role'],
 *       })
 *       const { people, total } = await listStaff(query)            // lib/backoffice asks for the permission
 *       return (
 *         <DataTable
 *           caption="Staff"
 *           columns={[{ key: 'email', label: 'E-mail', isSortable: true }, { key: 'created', label: 'Since' }]}
 *           rows={people.map((one) => ({
 *             key: one.id, href: `/admin/staff/${one.id}`, cells: { email: one.email, created: <Moment at={one.at} /> },
 *           }))}
 *           sort={query.sort}
 *           filters={[{ kind: 'search', name: 'q', label: 'E-mail' }]}
 *           paging={{ kind: 'offset', page: query.page, rowsOfPage: 25, total }}
 *           csv="/admin/staff/export"
 *           empty="Nobody yet"
 *         />
 *       )
 *     }
 *
 * A slow list stands in `<Suspense fallback={<DataTableSkeleton />}>` inside its page, after `requireStaff`. Not in a
 * `loading.tsx`: the answer would begin before the permission was asked, and a redirect would be none.
 */
export function DataTable(props: DataTableProps) {
  const { caption, columns, rows, sort = null, paging, filters = [], csv, actions, empty } = props
  const translate = useTranslations('office.table')
  const address = useTableAddress()
  const table = useOfficeTable(columns, rows, sort)
  const isFiltered = filters.some(({ name }) => address.params.has(name))
  return (
    <div className="flex min-w-0 flex-col gap-4" aria-busy={address.isPending}>
      <div className="flex flex-wrap items-end gap-2 empty:hidden">
        {filters.length > 0 && <FilterBar filters={filters} address={address} />}
        <div className="ml-auto flex flex-wrap items-center gap-2 empty:hidden">
          {csv !== undefined && rows.length > 0 && <CsvLink path={csv} params={address.params} />}
          {actions}
        </div>
      </div>
      {rows.length > 0 ? (
        <ScrollRegion label={caption} className={address.isPending && 'opacity-50'}>
          <table className="w-full border-collapse text-left text-sm">
            <caption className="sr-only">{caption}</caption>
            <TableHead table={table} address={address} />
            <TableRows table={table} address={address} />
          </table>
        </ScrollRegion>
      ) : (
        <EmptyState Icon={SearchX} title={isFiltered ? translate('noMatch') : empty} />
      )}
      {paging && (rows.length > 0 || address.params.has('after') || address.params.has('page')) && (
        <TablePaging paging={paging} address={address} />
      )}
    </div>
  )
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
