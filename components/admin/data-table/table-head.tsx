'use client'
import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { cellLook } from './cell-look'
import { writeSort } from './table-query'
import type { OfficeTable } from './use-office-table'
import type { TableAddress } from './use-table-address'

const icons = { asc: ArrowUp, desc: ArrowDown, none: ChevronsUpDown }
const ariaSort = { asc: 'ascending', desc: 'descending', none: 'none' } as const

/** The columns' names; those the server can sort by are links. */
export function TableHead({ table, address }: { table: OfficeTable; address: TableAddress }) {
  return (
    <thead className="bg-raised text-muted text-xs">
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {table.options.meta?.hasDetails && <td className="w-9" />}
          {group.headers.map(({ id, column }) => {
            const meta = column.columnDef.meta
            const isSortable = column.getCanSort()
            const sorted = column.getIsSorted() || 'none'
            // A column without a name, of buttons or marks, has no head.
            if (!meta?.label) return <td key={id} className={clsx(meta && cellLook(meta))} />
            return (
              <th
                key={id}
                scope="col"
                aria-sort={isSortable ? ariaSort[sorted] : undefined}
                className={clsx('h-9 whitespace-nowrap px-3 font-medium', cellLook(meta))}
              >
                {isSortable ? (
                  <SortLink
                    href={address.to({
                      sort: writeSort({ key: id, direction: sorted === 'asc' ? 'desc' : 'asc' }),
                    })}
                    label={meta.label}
                    sorted={sorted}
                    follow={address.follow}
                  />
                ) : (
                  meta.label
                )}
              </th>
            )
          })}
        </tr>
      ))}
    </thead>
  )
}

interface SortLinkProps {
  href: string
  label: string
  sorted: keyof typeof icons
  follow: TableAddress['follow']
}

function SortLink({ href, label, sorted, follow }: SortLinkProps) {
  const Icon = icons[sorted]
  return (
    <a
      href={href}
      onClick={follow}
      className={clsx('-mx-1 inline-flex items-center gap-1 rounded-sm px-1 py-1 hover:text-ink', {
        'text-ink': sorted !== 'none',
      })}
    >
      {label}
      <Icon aria-hidden className={clsx('size-3.5', sorted === 'none' && 'opacity-50')} />
    </a>
  )
}
