import type { ReactNode } from 'react'

export interface DataColumn {
  /** Names the cell in each row, and the sort in the address. */
  key: string
  label: string
  /** Figures: right-aligned, digits under digits. */
  isNumber?: boolean
  /** Buttons: they stand on the line of the text beside them. */
  hasControls?: boolean
  /** Only what the server can sort by. */
  isSortable?: boolean
  /** Left out on narrower screens: below `lg` (1024 px) or `xl` (1280 px). */
  hideBelow?: 'lg' | 'xl'
  className?: string
}

export interface DataRow {
  key: string
  /** What the server made of each column, by its key. */
  cells: Record<string, ReactNode>
  /** The row's own page: the first cell becomes the link, and the whole row takes the click. */
  href?: string
  /** Unfolds under the row. */
  detail?: ReactNode
}

export type DataFilter =
  | { kind: 'search'; name: string; label: string; placeholder?: string }
  | { kind: 'text'; name: string; label: string; placeholder?: string }
  | { kind: 'select'; name: string; label: string; options: readonly { value: string; label: string }[] }
  | { kind: 'date'; name: string; label: string }
  /** A day and a time of day, YYYY-MM-DDTHH:MM. */
  | { kind: 'moment'; name: string; label: string }
  /** In the address as `yes` while it is on. */
  | { kind: 'toggle'; name: string; label: string }

/** Keyset: a cursor leads on, for lists that grow. Offset: numbered pages, for short ones whose total is cheap. */
export type DataPaging =
  | { kind: 'keyset'; next: string | null }
  | { kind: 'offset'; page: number; rowsOfPage: number; total: number }
