'use client'
import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type GameFilter, noFilter } from '@/lib/catalog/filter'
import type { LobbyStudio } from '@/lib/catalog/lobby'
import type { LobbyGame } from '@/lib/catalog/types'
import { emptyFilter, filterAddress, type Home, isFiltering } from './filter-address'
import { FilterChips } from './filter-chips'
import { GameGrid } from './game-grid'
import { GridControls } from './grid-controls'
import { useRecentSearches } from './recent-searches'
import { SearchBox } from './search-box'
import { SectionTitle } from './section-title'
import { useCatalogSearch } from './use-catalog'
import { useFilter } from './use-filter'
import { useMissedSearch } from './use-missed-search'

/** What the server found for the address. */
export interface FirstGames {
  filter: GameFilter
  games: LobbyGame[]
  total: number
  /** The total in words: the browser needs no plural rules before somebody searches. */
  count: string
  /** The server did not look: too many searches came from there. A browser with scripts looks by itself. */
  isTooMany: boolean
}

interface GameBrowserProps {
  version: string
  isGuest: boolean
  home: Home
  studios: readonly Pick<LobbyStudio, 'id' | 'title' | 'count'>[]
  /** The operator's own tags. */
  tags: readonly string[]
  /** Codes of the games that are played most. */
  popular: readonly string[]
  /** What the server found for the address, so that the first page is there without scripts. */
  first: FirstGames
  /** Shown while nothing is searched for. */
  children?: ReactNode
}

/** Search, filters and all games. The server shows the first page; the browser then searches by itself, at once. */
export function GameBrowser(props: GameBrowserProps) {
  const { version, isGuest, home, studios, tags, popular, first, children } = props
  const translate = useTranslations('lobby')
  const grid = useRef<HTMLElement>(null)
  const { searches, ask, remember, forget } = useRecentSearches()
  const firstAddress = filterAddress(first.filter, home)
  const { search, isError, hurry } = useCatalogSearch(version)
  const { filter, choose, type } = useFilter(home, isError)
  const wanted = useDeferredValue(filter)
  const address = filterAddress(wanted, home)
  const found = useMemo(() => search?.(wanted, popular) ?? null, [search, wanted, popular])
  const games = found ?? (address === firstAddress ? first.games : [])
  const total = found?.length ?? first.total
  const count = total === first.total ? first.count : translate('games', { count: total })
  const isSearching = isFiltering(wanted, home)
  const isRefused = found === null && address === firstAddress && first.isTooMany
  const isWaiting = isRefused || (found === null && address !== firstAddress)
  useMissedSearch(wanted.query, found !== null && search?.({ ...noFilter, query: wanted.query }).length === 0)
  useEffect(() => {
    if (isWaiting || scrollY > innerHeight) hurry()
  })

  /** The rails above come and go with the choice: what was chosen stays in sight. */
  const chooseBelow = (next: GameFilter) => {
    choose(next)
    requestAnimationFrame(() => grid.current?.scrollIntoView({ block: 'start' }))
  }
  const approach = () => {
    hurry()
    ask()
  }
  const enter = () => {
    remember(filter.query)
    grid.current?.querySelector<HTMLAnchorElement>('li a')?.focus()
  }
  const heading = translate(isSearching ? 'results' : 'allGames')
  return (
    <div className="flex flex-col gap-6 sm:gap-8">
      <div className="flex flex-col gap-3">
        <SearchBox
          filter={filter}
          home={home}
          onChange={type}
          onNear={approach}
          onDown={enter}
          recent={searches}
          onForget={forget}
        />
        <FilterChips filter={filter} home={home} tags={tags} onChoose={choose} />
      </div>
      {!isSearching && children}
      <section ref={grid} aria-busy={isWaiting} aria-label={heading}>
        <header className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-3">
          <SectionTitle>{heading}</SectionTitle>
          <p role="status" className="figures mr-auto pt-1 text-muted text-sm">
            {isWaiting ? translate('searching') : count}
          </p>
          <GridControls filter={filter} home={home} studios={studios} onChoose={chooseBelow} />
        </header>
        {isRefused &&
          (isError ? (
            <Alert tone="danger">{translate('tooMany')}</Alert>
          ) : (
            <noscript>
              <Alert tone="danger">{translate('tooMany')}</Alert>
            </noscript>
          ))}
        {total === 0 && !isWaiting ? (
          <EmptyState
            Icon={SearchX}
            title={translate('none.title')}
            action={
              <Button variant="secondary" onClick={() => choose(emptyFilter(home))}>
                {translate('none.action')}
              </Button>
            }
          >
            {translate('none.text')}
          </EmptyState>
        ) : (
          <GameGrid
            // Another list begins at its own beginning.
            key={address}
            games={games}
            total={isWaiting ? Math.min(total, 24) : total}
            isGuest={isGuest}
            label={heading}
            firstTiles={isSearching || children === undefined ? 24 : 6}
            onOpen={() => remember(filter.query)}
          />
        )}
      </section>
    </div>
  )
}
