import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { ContinueCard } from '@/components/lobby/continue-card'
import { FavouritesProvider } from '@/components/lobby/favourites'
import { lobbyHome, readFilter } from '@/components/lobby/filter-address'
import { GameBrowser } from '@/components/lobby/game-browser'
import { NoGamesYet } from '@/components/lobby/no-games-yet'
import { Rails } from '@/components/lobby/rails'
import { Welcome } from '@/components/lobby/welcome'
import { firstGames } from './first-games'
import { readLobby } from './lobby-data'

/** However it is filtered, it is one page to a search engine. */
export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations('lobby')
  return { description: translate('welcomeText'), alternates: { canonical: '/' } }
}

/** Whole at once: it comes from memory, and a skeleton first would only put the pictures off. */
export default async function LobbyPage({ searchParams }: QueryProps) {
  const [data, translate] = await Promise.all([readLobby(), getTranslations('lobby')])
  if (data === null) return <NoGamesYet />
  const { player, lobby, popular, popularGames, favourites, played } = data
  const filter = readFilter(await searchParams)
  const first = await firstGames(data, filter)
  const isGuest = player === null
  const [latest, ...earlier] = played
  return (
    <FavouritesProvider isGuest={isGuest} initial={favourites}>
      <div className="page-width flex flex-col gap-6 py-6">
        {isGuest ? <Welcome games={lobby.games.length} /> : <h1 className="sr-only">{translate('title')}</h1>}
        {player !== null && latest !== undefined && (
          <ContinueCard game={lobby.wide(latest)} nickname={player.nickname} />
        )}
        <GameBrowser
          version={lobby.version}
          isGuest={isGuest}
          home={lobbyHome}
          studios={lobby.studios.map(({ id, title, count }) => ({ id, title, count }))}
          tags={lobby.tags}
          popular={popular}
          first={first}
        >
          <Rails lobby={lobby} isGuest={isGuest} played={earlier} popular={popularGames} />
        </GameBrowser>
      </div>
    </FavouritesProvider>
  )
}
