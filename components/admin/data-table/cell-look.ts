import { clsx } from 'clsx'
import type { DataColumn } from './types'

const hidden = { lg: 'hidden lg:table-cell', xl: 'hidden xl:table-cell' }

/** How a column's cells and its head look alike. */
export function cellLook({ isNumber, hideBelow, className }: DataColumn): string {
  return clsx(isNumber && 'figures whitespace-nowrap text-right', hideBelow && hidden[hideBelow], className)
}
