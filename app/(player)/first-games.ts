import { getTranslations } from 'next-intl/server'
import type { FirstGames } from '@/components/lobby/game-browser'
import { requestAddress } from '@/lib/auth/auth'
import type { GameFilter } from '@/lib/catalog/filter'
import { countSearch } from '@/lib/lobby/lobby'
import type { LobbyData } from './lobby-data'

const shownMax = 24

/** What the server finds for an address, so that the first page is there without scripts. */
export async function firstGames({ lobby, popular }: LobbyData, filter: GameFilter): Promise<FirstGames> {
  const translate = await getTranslations('lobby')
  const isTooMany = filter.query !== '' && !countSearch(await requestAddress())
  const games = isTooMany ? [] : lobby.search(filter, popular)
  return {
    filter,
    games: games.slice(0, shownMax),
    total: games.length,
    count: translate('games', { count: games.length }),
    isTooMany,
  }
}
