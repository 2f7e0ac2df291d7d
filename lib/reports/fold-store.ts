import 'server-only'
// The fold: one statement takes a chunk of wallets' new journal rows and adds what they mean to the aggregates. What a
// row adds hangs on itself and on rows before it in its wallet only, so chunks may end anywhere.
import type { Transaction } from '../db/client'
import { added, columns, sums } from './measures-store'
import { playedDays } from './played-store'

/** Of the transaction-long advisory lock that the fold, a rebuild and the trigger on test players share. */
const foldLock = 7302613
const walletsOfChunk = 2000

/** Takes the fold's lock until the transaction ends; false when somebody else has it. */
export async function tryFoldLock(tx: Transaction): Promise<boolean> {
  const rows = await tx.$queryRaw<
    { taken: boolean }[]
  >`select pg_try_advisory_xact_lock(${foldLock}) as taken`
  return rows[0]?.taken === true
}

export async function waitForFoldLock(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(${foldLock})::text`
}

export interface FoldedChunk {
  rows: number
  /** The last wallet that was looked at; null: none had anything new. */
  walletId: bigint | null
  /** Whether that wallet has nothing left. */
  isDone: boolean
}

/** Folds at most `rowsMax` rows of the wallets from an id on. Only under the fold's lock. */
export async function foldChunk(tx: Transaction, from: bigint, rowsMax: number): Promise<FoldedChunk> {
  const [chunk] = await tx.$queryRaw<{ rows: bigint; wallet_id: bigint | null; is_done: boolean | null }[]>`
    with behind as (
      select w.id, w.currency, w.player_id, w.sequence as last, coalesce(p.sequence, 0) as done
      from wallet w left join report_position p on p.wallet_id = w.id
      where w.id >= ${from} and w.sequence > coalesce(p.sequence, 0) order by w.id limit ${walletsOfChunk}
    ), chunk as materialized (
      select b.id, b.currency, b.last, b.done, least(b.last, b.done + ${rowsMax} - b.before) as upto, pl.is_test, k.large_amount
      from (select *, coalesce(sum(last - done) over (order by id rows between unbounded preceding and 1 preceding), 0)::bigint
          as before from behind) b
      join player pl on pl.id = b.player_id join currency k on k.code = b.currency
      where b.before < ${rowsMax}
    ), booked as materialized (
      select o.wallet_id, c.currency, c.is_test, c.large_amount, o.sequence, o.kind, o.amount, o.cash_delta, o.bonus_delta,
        o.round_id, o.debit_sequence, o.grant_id is not null as has_grant, o.created_at, d.amount as debit_amount,
        d.bonus_delta as debit_bonus, d.created_at as debit_at,
        coalesce(o.game_code, (select s.game_code from game_session s where s.id = o.session_id), 0) as game_code,
        case when o.kind = 'rollback'
          then coalesce(d.game_code, (select s.game_code from game_session s where s.id = d.session_id), 0) end as debit_game
      from chunk c join operation o on o.wallet_id = c.id and o.sequence > c.done and o.sequence <= c.upto
      left join operation d on d.wallet_id = o.wallet_id and d.sequence = o.debit_sequence and o.kind in ('credit', 'rollback')
      where o.code = 0 and o.kind <> 'status'
    ), meaning as (
      select wallet_id, currency, is_test, (created_at at time zone 'UTC')::date as day, game_code,
        (kind = 'debit')::int as rounds, case when kind = 'debit' then amount else 0 end as stake,
        case when kind = 'debit' then -bonus_delta else 0 end as stake_bonus,
        case when kind = 'debit' then amount * amount else 0 end as stake_squares,
        case when kind = 'credit' and not has_grant then amount else 0 end as win,
        case when kind = 'credit' and not has_grant then bonus_delta else 0 end as win_bonus,
        case when kind = 'credit' and not has_grant then amount * amount else 0 end as win_squares,
        case when has_grant and kind in ('credit', 'end') then cash_delta + bonus_delta else 0 end as free_win,
        case when kind in ('bonus-grant', 'deposit', 'withdrawal', 'adjustment') then bonus_delta else 0 end as bonus_granted,
        case when kind = 'bonus-void' then amount else 0 end as bonus_voided,
        case when kind = 'bonus-release' then cash_delta else 0 end as bonus_released
      from booked where kind <> 'rollback'
        and (bonus_delta <> 0 or (amount > 0 and kind not in ('deposit', 'withdrawal', 'adjustment')))
      union all
      select wallet_id, currency, is_test, (debit_at at time zone 'UTC')::date, debit_game, -1, -debit_amount, debit_bonus,
        -debit_amount * debit_amount, 0, 0, 0, 0, 0, 0, 0
      from booked where kind = 'rollback' and debit_amount > 0
    ), gained as materialized (
      select wallet_id, currency, is_test, day, game_code, ${sums}
      from meaning as m (wallet_id, currency, is_test, day, game_code, ${columns})
      group by wallet_id, currency, is_test, day, game_code
    ), by_wallet as (
      insert into report_wallet_day as t (wallet_id, currency, day, game_code, ${columns})
      select wallet_id, currency, day, game_code, ${columns}
      from gained as g (wallet_id, currency, is_test, day, game_code, ${columns})
      on conflict (wallet_id, day, game_code) do update set ${added}
    ), by_day as (
      insert into report_day as t (day, game_code, currency, ${columns})
      select day, game_code, currency, ${sums}
      from gained as g (wallet_id, currency, is_test, day, game_code, ${columns})
      where not is_test group by day, game_code, currency
      on conflict (day, game_code, currency) do update set ${added}
    ), ${playedDays}, settled as materialized (
      select wallet_id, debit_sequence from booked
      where debit_sequence is not null and (kind = 'rollback' or (kind = 'credit' and not has_grant))
      group by wallet_id, debit_sequence
    ), ended as materialized (
      select wallet_id, round_id, game_code, max(sequence) as sequence from booked
      where kind = 'credit' and not has_grant and round_id is not null group by wallet_id, round_id, game_code
    ), opened as (
      insert into report_open_round (wallet_id, sequence, game_code, round_id, currency, amount, created_at)
      select b.wallet_id, b.sequence, b.game_code, b.round_id, b.currency, b.amount, b.created_at
      from booked b left join settled s on s.wallet_id = b.wallet_id and s.debit_sequence = b.sequence
      left join ended e on e.wallet_id = b.wallet_id and e.round_id = b.round_id and e.game_code = b.game_code
      where b.kind = 'debit' and b.amount > 0 and s.wallet_id is null and (e.sequence is null or e.sequence < b.sequence)
      on conflict do nothing
    ), closed as (
      delete from report_open_round r using chunk c where r.wallet_id = c.id
        and (exists (select 1 from settled s where s.wallet_id = r.wallet_id and s.debit_sequence = r.sequence)
          or exists (select 1 from ended e where e.wallet_id = r.wallet_id and e.round_id = r.round_id
            and e.game_code = r.game_code))
    ), large as (
      insert into report_large (wallet_id, sequence, kind, game_code, currency, amount, stake, created_at)
      select wallet_id, sequence, case when kind = 'debit' then 'stake' when has_grant then 'free-win' else 'win' end,
        game_code, currency, size, case when kind = 'credit' then debit_amount end, created_at
      from (select *, case when has_grant then cash_delta + bonus_delta else amount end as size from booked
        where kind in ('debit', 'credit', 'end')) b
      where size >= large_amount or (kind = 'credit' and not has_grant and debit_amount > 0 and size >= 10 * debit_amount)
      on conflict do nothing
    ), moved as (
      insert into report_position (wallet_id, sequence) select id, upto from chunk
      on conflict (wallet_id) do update set sequence = excluded.sequence
    )
    select coalesce(sum(upto - done), 0)::bigint as rows, max(id) as wallet_id,
      (array_agg(upto = last order by id desc))[1] as is_done from chunk`
  return {
    rows: Number(chunk?.rows ?? 0),
    walletId: chunk?.wallet_id ?? null,
    isDone: chunk?.is_done ?? true,
  }
}

/** Everything folded is in until then. */
export async function noteCaughtUp(tx: Transaction, at: Date): Promise<void> {
  await tx.reportFold.updateMany({
    where: { id: 1, OR: [{ caughtUpAt: null }, { caughtUpAt: { lt: at } }] },
    data: { caughtUpAt: at },
  })
}

/** Forgets all that was folded. Only under the fold's lock. */
export async function clearReports(tx: Transaction): Promise<void> {
  await tx.$executeRaw`truncate report_position, report_wallet_day, report_day, report_total, report_month,
    report_players, report_open_round, report_large`
  await tx.reportFold.update({ where: { id: 1 }, data: { caughtUpAt: null } })
}
