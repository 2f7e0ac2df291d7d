import 'server-only'
// The games there are. This room promises: a feed that fails never empties the lobby, a game that vanishes is hidden
// and never deleted (G1), and reading the lobby costs one small query however many games there are.
import { now } from '../clock'
import { database } from '../db/client'
import { env } from '../env'
import { log } from '../log'
import { FeedError, parseFeed } from './feed'
import { fetchFeed } from './fetch-feed'
import { type Lobby, makeLobby } from './lobby'
import {
  type FeedStatus,
  findPlayable,
  importFeed,
  noteFailure,
  readFirstGames,
  readGames,
  readStatus,
  readTitles,
  readVersion,
} from './store'

export { type Changed, changeGames, changeStudio, type Placed, placeGame } from './desk'
export { chooseIcon } from './icons'
export { isGameReachable } from './reachable'
export {
  type DeskChange,
  type DeskWord,
  type Place,
  placedMax,
  readTag,
  tagLengthMax,
  tagsOfGameMax,
} from './rules-desk'

export type Refresh =
  | { kind: 'refreshed'; games: number; skipped: number }
  | { kind: 'busy' }
  | { kind: 'failed'; why: string }

/**
 * Fetches the integrator's feed and takes it over, all or nothing. Never throws: when anything fails, the last good
 * catalogue stays and the feed's status says why (G1). `busy` when another process is taking it over right now.
 */
export async function refreshCatalog(): Promise<Refresh> {
  const { INTEGRATOR_URL, INTEGRATOR_ICONS_URL, OPERATOR_ID } = env()
  try {
    const feed = parseFeed(await fetchFeed(INTEGRATOR_URL, OPERATOR_ID), INTEGRATOR_ICONS_URL)
    if (!(await importFeed(database(), feed, now()))) return { kind: 'busy' }
    log().info({ games: feed.games.length, skipped: feed.skipped.length }, 'games feed taken over')
    return { kind: 'refreshed', games: feed.games.length, skipped: feed.skipped.length }
  } catch (error) {
    const why = error instanceof FeedError ? error.message : 'The feed could not be stored.'
    log().error({ err: error }, 'games feed failed, the last catalogue stays')
    await noteFailure(database(), why, now()).catch((fault) =>
      log().error({ err: fault }, 'feed status not kept'),
    )
    return { kind: 'failed', why }
  }
}

/** How the feed is doing: last try, last success, last error, and what was left out. */
export function feedStatus(): Promise<FeedStatus> {
  return readStatus(database())
}

/** A game that may be opened now, or null: unknown, no longer in the feed, or hidden by the operator. */
export function playableGame(code: bigint): Promise<{ code: bigint; name: string; title: string } | null> {
  return findPlayable(database(), code)
}

/** Titles by code, also of games that have left the feed. */
export async function gameTitles(codes: bigint[]): Promise<Map<bigint, string>> {
  if (codes.length === 0) return new Map()
  const rows = await readTitles(database(), codes)
  return new Map(rows.map((row) => [row.code, row.title]))
}

/** The first games of the feed, for the operator's command line. */
export async function listGames({
  limit,
}: {
  limit: number
}): Promise<{ game_code: bigint; game_name: string; title: string; group: string }[]> {
  const rows = await readFirstGames(database(), limit)
  return rows.map(({ code, name, title, group }) => ({
    game_code: code,
    game_name: name,
    title,
    group: group.title,
  }))
}

let kept: { version: string; lobby: Promise<Lobby> } | undefined

/** The lobby as the catalogue stands; null when no feed was ever taken over. */
export async function lobby(): Promise<Lobby | null> {
  const version = await readVersion(database())
  if (version === null) return null
  if (kept?.version !== version) {
    const made = readGames(database()).then(makeLobby)
    const entry = { version, lobby: made }
    kept = entry
    made.catch(() => {
      if (kept === entry) kept = undefined
    })
  }
  return kept.lobby
}
