import 'server-only'
// What players do in the lobby: what they like, what they played, what most of them play here, and what they looked for
// in vain. Nothing here touches money; a player reaches only what is their own.
import { playableGame } from '../catalog/catalog'
import { now } from '../clock'
import { database } from '../db/client'
import { cleanQuery } from './rules'
import {
  deleteFavourite,
  insertFavourite,
  type MissedSearch,
  type MissedSort,
  readFavourites,
  readMissed,
  readPlayed,
} from './store'

export { noteMissedSearch } from './missed'
export { popularGames } from './popular'
export { countSearch } from './search-limit'
export type { MissedSearch, MissedSort } from './store'

/** More could not be shown on a page anybody scrolls. */
export const favouritesMax = 500
const playedMax = 18
const missedOfPage = 50
const missedOfExportStep = 500

/** The player's favourites, the latest first. */
export async function favouritesOf(playerId: string): Promise<string[]> {
  return (await readFavourites(database(), playerId, favouritesMax)).map(String)
}

export type Favoured = 'done' | 'unknown-game' | 'too-many'

/** Marks a game as a favourite, or no longer; doing it twice is doing it once. */
export async function setFavourite(playerId: string, gameCode: bigint, isWanted: boolean): Promise<Favoured> {
  const db = database()
  if (!isWanted) {
    await deleteFavourite(db, playerId, gameCode)
    return 'done'
  }
  if ((await playableGame(gameCode)) === null) return 'unknown-game'
  const isIn = await insertFavourite(db, { playerId, gameCode, at: now(), most: favouritesMax })
  return isIn ? 'done' : 'too-many'
}

/** The games that the player played last, each once, the latest first. */
export async function playedBy(playerId: string): Promise<{ code: string; lastAt: Date }[]> {
  const rows = await readPlayed(database(), playerId, playedMax)
  return rows.map(({ gameCode, lastAt }) => ({ code: String(gameCode), lastAt }))
}

interface MissedQuery {
  words: string
  sort: MissedSort
  direction: 'asc' | 'desc'
}

/** A page of the searches that found nothing, for the back office. */
export async function missedSearches({ page, words, ...order }: MissedQuery & { page: number }) {
  const place = { skip: (page - 1) * missedOfPage, take: missedOfPage }
  const found = await readMissed(database(), { words: cleanQuery(words) ?? '', ...order, ...place })
  return { ...found, rowsOfPage: missedOfPage }
}

/** Every search that found nothing, read in steps. */
export async function* allMissedSearches({ words, ...order }: MissedQuery): AsyncIterable<MissedSearch> {
  for (let skip = 0; ; skip += missedOfExportStep) {
    const place = { skip, take: missedOfExportStep }
    const { searches } = await readMissed(database(), { words: cleanQuery(words) ?? '', ...order, ...place })
    yield* searches
    if (searches.length < missedOfExportStep) return
  }
}
