// Every query of this room. Codes of games only: what they are called is the catalogue's.
import 'server-only'
import type { Database } from '../db/client'

/** What this room touches, on the client itself or in a transaction of it. */
type Transaction = Pick<Database, '$queryRaw' | '$executeRaw' | 'favourite' | 'gameSession' | 'missedSearch'>

export async function readFavourites(db: Transaction, playerId: string, limit: number): Promise<bigint[]> {
  const rows = await db.favourite.findMany({
    where: { playerId },
    orderBy: [{ createdAt: 'desc' }, { gameCode: 'asc' }],
    take: limit,
    select: { gameCode: true },
  })
  return rows.map((row) => row.gameCode)
}

/** False when the player has as many as there may be; one that is there already stays as it is. */
export async function insertFavourite(
  db: Transaction,
  { playerId, gameCode, at, most }: { playerId: string; gameCode: bigint; at: Date; most: number },
): Promise<boolean> {
  await db.$executeRaw`
    insert into favourite (player_id, game_code, created_at)
    select ${playerId}, ${gameCode}, ${at}
    where (select count(*) from favourite where player_id = ${playerId}) < ${most}
    on conflict do nothing`
  return (await db.favourite.count({ where: { playerId, gameCode } })) > 0
}

export async function deleteFavourite(db: Transaction, playerId: string, gameCode: bigint): Promise<void> {
  await db.favourite.deleteMany({ where: { playerId, gameCode } })
}

export interface PlayedGame {
  gameCode: bigint
  lastAt: Date
}

/** The games that a player opened last, each once, the latest first. */
export function readPlayed(db: Transaction, playerId: string, limit: number): Promise<PlayedGame[]> {
  return db.$queryRaw<PlayedGame[]>`
    select game_code as "gameCode", max(last_seen_at) as "lastAt"
    from game_session
    where player_id = ${playerId} and redeemed_at is not null
    group by game_code order by 2 desc limit ${limit}`
}

/**
 * The games in which most players staked since a moment, the first first. Reads no more than the latest
 * `sessionsMax` sessions, from the end of the table, and one journal row of each; the operator's own players do not count.
 */
export async function readPopular(
  db: Transaction,
  { since, sessionsMax, limit }: { since: Date; sessionsMax: number; limit: number },
): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ gameCode: bigint }[]>`
    with latest as materialized (
      select id, player_id, game_code, created_at from game_session order by id desc limit ${sessionsMax}
    )
    select game_code as "gameCode"
    from latest join player on player.id = latest.player_id
    where latest.created_at >= ${since} and not player.is_test
      and exists (
        select from operation
        where operation.session_id = latest.id and operation.kind = 'debit' and operation.code = 0
      )
    group by game_code
    order by count(distinct player_id) desc, count(*) desc, game_code
    limit ${limit}`
  return rows.map((row) => row.gameCode)
}

/** Counts a search; beyond `most` different ones those that nobody asks for any more make room. */
export async function countMissed(
  db: Transaction,
  { query, at, most }: { query: string; at: Date; most: number },
): Promise<void> {
  const isNew = await db.$queryRaw<{ isNew: boolean }[]>`
    insert into missed_search (query, count, first_at, last_at) values (${query}, 1, ${at}, ${at})
    on conflict (query) do update set count = missed_search.count + 1, last_at = excluded.last_at
    returning count = 1 as "isNew"`
  if (!isNew[0]?.isNew) return
  await db.$executeRaw`
    delete from missed_search
    where query in (
      select query from missed_search where query <> ${query} order by count desc, last_at desc offset ${most - 1}
    )`
}

export interface MissedSearch {
  query: string
  count: number
  firstAt: Date
  lastAt: Date
}

export type MissedSort = 'query' | 'count' | 'first' | 'last'

export async function readMissed(
  db: Transaction,
  page: { words: string; sort: MissedSort; direction: 'asc' | 'desc'; skip: number; take: number },
): Promise<{ searches: MissedSearch[]; total: number }> {
  const column = { query: 'query', count: 'count', first: 'firstAt', last: 'lastAt' }[page.sort]
  const where = page.words === '' ? {} : { query: { contains: page.words.toLowerCase() } }
  const [searches, total] = await Promise.all([
    db.missedSearch.findMany({
      where,
      orderBy: [{ [column]: page.direction }, { query: 'asc' }],
      skip: page.skip,
      take: page.take,
    }),
    db.missedSearch.count({ where }),
  ])
  return { searches, total }
}
