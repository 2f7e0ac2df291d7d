// What the office bench needs of a database: games, a person who may read everything, and a player to look for.
import 'server-only'
import type pg from 'pg'
import { sealCookieValue } from '../auth/cookie-value'
import { sessionCookie } from '../auth/cookies'
import { createStaffSession, staffSessionMaxSeconds } from '../auth/staff-session'
import type { Known } from './office-addresses'

/** The sandbox's feed is not needed to read the games page; some rows are. */
export async function addGames(client: pg.Client): Promise<void> {
  await client.query(`insert into game_group (id, title) values (1, 'Bench') on conflict do nothing`)
  await client.query(
    `insert into game (code, name, title, group_id, position)
     select n, 'Game' || n, 'Game ' || n, 1, n from generate_series(1000, 1199) n on conflict do nothing`,
  )
}

/** An owner who is logged in, as the cookie of their browser. */
export async function logInForBench(client: pg.Client): Promise<string> {
  await client.query(
    `insert into staff (id, email, email_key, password_hash, role, totp_enrolled_at)
     values ('bench', 'bench@house.test', 'bench@house.test', '-', 'owner', now()) on conflict do nothing`,
  )
  const token = await createStaffSession('bench', { address: '127.0.0.1', userAgent: 'bench' })
  await client.query(`update staff_session set verified_at = now() where staff_id = 'bench'`)
  return `${sessionCookie('staff').name}=${await sealCookieValue(token, staffSessionMaxSeconds)}`
}

/** Somebody whose latest operation the wallet's door remembers, who played most, and one of everything else. */
export async function somebody(client: pg.Client): Promise<Known> {
  const { rows } = await client.query<Known>(
    `select p.nickname, left(p.nickname, 6) as "nicknameStart", p.email, p.id as player, c.id::text as call,
       c.transaction_id as transaction, c.game_code::text as game, to_char(c.created_at, 'YYYY-MM-DD') as day,
       (select s.id::text from game_session s where s.player_id = p.id order by s.id desc limit 1) as session,
       (select player_id from wallet order by sequence desc limit 1) as regular,
       b.campaign_id::text as campaign, b.id::text as batch,
       (select g.id::text from free_round_grant g where g.batch_id = b.id and g.state = 'ended' limit 1) as grant,
       i.id::text as incident, i.subject, 'seed-anna' as staff
     from wallet_call c join player p on p.id = c.user_id,
       (select * from grant_batch order by granted desc limit 1) b, (select * from incident order by id desc limit 1) i
     where c.id >= (select (min(id) + max(id)) / 2 from wallet_call) and c.game_code is not null order by c.id limit 1`,
  )
  const found = rows[0]
  if (found === undefined) throw new Error('this database has no wallet calls: fill it with seed:large')
  return found
}
