import 'server-only'
// What players do in the lobby: what they like, what they played, what most of them play here, and what they looked for
// in vain. Nothing here touches money; a player reaches only what is their own.
import { playableGame } from '../catalog/catalog'
import { now } from '../clock'
import { database } from '../db/client'
import { cleanQuery } from './rules'
import { deleteFavourite, insertFavourite, readFavourites, readMissed, readPlayed } from './store'

export { noteMissedSearch } from './missed'
export { popularGames } from './popular'
export { countSearch } from './search-limit'
export type { MissedSearch, MissedSort } from './store'

/** More could not be shown on a page anybody scrolls. */
export const favouritesMax = 500
const playedMax = 18
const missedOfPage = 50

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

/** A page of the searches that found nothing, for the back office. */
export function missedSearches(page: {
  words: string
  sort: 'query' | 'count' | 'last'
  direction: 'asc' | 'desc'
  page: number
}) {
  return readMissed(database(), {
    words: cleanQuery(page.words) ?? '',
    sort: page.sort,
    direction: page.direction,
    skip: (page.page - 1) * missedOfPage,
    take: missedOfPage,
  }).then((found) => ({ ...found, rowsOfPage: missedOfPage }))
}
