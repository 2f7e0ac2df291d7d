import { clsx } from 'clsx'
import type { ReactNode, TdHTMLAttributes } from 'react'

interface TableProps {
  /** Read by screen readers before the rows. */
  caption: string
  head: readonly { key: string; label: ReactNode; isNumber?: boolean }[]
  children: ReactNode
}

/** Rows and columns; scrolls sideways inside itself on a narrow screen. */
export function Table({ caption, head, children }: TableProps) {
  return (
    // A group, no landmark: the card around it is one, often of the same name.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" aria-label={caption} tabIndex={0} className="relative overflow-x-auto rounded-md">
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-line border-b text-muted">
            {head.map(({ key, label, isNumber }) => (
              <th
                key={key}
                scope="col"
                className={clsx('whitespace-nowrap px-3 py-2 font-medium', isNumber && 'text-right')}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </div>
  )
}

interface CellProps extends TdHTMLAttributes<HTMLTableCellElement> {
  isNumber?: boolean
}

export function Cell({ isNumber = false, className, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={clsx('px-3 py-2.5 align-top', isNumber && 'figures whitespace-nowrap text-right', className)}
    />
  )
}
