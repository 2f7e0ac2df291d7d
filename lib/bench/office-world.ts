// What the office bench needs of a database: games, a person who may read everything, and a player to look for.
import 'server-only'
import type pg from 'pg'
import { sessionCookie } from '../auth/cookies'
import { sessionCookieValue } from '../auth/session-cookie'
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
  return `${sessionCookie('staff').name}=${await sessionCookieValue(token, staffSessionMaxSeconds)}`
}

/** Somebody whose latest operation the wallet's door remembers. */
export async function somebody(client: pg.Client): Promise<Known> {
  const { rows } = await client.query<Record<string, string>>(
    `select p.nickname, p.email, p.id as player, c.transaction_id as transaction, c.game_code::text as game,
       to_char(c.created_at, 'YYYY-MM-DD') as day, (select s.id::text from game_session s
         where s.player_id = p.id order by s.id desc limit 1) as session
     from wallet_call c join player p on p.id = c.user_id
     where c.id >= (select (min(id) + max(id)) / 2 from wallet_call) and c.game_code is not null order by c.id limit 1`,
  )
  const found = rows[0]
  if (found === undefined) throw new Error('this database has no wallet calls: fill it with seed:large')
  const text = (name: string) => found[name] ?? ''
  return {
    nickname: text('nickname'),
    nicknameStart: text('nickname').slice(0, 6),
    email: text('email'),
    player: text('player'),
    transaction: text('transaction'),
    game: text('game'),
    session: text('session'),
    day: text('day'),
  }
}
