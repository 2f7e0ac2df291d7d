'use client'
import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { TableHead } from './table-head'
import { TablePaging } from './table-paging'
import type { Sort } from './table-query'
import { TableRows } from './table-rows'
import { TableTools } from './table-tools'
import type { DataColumn, DataFilter, DataPaging, DataRow } from './types'
import { useOfficeTable } from './use-office-table'
import { useTableAddress } from './use-table-address'

interface DataTableProps {
  /** Its name in the address, where another table has the plain names: read with the same by `readTableQuery`. */
  name?: string
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
  /**
   * For lists that leave nothing out by themselves: as long as there is nothing at all there are no filters over it, and
   * in a card no more than the words.
   */
  nothing?: 'words' | 'panel'
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
  const { name, caption, columns, rows, sort = null, paging, filters = [], csv, actions, empty } = props
  const translate = useTranslations('office.table')
  const address = useTableAddress(name)
  const table = useOfficeTable(columns, rows, sort)
  const isFiltered = filters.some((filter) => address.params.has(filter.name))
  const isFirst = !address.params.has('after') && !address.params.has('page')
  const isNothing = rows.length === 0 && !isFiltered && isFirst && props.nothing !== undefined
  if (isNothing && props.nothing === 'words')
    return (
      <div className="flex flex-col items-start gap-4">
        <p className="text-muted">{empty}</p>
        {actions}
      </div>
    )
  return (
    <div className="flex min-w-0 flex-col gap-4" aria-busy={address.isPending}>
      <TableTools
        filters={isNothing ? [] : filters}
        address={address}
        csv={rows.length > 0 ? csv : undefined}
        actions={actions}
      />
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
      {paging && (rows.length > 0 || !isFirst) && <TablePaging paging={paging} address={address} />}
    </div>
  )
}
