import { clsx } from 'clsx'
import type { DataColumn } from './types'

const hidden = { lg: 'hidden lg:table-cell', xl: 'hidden xl:table-cell' }

/** How a column's cells and its head look alike. */
export function cellLook({ isNumber, hasControls, hideBelow, className }: DataColumn): string {
  return clsx(
    isNumber && 'figures whitespace-nowrap text-right',
    // A small button is six pixels higher than a line of text, above it and below.
    hasControls && 'py-0.5!',
    hideBelow && hidden[hideBelow],
    className,
  )
}
