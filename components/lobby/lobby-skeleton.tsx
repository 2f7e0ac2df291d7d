import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton'

const tiles = Array.from({ length: 12 }, (_, place) => place)

/** The lobby's shape while it loads. */
export function LobbySkeleton() {
  const translate = useTranslations('common')
  return (
    <div className="page-width flex flex-col gap-6 py-6" aria-busy>
      <p className="sr-only">{translate('loading')}</p>
      <Skeleton className="h-36 w-full rounded-lg sm:h-56" />
      <Skeleton className="h-12 w-full rounded-full" />
      <Skeleton className="h-10 w-3/4 rounded-full" />
      <div className="game-rows">
        <div className="game-grid">
          {tiles.map((place) => (
            <div key={place}>
              <Skeleton className="aspect-[300/221] w-full" />
              <Skeleton className="mt-2 h-4 w-2/3" />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
