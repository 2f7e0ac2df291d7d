// Queries of the games page. What players may see of a game is lib/catalog's; here staff see all of it.
import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { RecentPlay } from './games-play'

export interface GamesSearch {
  /** Beginning of the code, or any part of title or launch name. */
  text: string
  studioId: number | null
  state: string
  tag: string
  withFreeRounds: boolean
  sort: { key: string; direction: 'asc' | 'desc' }
  skip: number
  take: number
}

export interface GameRow {
  code: bigint
  name: string
  title: string
  studioId: number
  studio: string
  isStudioHidden: boolean
  isNew: boolean
  hasFreeRounds: boolean
  lines: number
  isDesktop: boolean
  isMobile: boolean
  icons: unknown
  inFeed: boolean
  isHidden: boolean
  isFeatured: boolean
  deskPosition: number | null
  tags: string[]
  firstSeenAt: Date
  leftFeedAt: Date | null
  rounds: number
}

/** What staff see of a game; the rounds are the asker's to add. */
const columns = Prisma.sql`g.code, g.name, g.title, s.id as "studioId", coalesce(s.desk_title, s.title) as studio,
  s.is_hidden as "isStudioHidden", g.is_new as "isNew", g.has_free_rounds as "hasFreeRounds", g.lines,
  g.is_desktop as "isDesktop", g.is_mobile as "isMobile", g.icons, g.in_feed as "inFeed", g.is_hidden as "isHidden",
  g.is_featured as "isFeatured", g.desk_position as "deskPosition", g.tags, g.first_seen_at as "firstSeenAt",
  g.left_feed_at as "leftFeedAt"`

/** States a game can be searched by; each is one condition. */
const states: Record<string, Prisma.Sql> = {
  shown: Prisma.sql`g.in_feed and not g.is_hidden and not s.is_hidden`,
  hidden: Prisma.sql`(g.is_hidden or s.is_hidden)`,
  left: Prisma.sql`not g.in_feed`,
  featured: Prisma.sql`g.is_featured`,
  placed: Prisma.sql`g.desk_position is not null`,
  'no-icon': Prisma.sql`jsonb_array_length(g.icons) = 0`,
}

const orders: Record<string, Prisma.Sql> = {
  code: Prisma.sql`g.code`,
  game: Prisma.sql`lower(g.title)`,
  studio: Prisma.sql`lower(coalesce(s.desk_title, s.title))`,
  rounds: Prisma.sql`coalesce(r.rounds, 0)`,
  seen: Prisma.sql`g.first_seen_at`,
}

/** A page of games with the rounds each has had, and how many there are in all. */
export async function findGames(
  db: Transaction,
  search: GamesSearch,
  play: RecentPlay,
): Promise<{ games: GameRow[]; total: number }> {
  const counts = JSON.stringify([...play].map(([code, { rounds }]) => ({ code: String(code), rounds })))
  const where = Prisma.join(conditionsOf(search), ' and ')
  const [games, [all]] = await Promise.all([
    db.$queryRaw<GameRow[]>`
      select ${columns}, coalesce(r.rounds, 0) as rounds
      from game g join game_group s on s.id = g.group_id
      left join jsonb_to_recordset(${counts}::jsonb) as r(code bigint, rounds int) on r.code = g.code
      where ${where} order by ${orderOf(search.sort)} limit ${search.take} offset ${search.skip}`,
    db.$queryRaw<[{ total: number }]>`
      select count(*)::int as total from game g join game_group s on s.id = g.group_id where ${where}`,
  ])
  return { games, total: all.total }
}

function conditionsOf({ text, studioId, state, tag, withFreeRounds }: GamesSearch): Prisma.Sql[] {
  const conditions = [Prisma.sql`true`]
  if (text !== '') {
    const part = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    const code = /^\d{1,19}$/.test(text) ? Prisma.sql`or g.code::text like ${`${text}%`}` : Prisma.empty
    conditions.push(Prisma.sql`(g.title ilike ${part} or g.name ilike ${part} ${code})`)
  }
  if (studioId !== null) conditions.push(Prisma.sql`s.id = ${studioId}`)
  const wanted = states[state]
  if (wanted !== undefined) conditions.push(wanted)
  if (tag !== '') conditions.push(Prisma.sql`${tag} = any(g.tags)`)
  if (withFreeRounds) conditions.push(Prisma.sql`g.has_free_rounds`)
  return conditions
}

function orderOf({ key, direction }: GamesSearch['sort']): Prisma.Sql {
  const way = direction === 'desc' ? Prisma.sql`desc` : Prisma.sql`asc`
  const column = orders[key]
  // As players see it: placed games, placed studios, the feed's own order; what left the feed last.
  if (column === undefined)
    return Prisma.sql`g.desk_position ${way} nulls last, g.in_feed desc, s.desk_position ${way} nulls last,
      g.position ${way}, g.code`
  return Prisma.sql`${column} ${way}, g.code`
}

export async function findGame(db: Transaction, code: bigint): Promise<GameRow | null> {
  const [row] = await db.$queryRaw<GameRow[]>`
    select ${columns}, 0 as rounds
    from game g join game_group s on s.id = g.group_id where g.code = ${code}`
  return row ?? null
}

/** Booked stakes of each game and day (UTC) since a moment: one pass over the journal's latest part. */
export function countRounds(db: Transaction, since: Date) {
  return db.$queryRaw<{ code: bigint; day: string; rounds: number }[]>`
    select game_code as code, to_char(created_at, 'YYYY-MM-DD') as day, count(*)::int as rounds from operation
    where created_at >= ${since} and kind = 'debit' and code = 0 and game_code is not null group by 1, 2`
}

/** Launches of each game since a moment, and how many players they were. */
export function countLaunches(db: Transaction, since: Date) {
  return db.$queryRaw<{ code: bigint; launches: number; players: number }[]>`
    select game_code as code, count(*)::int as launches, count(distinct player_id)::int as players
    from game_session where created_at >= ${since} group by 1`
}

/** Every tag in use, the most used first. */
export async function listTags(db: Transaction): Promise<string[]> {
  const rows = await db.$queryRaw<{ tag: string }[]>`
    select tag from game, unnest(tags) as tag group by tag order by count(*) desc, tag limit 200`
  return rows.map(({ tag }) => tag)
}

/** What of the catalogue wants a look: games without a picture, and those that left the feed, latest first. */
export async function readTrouble(db: Transaction, limit: number) {
  const [[counts], left] = await Promise.all([
    db.$queryRaw<[{ noIcon: number; left: number; hidden: number }]>`
      select count(*) filter (where in_feed and jsonb_array_length(icons) = 0)::int as "noIcon",
        count(*) filter (where not in_feed)::int as left, count(*) filter (where is_hidden)::int as hidden from game`,
    db.game.findMany({
      where: { inFeed: false },
      orderBy: [{ leftFeedAt: { sort: 'desc', nulls: 'last' } }, { code: 'asc' }],
      take: limit,
      select: { code: true, title: true, leftFeedAt: true },
    }),
  ])
  return { ...counts, leftGames: left }
}
