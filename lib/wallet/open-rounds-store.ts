import 'server-only'
import type { Transaction } from '../db/client'
import { Money } from '../money/money'
import type { OpenRound } from './open-rounds'

interface RoundRow {
  walletId: bigint
  currency: string
  gameCode: bigint | null
  sessionId: bigint | null
  roundId: bigint | null
  cash: string
  bonus: string
  since: Date
}

/** Sets debits of each wallet's newest rows against the results and refunds among them; one pass, no look-ups by row. */
export async function findOpenRounds(
  tx: Transaction,
  { playerId, rowsMax }: { playerId: string; rowsMax: number },
): Promise<OpenRound[]> {
  const rows = await tx.$queryRaw<RoundRow[]>`
    select w.id as "walletId", w.currency, r.game_code as "gameCode", r.session_id as "sessionId",
      r.round_id as "roundId", r.cash::text as cash, r.bonus::text as bonus, r.since
    from wallet w cross join lateral (
      with recent as materialized (
        select o.sequence, o.kind, o.round_id, o.turn_id, o.session_id, o.game_code, o.debit_sequence, o.cash_delta,
          o.bonus_delta, o.created_at
        from (select * from operation x where x.wallet_id = w.id order by x.sequence desc limit ${rowsMax}) o
        where o.code = 0 and o.kind in ('debit', 'credit', 'rollback')),
      settled as materialized (select distinct debit_sequence as sequence from recent where debit_sequence is not null),
      of_session as materialized (
        select session_id, max(sequence) as sequence from recent where kind = 'credit' group by session_id),
      -- A result that overtook its round's stake names no stake, or one of another round.
      of_round as materialized (
        select c.round_id, coalesce(c.game_code, 0) as game, max(c.sequence) as sequence,
          bool_or(x.round_id is distinct from c.round_id) as is_early
        from recent c left join recent x on x.sequence = c.debit_sequence
        where c.kind = 'credit' and c.round_id is not null group by c.round_id, coalesce(c.game_code, 0)),
      early as materialized (
        select distinct session_id, turn_id from recent where kind = 'credit' and debit_sequence is null and turn_id is not null)
      select d.game_code, d.session_id, d.round_id, -sum(d.cash_delta) as cash, -sum(d.bonus_delta) as bonus,
        min(d.created_at) as since
      from recent d
      left join settled on settled.sequence = d.sequence
      left join of_round on of_round.round_id = d.round_id and of_round.game = coalesce(d.game_code, 0)
      left join of_session on of_session.session_id = d.session_id
      where d.kind = 'debit' and settled.sequence is null
        and case when d.round_id is null then coalesce(of_session.sequence, 0) < d.sequence
          else coalesce(of_round.sequence, 0) < d.sequence and of_round.is_early is not true end
        -- A result may overtake its stake: then it names no debit, but the turn it belongs to.
        and not exists (select 1 from early
          where early.session_id = d.session_id and early.turn_id in (d.turn_id, d.turn_id + 1))
      group by d.game_code, d.session_id, d.round_id, case when d.round_id is null then d.sequence end
      having sum(d.cash_delta + d.bonus_delta) <> 0) r
    where w.player_id = ${playerId}
    order by r.since, w.id`
  return rows.map((row) => ({
    ...row,
    cash: Money.unbounded(row.cash, row.currency),
    bonus: Money.unbounded(row.bonus, row.currency),
  }))
}
