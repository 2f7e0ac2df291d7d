// What the lobby shows, made once for each state of the catalogue and then kept in memory.
import { createHash } from 'node:crypto'
import { chooseIcon } from './icons'
import { packGames } from './packed'
import { createSearch, type GameSearch } from './search'
import type { StoredGame } from './store'
import type { LobbyGame, Studio } from './types'

const tilePlace = { width: 300, height: 221 }
const widePlace = { width: 640, height: 360 }
const featuredMax = 8
const railMax = 12
const studioRailsMax = 2
/** A rail of two games looks like a mistake. */
const studioRailMin = 6
const studioIcons = 3
const tagsMax = 12
const dayMs = 86_400_000

export interface FeaturedGame extends LobbyGame {
  /** The wide picture, for the large cards. */
  wide: string | null
}

export interface Lobby {
  /** Changes when what players see of the catalogue does: a feed read again without news keeps it. */
  version: string
  games: LobbyGame[]
  byCode: Map<string, LobbyGame>
  studios: LobbyStudio[]
  /** The operator's tags, the most used first. */
  tags: string[]
  featured: FeaturedGame[]
  newGames: LobbyGame[]
  withFreeRounds: LobbyGame[]
  studioRails: { studio: Studio; games: LobbyGame[] }[]
  search: GameSearch
  /** A game with its wide picture. */
  wide: (game: LobbyGame) => FeaturedGame
  /** The whole catalogue as browsers fetch it: written once for all of them. */
  packed: string
}

export interface LobbyStudio extends Studio {
  count: number
  /** Pictures of a few of its games. */
  icons: string[]
}

export function makeLobby(stored: StoredGame[]): Lobby {
  const games = stored.map(toLobbyGame)
  const text = JSON.stringify(packGames(games))
  let search: GameSearch | undefined
  const wide = new Map(
    stored.map(({ code, icons }) => [String(code), chooseIcon(icons, widePlace)?.url ?? null]),
  )
  const byStudio = groupByStudio(games)
  const studios = [...byStudio].map(([id, list]) => ({
    id,
    title: list[0]?.studio ?? '',
    count: list.length,
    icons: spread(list, studioIcons).flatMap(({ icon }) => (icon === null ? [] : [icon])),
  }))
  return {
    version: createHash('sha256').update(text).digest('base64url').slice(0, 16),
    games,
    byCode: new Map(games.map((game) => [game.code, game])),
    studios,
    tags: tagsOf(games),
    newGames: spread(
      games.filter((game) => game.isNew),
      railMax,
    ),
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
    search: (filter, popular) => {
      search ??= createSearch(games)
      return search(filter, popular)
    },
    wide: (game) => ({ ...game, wide: wide.get(game.code) ?? null }),
    packed: text,
  }
}

function tagsOf(games: LobbyGame[]): string[] {
  const counts = new Map<string, number>()
  for (const tag of games.flatMap((game) => game.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, tagsMax)
    .map(([tag]) => tag)
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
    isBoard: row.isBoard,
    lines: row.lines,
    seenDay: Math.floor(row.firstSeenAt.getTime() / dayMs),
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
