import { DataTableSkeleton } from '@/components/admin/data-table/data-table-skeleton'

export default function Loading() {
  return <DataTableSkeleton />
}
