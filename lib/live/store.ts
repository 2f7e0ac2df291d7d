import 'server-only'
// One statement for all watchers. Each part is a look at single rows by their keys; of the journal only what came
// since the last time is read, by the wallet's own key.
import type { Transaction } from '../db/client'

export interface AskedRow {
  n: number
  login: string
  /** A game session's id. */
  session: string | null
  /** The wallet's sequence up to which the session is known. */
  upTo: string
}

export interface Lifetimes {
  /** Sessions played before then are idle; opened before then, too old. */
  aliveSince: Date
  youngSince: Date
}

/** What was read of one watcher; JSON texts, so that what has not changed need not be parsed. */
export interface ReadRow {
  n: number
  player: string | null
  balances: string | null
  session: string | null
  /** Null where the session moved nothing. */
  moved: string | null
}

/** Reads all watchers, and whether bets are stopped. */
export async function readWatched(
  tx: Transaction,
  asked: AskedRow[],
  { now, aliveSince, youngSince }: Lifetimes & { now: Date },
): Promise<{ rows: ReadRow[]; betsStopped: boolean }> {
  const [read] = await tx.$queryRaw<{ rows: string; betsStopped: boolean }[]>`
    select (select coalesce(json_agg(each), '[]')::text from (
      select c.n,
        case when p.id is not null then json_build_object('isLoggedIn', l.ended_at is null and l.expires_at > ${now}::timestamptz,
          'status', p.status, 'excludedUntil', trunc(extract(epoch from p.excluded_until) * 1000),
          'exclusionEnds', case when p.status = 'excluded' then (
            select case when bool_and(x.ends_at is not null) then trunc(extract(epoch from max(x.ends_at)) * 1000) end
            from exclusion x where x.player_id = p.id and x.kind = 'self-exclusion' and x.lifted_at is null) end,
          'currency', p.currency)::text end as player,
        (select json_agg(json_build_array(w.currency, w.cash::text, w.bonus::text) order by k.position, w.currency)::text
          from wallet w join currency k on k.code = w.currency where w.player_id = p.id) as balances,
        case when s.id is not null then json_build_object('id', s.id::text, 'currency', sw.currency,
          'state', case when s.ended_at is not null then 'over' when s.redeemed_at is null then 'waiting'
            when s.last_seen_at <= ${aliveSince}::timestamptz or s.redeemed_at <= ${youngSince}::timestamptz then 'over'
            else 'living' end,
          'why', case when s.ended_at is not null then s.end_reason when s.redeemed_at is null then null
            when s.last_seen_at <= ${aliveSince}::timestamptz then 'idle'
            when s.redeemed_at <= ${youngSince}::timestamptz then 'too-old' end,
          'beganAt', trunc(extract(epoch from coalesce(s.began_at, s.created_at)) * 1000))::text end as session,
        m.moved
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as c(n int, login text, session bigint, "upTo" bigint)
      left join lateral (select * from login_session where token_hash = c.login limit 1) l on true
      left join lateral (select * from player where id = l.player_id limit 1) p on true
      left join lateral (select * from game_session where id = c.session and player_id = p.id limit 1) s on true
      left join lateral (select currency, sequence from wallet where id = s.wallet_id limit 1) sw on true
      left join lateral (
        select json_build_object('upTo', sw.sequence::text,
          'stake', coalesce(-sum(o.cash_delta + o.bonus_delta) filter (where o.kind in ('debit', 'rollback')), 0)::text,
          'win', coalesce(sum(o.cash_delta + o.bonus_delta) filter (where o.kind in ('credit', 'end')), 0)::text,
          'bet', (select json_build_object('sequence', d.sequence::text,
              'refusal', case when d.code <> 0 then d.reason end) from operation d
            where d.wallet_id = s.wallet_id and d.sequence = max(o.sequence) filter (where o.kind = 'debit')))::text as moved
        from operation o
        where o.wallet_id = s.wallet_id and o.sequence > greatest(c."upTo", s.began_sequence)
          and o.kind in ('debit', 'credit', 'rollback', 'end')
          and exists (select 1 from game_session x
            where x.player_id = s.player_id and x.game_code = s.game_code and x.id <= s.id
              and x.created_at >= coalesce(s.began_at, s.created_at)
              -- A refund belongs where its stake was, whatever token it came with (R7).
              and x.id = case when o.kind = 'rollback' then coalesce((select d.session_id from operation d
                where d.wallet_id = o.wallet_id and d.sequence = o.debit_sequence), o.session_id) else o.session_id end)
      ) m on s.id is not null and sw.sequence > c."upTo"
    ) each) as rows, (select bets_stopped from setting where id = 1) as "betsStopped"`
  const rows: ReadRow[] = JSON.parse(read?.rows ?? '[]')
  return { rows, betsStopped: read?.betsStopped ?? false }
}
