'use client'
import {
  type ColumnDef,
  metaHelper,
  type ReactTable,
  rowExpandingFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Sort } from './table-query'
import type { DataColumn, DataRow } from './types'

interface TableFacts {
  hasDetails: boolean
}

const features = tableFeatures({
  rowSortingFeature,
  rowExpandingFeature,
  columnMeta: metaHelper<DataColumn>(),
  tableMeta: metaHelper<TableFacts>(),
})
type Features = typeof features
export type OfficeTable = ReactTable<Features, DataRow>

/** TanStack's table, told that the server has sorted and paged already. It keeps which rows are unfolded. */
export function useOfficeTable(
  columns: readonly DataColumn[],
  rows: readonly DataRow[],
  sort: Sort | null,
): OfficeTable {
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<Features, DataRow> => ({
          id: column.key,
          accessorFn: (row) => row.cells[column.key],
          enableSorting: column.isSortable === true,
          meta: column,
        }),
      ),
    [columns],
  )
  const data = useMemo(() => [...rows], [rows])
  const sorting = useMemo(
    () => (sort === null ? [] : [{ id: sort.key, desc: sort.direction === 'desc' }]),
    [sort],
  )
  return useTable<Features, DataRow>({
    features,
    columns: definitions,
    data,
    getRowId: (row) => row.key,
    getRowCanExpand: (row) => row.original.detail !== undefined,
    manualSorting: true,
    manualExpanding: true,
    state: { sorting },
    meta: { hasDetails: rows.some(({ detail }) => detail !== undefined) },
  })
}
