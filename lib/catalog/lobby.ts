// What the lobby shows, made once for each state of the catalogue and then kept in memory.
import { chooseIcon } from './icons'
import { createSearch, type GameFilter } from './search'
import type { StoredGame } from './store'
import type { LobbyGame, Studio } from './types'

const tilePlace = { width: 300, height: 221 }
const widePlace = { width: 640, height: 360 }
const featuredMax = 8
const railMax = 12
const studioRailsMax = 3
/** A rail of two games looks like a mistake. */
const studioRailMin = 6

export interface FeaturedGame extends LobbyGame {
  /** The wide picture, for the large cards. */
  wide: string | null
}

export interface Lobby {
  /** Changes whenever the catalogue does. */
  version: string
  games: LobbyGame[]
  studios: (Studio & { count: number })[]
  featured: FeaturedGame[]
  withFreeRounds: LobbyGame[]
  studioRails: { studio: Studio; games: LobbyGame[] }[]
  search: (filter: GameFilter) => LobbyGame[]
}

export function makeLobby(stored: StoredGame[], version: string): Lobby {
  const games = stored.map(toLobbyGame)
  const byStudio = groupByStudio(games)
  const studios = [...byStudio].map(([id, list]) => ({
    id,
    title: list[0]?.studio ?? '',
    count: list.length,
  }))
  return {
    version,
    games,
    studios,
    featured: featuredOf(stored).map((row) => ({
      ...toLobbyGame(row),
      wide: chooseIcon(row.icons, widePlace)?.url ?? null,
    })),
    withFreeRounds: spread(
      games.filter((game) => game.hasFreeRounds),
      railMax,
    ),
    studioRails: [...byStudio]
      .filter(([, list]) => list.length >= studioRailMin)
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, studioRailsMax)
      .map(([id, list]) => ({ studio: { id, title: list[0]?.studio ?? '' }, games: list.slice(0, railMax) })),
    search: createSearch(games),
  }
}

/** What the operator put forward, in their order; new games fill the places that are left. */
function featuredOf(stored: StoredGame[]): StoredGame[] {
  const chosen = stored.filter((row) => row.isFeatured).slice(0, featuredMax)
  const others = stored.filter((row) => row.isNew && !row.isFeatured)
  return [...chosen, ...spread(others, featuredMax).slice(0, featuredMax - chosen.length)]
}

function toLobbyGame(row: StoredGame): LobbyGame {
  return {
    code: String(row.code),
    title: row.title,
    studioId: row.groupId,
    studio: row.group.title,
    isNew: row.isNew,
    hasFreeRounds: row.hasFreeRounds,
    isMobile: row.isMobile,
    isFeatured: row.isFeatured,
    tags: row.tags,
    icon: chooseIcon(row.icons, tilePlace)?.url ?? null,
  }
}

function groupByStudio(games: LobbyGame[]): Map<number, LobbyGame[]> {
  const groups = new Map<number, LobbyGame[]>()
  for (const game of games) {
    const group = groups.get(game.studioId)
    if (group) group.push(game)
    else groups.set(game.studioId, [game])
  }
  return groups
}

/** Takes evenly from the whole list: the feed goes studio by studio, and a rail should not be one studio's. */
function spread<Item>(list: Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(list.length / count))
  return list.filter((_, place) => place % step === 0).slice(0, count)
}
