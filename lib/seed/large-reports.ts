// What the reports' fold would have made of a year, in one pass over its rows: `reports verify` finds no difference.
import type pg from 'pg'

/** Adds the journal of the wallets from an id on. Only kinds that the year has are counted. */
export async function foldYear(client: pg.Client, from: bigint): Promise<void> {
  await client.query(
    `insert into report_wallet_day (wallet_id, currency, day, game_code, rounds, stake, stake_squares, win, win_squares, free_win)
     select o.wallet_id, w.currency, (o.created_at at time zone 'UTC')::date, game_code, count(*) filter (where kind = 'debit'),
       coalesce(sum(amount) filter (where kind = 'debit'), 0), coalesce(sum(amount * amount) filter (where kind = 'debit'), 0),
       coalesce(sum(amount) filter (where kind = 'credit'), 0), coalesce(sum(amount * amount) filter (where kind = 'credit'), 0),
       coalesce(sum(cash_delta) filter (where kind = 'end'), 0)
     from operation o join wallet w on w.id = o.wallet_id
     where wallet_id >= $1 and kind in ('debit', 'credit', 'end') and amount > 0 group by 1, 2, 3, 4`,
    [from.toString()],
  )
  await client.query(
    `insert into report_day as t (day, game_code, currency, rounds, stake, stake_squares, win, win_squares, free_win)
     select day, game_code, currency, sum(rounds), sum(stake), sum(stake_squares), sum(win), sum(win_squares), sum(free_win)
     from report_wallet_day where wallet_id >= $1 group by 1, 2, 3
     on conflict (day, game_code, currency) do update set rounds = t.rounds + excluded.rounds,
       stake = t.stake + excluded.stake, stake_squares = t.stake_squares + excluded.stake_squares,
       win = t.win + excluded.win, win_squares = t.win_squares + excluded.win_squares,
       free_win = t.free_win + excluded.free_win`,
    [from.toString()],
  )
  await client.query(
    `insert into report_players as t (day, currency, last_day, players)
     select day, currency, last_day, count(*) from report_played where wallet_id >= $1 group by 1, 2, 3
     on conflict (day, currency, last_day) do update set players = t.players + excluded.players`,
    [from.toString()],
  )
  await client.query(
    `insert into report_position (wallet_id, sequence) select id, sequence from wallet where id >= $1 and sequence > 0`,
    [from.toString()],
  )
  await client.query('update report_fold set caught_up_at = now() where id = 1')
}
