import 'server-only'
import { Prisma } from '../db/generated/client'
import { columns } from './measures-store'

/** The last day of who plays for the first time. */
export const neverBefore = '1970-01-01'

/** Wallets whose play is in no figure; few. */
export const testWallets = Prisma.sql`(select w.id from wallet w join player p on p.id = w.player_id where p.is_test)`

/**
 * Who played on a day, by the day on which they had played last. A day on which a wallet begins to have rounds stands
 * between two others that it played, and so does one whose rounds are all refunded: what was said of the three is taken
 * back, and what is true now is said. Days further off are on both sides the same.
 */
export const playedDays = Prisma.sql`gained_days as (
  select wallet_id, currency, day, sum(rounds) as rounds
  from gained as g (wallet_id, currency, is_test, day, game_code, ${columns}) where not is_test group by 1, 2, 3
), turned as materialized (
  select g.wallet_id, g.currency, g.day, was_played from gained_days g
  cross join lateral (select coalesce(sum(x.rounds), 0) as rounds from report_wallet_day x
    where x.wallet_id = g.wallet_id and x.day = g.day) before
  cross join lateral (select before.rounds > 0 as was_played, before.rounds + g.rounds > 0 as is_played) says
  where was_played <> is_played
), beside as (
  select t.wallet_id, t.currency, played.day, true as was_played, true as is_played from turned t
  cross join lateral (
    (select x.day from report_wallet_day x where x.wallet_id = t.wallet_id and x.day < t.day and x.rounds > 0
      order by x.day desc limit 1)
    union all
    (select x.day from report_wallet_day x where x.wallet_id = t.wallet_id and x.day > t.day and x.rounds > 0
      order by x.day limit 1)) played (day)
  where not exists (select 1 from turned u where u.wallet_id = t.wallet_id and u.day = played.day)
), around as (
  select wallet_id, currency, day, was_played, not was_played as is_played from turned union select * from beside
), links as (
  select day, currency, lag(day) over (partition by wallet_id order by day) as last_day, -1 as players
  from around where was_played
  union all
  select day, currency, lag(day) over (partition by wallet_id order by day), 1 from around where is_played
), by_last_day as (
  insert into report_players as t (day, currency, last_day, players)
  select day, currency, coalesce(last_day, ${neverBefore}::date), sum(players) from links
  group by 1, 2, 3 having sum(players) <> 0
  on conflict (day, currency, last_day) do update set players = t.players + excluded.players
)`
