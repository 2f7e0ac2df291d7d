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
