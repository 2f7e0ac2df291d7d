import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'

/** Launches are looked through in steps of so many. */
const step = 1000
const isTest = Prisma.sql`(select id from player where is_test)`

export interface PlayingRow {
  sessionId: bigint
  playerId: string
  nickname: string
  gameCode: bigint
  gameTitle: string | null
  currency: string
  since: Date
  seenAt: Date
}

export interface PlayingSearch {
  seenSince: Date
  /** No session that still lives is older. */
  launchedSince: Date
  limit: number
}

/**
 * Who plays: sessions that are open and were heard of since then, the latest first, with how many players and sessions
 * there are. Sessions are never purged, and an index on when they were last seen would cost every call of the wallet:
 * their ids grow with time, so steps down the ids find where those begin that can still be alive.
 */
export async function listPlaying(
  db: Transaction,
  { seenSince, launchedSince, limit }: PlayingSearch,
): Promise<{ rows: PlayingRow[]; players: number; sessions: number }> {
  const rows = await db.$queryRaw<(PlayingRow & { players: bigint; sessions: bigint })[]>`
    with recursive steps (id, created_at) as (
      (select id, created_at from game_session order by id desc limit 1)
      union all
      select s.id, s.created_at from steps cross join lateral (
        select id, created_at from game_session where id < steps.id order by id desc offset ${step - 1} limit 1) s
      where steps.created_at >= ${launchedSince}::timestamptz
    ), beginning as (
      select case when min(created_at) < ${launchedSince}::timestamptz then min(id) else 0 end as id from steps
    ), alive as materialized (
      select s.* from game_session s
      where s.id >= (select id from beginning) and s.last_seen_at >= ${seenSince}::timestamptz and s.ended_at is null
        and s.redeemed_at is not null and s.player_id not in ${isTest}
    )
    select s.id as "sessionId", p.id as "playerId", p.nickname, s.game_code as "gameCode", g.title as "gameTitle",
      w.currency, coalesce(s.began_at, s.redeemed_at) as since, s.last_seen_at as "seenAt",
      (select count(distinct player_id) from alive) as players, (select count(*) from alive) as sessions
    from alive s join player p on p.id = s.player_id join wallet w on w.id = s.wallet_id
    left join game g on g.code = s.game_code order by s.last_seen_at desc, s.id desc limit ${limit}`
  return {
    rows: rows.map(({ players: _, sessions: __, ...row }) => row),
    players: Number(rows[0]?.players ?? 0),
    sessions: Number(rows[0]?.sessions ?? 0),
  }
}

/** How many players have registered since the first and since the second moment, test players left out. */
export async function countNewPlayers(
  db: Transaction,
  { today, yesterday }: { today: Date; yesterday: Date },
): Promise<{ today: number; yesterday: number }> {
  const [row] = await db.$queryRaw<{ today: bigint; yesterday: bigint }[]>`
    select count(*) filter (where created_at >= ${today}::timestamptz) as today,
      count(*) filter (where created_at < ${today}::timestamptz) as yesterday
    from player where created_at >= ${yesterday}::timestamptz and not is_test`
  return { today: Number(row?.today ?? 0), yesterday: Number(row?.yesterday ?? 0) }
}

export interface Beginnings {
  hasGames: boolean
  hasColleagues: boolean
  hasPlayers: boolean
  hasMoney: boolean
  hasPlay: boolean
}

/** What a portal has of what it needs; each question ends at the first row that answers it. */
export async function readBeginnings(db: Transaction): Promise<Beginnings> {
  const [row] = await db.$queryRaw<Beginnings[]>`
    select exists (select 1 from game where in_feed) as "hasGames",
      (select count(*) > 1 from (select 1 from staff limit 2) people) as "hasColleagues",
      exists (select 1 from player where not is_test) as "hasPlayers",
      exists (select 1 from wallet where cash > 0 or bonus > 0) as "hasMoney",
      exists (select 1 from report_day where rounds > 0) as "hasPlay"`
  return row ?? { hasGames: false, hasColleagues: false, hasPlayers: false, hasMoney: false, hasPlay: false }
}
