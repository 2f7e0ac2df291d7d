'use client'
import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { GameFilter } from '@/lib/catalog/search'
import type { LobbyGame, Studio } from '@/lib/catalog/types'
import { filterAddress, isFiltering, noFilter } from './filter-address'
import { FilterChips } from './filter-chips'
import { GameGrid } from './game-grid'
import { SearchBox } from './search-box'
import { useCatalogSearch } from './use-catalog'
import { useFilter } from './use-filter'

const gamesPerStep = 48

interface GameBrowserProps {
  version: string
  isGuest: boolean
  studios: (Studio & { count: number })[]
  /** What the server found for the address, so that the first page is there without scripts. */
  first: { filter: GameFilter; games: LobbyGame[]; total: number }
  /** Shown while nothing is searched for. */
  children: ReactNode
}

/** Search, filters and all games. The server shows the first page; the browser then searches by itself, at once. */
export function GameBrowser({ version, isGuest, studios, first, children }: GameBrowserProps) {
  const translate = useTranslations('lobby')
  const { search, isError } = useCatalogSearch(version)
  const { filter, choose, type } = useFilter(isError)
  const [steps, setSteps] = useState({ of: filterAddress(filter), count: 1 })
  const wanted = useDeferredValue(filter)
  const found = useMemo(() => search?.(wanted) ?? null, [search, wanted])
  const address = filterAddress(wanted)
  const shown = (steps.of === address ? steps.count : 1) * gamesPerStep
  const games = found?.slice(0, shown) ?? first.games
  const total = found?.length ?? first.total
  const isSearching = isFiltering(wanted)
  const isWaiting = found === null && address !== filterAddress(first.filter)
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <SearchBox filter={filter} onChange={type} />
        <FilterChips filter={filter} studios={studios} onChoose={choose} />
      </div>
      {!isSearching && children}
      <section aria-busy={isWaiting} className={isWaiting ? 'opacity-50' : undefined}>
        <header className="mb-3 flex items-baseline gap-3">
          <h2 className="font-semibold text-lg sm:text-xl">
            {translate(isSearching ? 'results' : 'allGames')}
          </h2>
          <p role="status" className="figures text-muted text-sm">
            {translate('games', { count: total })}
          </p>
        </header>
        {total === 0 ? (
          <EmptyState
            Icon={SearchX}
            title={translate('none.title')}
            action={
              <Button variant="secondary" onClick={() => choose(noFilter)}>
                {translate('none.action')}
              </Button>
            }
          >
            {translate('none.text')}
          </EmptyState>
        ) : (
          <GameGrid
            games={games}
            total={total}
            isGuest={isGuest}
            onMore={() => setSteps({ of: address, count: shown / gamesPerStep + 1 })}
          />
        )}
      </section>
    </div>
  )
}
