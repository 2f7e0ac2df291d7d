import { Skeleton } from '@/components/ui/skeleton'

const rows = Array.from({ length: 8 }, (_, place) => place)

/** The history's shape while it loads. */
export function HistorySkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-3">
      {rows.map((place) => (
        <Skeleton key={place} className="h-12 w-full" />
      ))}
    </div>
  )
}
