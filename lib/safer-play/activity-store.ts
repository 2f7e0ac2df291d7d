import 'server-only'
import type { Transaction } from '../db/client'

export interface PlayDayRow {
  day: string
  stake: string
  win: string
  deposit: string
}

/** A player's counters of one currency, added up by day (UTC). Days without play are left out. */
export function listPlayDays(
  tx: Transaction,
  params: { playerId: string; currency: string; since: Date },
): Promise<PlayDayRow[]> {
  return tx.$queryRaw<PlayDayRow[]>`
    select to_char(h.hour, 'YYYY-MM-DD') as day, sum(h.stake)::text as stake, sum(h.win)::text as win,
      sum(h.deposit)::text as deposit
    from wallet w join wallet_hour h on h.wallet_id = w.id
    where w.player_id = ${params.playerId} and w.currency = ${params.currency}
      and h.hour >= ${params.since}::timestamptz
    group by 1 order by 1`
}

/** Minutes between the first and the last call of each session, since a moment. */
export async function sumPlayMinutes(
  tx: Transaction,
  { playerId, since }: { playerId: string; since: Date },
): Promise<number> {
  const rows = await tx.$queryRaw<{ minutes: number }[]>`
    select coalesce(ceil(sum(extract(epoch from least(coalesce(ended_at, last_seen_at), last_seen_at)
      - greatest(redeemed_at, ${since}::timestamptz)) / 60)), 0)::int as minutes
    from game_session where player_id = ${playerId} and redeemed_at is not null
      and last_seen_at > ${since}::timestamptz
      and coalesce(ended_at, last_seen_at) > ${since}::timestamptz`
  return rows[0]?.minutes ?? 0
}
