'use client'
import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { cellLook } from './cell-look'
import type { OfficeTable } from './use-office-table'
import type { TableAddress } from './use-table-address'

type OfficeRow = ReturnType<OfficeTable['getRowModel']>['rows'][number]

/** The rows, each with what unfolds under it. */
export function TableRows({ table, address }: { table: OfficeTable; address: TableAddress }) {
  const hasDetails = table.options.meta?.hasDetails === true
  return (
    <tbody className="divide-y divide-line">
      {table.getRowModel().rows.map((row) => {
        const { href, detail } = row.original
        const isOpen = row.getIsExpanded()
        const unfold = detail === undefined ? null : () => row.toggleExpanded()
        const open = href === undefined ? unfold : () => address.go(href)
        const enter = (event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.target !== event.currentTarget) return
          event.preventDefault()
          open?.()
        }
        const cells = row.getAllCells()
        return (
          <Fragment key={row.id}>
            <tr
              onClick={(event) => openRow(event, () => open?.())}
              onKeyDown={enter}
              // Reached by "j" and "k", see shell/page-keys; by Tab one comes to what is in the row.
              tabIndex={-1}
              data-office-row=""
              className={clsx(
                'hover:bg-raised/60 focus-visible:bg-raised/60 focus-visible:-outline-offset-2',
                open !== null && 'cursor-pointer',
                isOpen && 'bg-raised/60',
              )}
            >
              {hasDetails && (
                <td className="py-1 pl-1.5 align-top">{detail !== undefined && <Unfold row={row} />}</td>
              )}
              {cells.map((cell, place) => {
                const meta = cell.column.columnDef.meta
                const content = row.original.cells[cell.column.id]
                return (
                  <td key={cell.id} className={clsx('px-3 py-2 align-top', meta && cellLook(meta))}>
                    {place === 0 && href !== undefined ? <RowLink href={href}>{content}</RowLink> : content}
                  </td>
                )
              })}
            </tr>
            {isOpen && (
              <tr className="bg-raised/60">
                <td />
                <td colSpan={cells.length} className="px-3 pt-1 pb-4">
                  {detail}
                </td>
              </tr>
            )}
          </Fragment>
        )
      })}
    </tbody>
  )
}

function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="font-medium text-accent-ink underline-offset-4 hover:underline">
      {children}
    </Link>
  )
}

function Unfold({ row }: { row: OfficeRow }) {
  const translate = useTranslations('office.table')
  const isOpen = row.getIsExpanded()
  return (
    <button
      type="button"
      onClick={() => row.toggleExpanded()}
      aria-expanded={isOpen}
      aria-label={translate(isOpen ? 'fold' : 'unfold')}
      className="inline-flex size-7 items-center justify-center rounded-sm text-muted hover:bg-raised hover:text-ink"
    >
      <ChevronDown aria-hidden className={clsx('size-4 transition-transform', isOpen && 'rotate-180')} />
    </button>
  )
}

/** A click anywhere in the row opens its page, or unfolds it, unless it was meant for something in the row or marked some text. */
function openRow(event: MouseEvent, open: () => void): void {
  const target = event.target
  if (!(target instanceof Element) || target.closest('a, button, input, select, label, summary') !== null)
    return
  if (window.getSelection()?.toString()) return
  open()
}
