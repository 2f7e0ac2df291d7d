import { Skeleton } from '@/components/ui/skeleton'

/** Stands where a table will be: the same rows, so that nothing jumps. For Suspense, below the permission. */
export function DataTableSkeleton({ rows = 10 }: { rows?: number }) {
  return (
    <div aria-busy="true" className="flex flex-col gap-4">
      <div className="flex gap-2">
        <Skeleton className="h-9 w-64 max-w-full" />
        <Skeleton className="h-9 w-32" />
      </div>
      <div className="overflow-hidden rounded-md border border-line">
        <div className="h-9 border-line border-b bg-raised" />
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing else
          <div key={row} className="flex h-11 items-center gap-6 border-line border-b px-3 last:border-b-0">
            <Skeleton className="h-3.5 w-1/5" />
            <Skeleton className="h-3.5 w-1/4" />
            <Skeleton className="h-3.5 w-1/6" />
          </div>
        ))}
      </div>
    </div>
  )
}
