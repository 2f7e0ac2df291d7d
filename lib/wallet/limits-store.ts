import 'server-only'
// How much of a limit is used: said once, so that a player reads the very figure that the ladder decides with.
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'

/** Minutes of a player between the first and the last call of each game session, since a moment; both as SQL. */
const minutesSince = (player: Prisma.Sql, since: Prisma.Sql) => Prisma.sql`
  select coalesce(ceil(sum(extract(epoch from least(coalesce(y.ended_at, y.last_seen_at), y.last_seen_at)
    - greatest(y.redeemed_at, ${since})) / 60)), 0)
  from game_session y where y.player_id = ${player} and y.redeemed_at is not null
    and y.last_seen_at > ${since} and coalesce(y.ended_at, y.last_seen_at) > ${since}`

/**
 * What is used of the limit `x` (of player_limit) as text: minutes of all games together, or money of the wallet `w`.
 * An expression for the statement that names the two. Hours of the counters are whole
 * (docs/decisions/07-limits-in-whole-hours.md).
 */
export function usedOfLimit(now: Date): Prisma.Sql {
  const since = Prisma.sql`${now}::timestamptz - make_interval(hours => x.hours)`
  return Prisma.sql`case when x.kind = 'time' then (${minutesSince(Prisma.sql`x.player_id`, since)})::text
    else (select coalesce(sum(case x.kind when 'stake' then y.stake when 'loss' then y.stake - y.win
        else y.deposit end), 0)::text
      from wallet_hour y where y.wallet_id = w.id
        and y.hour > ${now}::timestamptz - make_interval(hours => x.hours + 1)) end`
}

export interface LimitUse {
  kind: string
  /** "" for time of play. */
  currency: string
  hours: number
  amount: string
  used: string
}

/** A player's limits with what is used of each. */
export function listLimitUse(tx: Transaction, playerId: string, now: Date): Promise<LimitUse[]> {
  return tx.$queryRaw<LimitUse[]>`
    select x.kind, x.currency, x.hours, x.amount::text as amount, ${usedOfLimit(now)} as used
    from player_limit x left join wallet w on w.player_id = x.player_id and w.currency = x.currency
    where x.player_id = ${playerId} order by x.kind, x.currency, x.hours`
}

/** Minutes of play since a moment, counted as the limits of time are. */
export async function sumPlayMinutes(tx: Transaction, playerId: string, since: Date): Promise<number> {
  const moment = Prisma.sql`${since}::timestamptz`
  const [row] = await tx.$queryRaw<{ minutes: number }[]>`
    select (${minutesSince(Prisma.sql`${playerId}`, moment)})::int as minutes`
  return row?.minutes ?? 0
}
