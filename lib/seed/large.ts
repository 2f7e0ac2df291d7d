// A portal after a year: many players, a long journal. All of it is one transaction: it is there whole or not at all.
import type pg from 'pg'
import { newPlayerId } from '../players/player-id'
import { termsVersion } from '../players/terms'
import { SeedError } from './demo'
import { endCampaigns, grantColumns, startCampaigns } from './large-campaigns'
import {
  attemptColumns,
  callColumns,
  largeColumns,
  loginColumns,
  makeDay,
  openRoundColumns,
  sessionColumns,
  type Year,
} from './large-days'
import { addDesk, addPeople, orderColumns } from './large-office'
import { foldYear } from './large-reports'
import { dayMs, days, rowsAtOnce } from './large-size'
import { copyInto, copyLine, standAside, takeIds } from './large-tables'
import { type GrowingWallet, newWallet, operationColumns } from './large-wallets'
import { Dice } from './random'

/** Sessions have some 20 operations at least; ids that stay unused cost nothing. */
const operationsOfSession = 4
const names =
  'alice boris chloe dana emma finn gulnara harry ivan jack kira liam maya nikita olga paul'.split(' ')

export interface LargeOptions {
  players: number
  operations: number
  calls: number
  audits: number
  seed: number
  isForced: boolean
  tell(line: string): void
}

/** Fills the database behind `client`. Throws `SeedError` when real players are there and nobody insisted. */
export async function seedLarge(client: pg.Client, options: LargeOptions): Promise<void> {
  const { players, operations, calls, tell } = options
  if (!options.isForced) await refuseRealPlayers(client)
  const begin = Math.floor(Date.now() / dayMs) * dayMs - days * dayMs
  const dice = new Dice(options.seed)
  await client.query('begin')
  try {
    await client.query(`set local maintenance_work_mem = '512MB'; set local work_mem = '256MB'`)
    const wallets = await addPlayers(client, players, dice, begin)
    tell(`${players} players with their wallets`)
    const people = await addPeople(client)
    const rebuild = await standAside(client, 'operation')
    const games = await gameCodes(client)
    const campaigns = await startCampaigns(client, dice, { games, begin, count: Math.min(100, players / 50) })
    const year: Year = {
      dice,
      wallets,
      games,
      nextSession: await takeIds(
        client,
        'game_session',
        Math.ceil(operations / operationsOfSession) + players,
      ),
      left: operations,
      calls,
      campaigns,
    }
    await liveYear(client, year, begin, tell)
    tell('building the journal’s indexes')
    await rebuild()
    tell('moving the wallets to their last rows')
    await moveWallets(client, wallets)
    await countHours(client, wallets)
    tell('folding the reports')
    await foldYear(client, wallets[0]?.id ?? 0n)
    tell('filling the office')
    await endCampaigns(client, dice, campaigns, wallets)
    await addDesk(client, { dice, wallets, people, audits: options.audits })
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
  tell('telling PostgreSQL about it (vacuum, analyze)')
  await client.query('vacuum (freeze, analyze)')
}

async function refuseRealPlayers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from player where email_key <> 'player@croupier.test'`,
  )
  const count = rows[0]?.count ?? 0
  if (count > 0)
    throw new SeedError(`There are ${count} players here already. --force adds to them all the same.`)
}

async function addPlayers(
  client: pg.Client,
  count: number,
  dice: Dice,
  begin: number,
): Promise<GrowingWallet[]> {
  await client.query(
    `insert into currency (code, position) values ('USD', 0), ('EUR', 1) on conflict do nothing`,
  )
  const first = await takeIds(client, 'wallet', count)
  const wallets: GrowingWallet[] = []
  for (let start = 0; start < count; start += rowsAtOnce) {
    const [players, own]: [string[], string[]] = [[], []]
    for (let place = start; place < Math.min(count, start + rowsAtOnce); place += 1) {
      const created = new Date(begin - dice.between(0, 300) * dayMs + place)
      const [id, nickname] = [
        newPlayerId(created),
        `${dice.pick(names)}${dice.hex(5)}${first + BigInt(place)}`,
      ]
      const currency = dice.chance(0.7) ? 'USD' : 'EUR'
      const email = `${nickname}@seed.example`
      const at = created.toISOString()
      const person = [id, nickname, nickname, email, email, '-', '1988-05-17', currency]
      players.push(
        copyLine([
          ...person,
          termsVersion,
          at,
          at,
          new Date(begin + dice.next() * days * dayMs).toISOString(),
        ]),
      )
      const wallet = newWallet(first + BigInt(place), id, nickname, currency)
      own.push(copyLine([wallet.id, id, currency]))
      wallets.push(wallet)
    }
    await copyInto(
      client,
      'player',
      'id, nickname, nickname_key, email, email_key, password_hash, date_of_birth, currency, terms_version, terms_accepted_at, created_at, last_login_at',
      players,
    )
    await copyInto(client, 'wallet', 'id, player_id, currency', own)
  }
  return wallets
}

async function gameCodes(client: pg.Client): Promise<bigint[]> {
  const { rows } = await client.query<{ code: string }>(
    'select code::text from game where in_feed order by code',
  )
  if (rows.length > 0) return rows.map(({ code }) => BigInt(code))
  return Array.from({ length: 200 }, (_, place) => BigInt(1000 + place))
}

/** While PostgreSQL takes one day in, the next is made. */
async function liveYear(
  client: pg.Client,
  year: Year,
  begin: number,
  tell: LargeOptions['tell'],
): Promise<void> {
  const all = year.left
  let stored = Promise.resolve()
  for (let day = 0; day < days && year.left > 0; day += 1) {
    const lines = makeDay(year, begin + day * dayMs, year.left / (days - day))
    await stored
    stored = (async () => {
      await copyInto(client, 'game_session', sessionColumns, lines.sessions)
      await copyInto(client, 'operation', operationColumns, lines.operations)
      await copyInto(client, 'wallet_call', callColumns, lines.calls)
      await copyInto(client, 'login_session', loginColumns, lines.logins)
      await copyInto(client, 'login_attempt', attemptColumns, lines.attempts)
      await copyInto(client, 'money_order', orderColumns, lines.orders)
      await copyInto(client, 'free_round_grant', grantColumns, lines.grants)
      await copyInto(client, 'report_open_round', openRoundColumns, lines.openRounds)
      await copyInto(client, 'report_large', largeColumns, lines.large)
    })()
    // It is awaited a day later; should it fail before, that is then said.
    stored.catch(() => {})
    await new Promise((resolve) => setImmediate(resolve))
    if (day % 20 === 19) tell(`day ${day + 1} of ${days}: ${all - year.left} operations`)
  }
  await stored
}

/** The guard checks each wallet's whole journal against the move. */
async function moveWallets(client: pg.Client, wallets: readonly GrowingWallet[]): Promise<void> {
  await client.query(
    'create temp table head (id bigint, cash numeric, sequence bigint, hash text) on commit drop',
  )
  const moved = wallets.filter(({ sequence }) => sequence > 0n)
  const lines = moved.map(({ id, cash, sequence, head }) => copyLine([id, cash.toString(), sequence, head]))
  await copyInto(client, 'head', 'id, cash, sequence, hash', lines)
  await client.query('analyze head; analyze operation')
  await client.query(
    'update wallet w set cash = h.cash, sequence = h.sequence, head = h.hash from head h where h.id = w.id',
  )
}

/** What limits and reports count, as the commit statement would have. */
async function countHours(client: pg.Client, wallets: readonly GrowingWallet[]): Promise<void> {
  await client.query(
    `insert into wallet_hour (wallet_id, hour, stake, win, deposit)
     select wallet_id, date_trunc('hour', created_at, 'UTC'), coalesce(sum(amount) filter (where kind = 'debit'), 0),
       coalesce(sum(cash_delta) filter (where kind in ('credit', 'end')), 0),
       coalesce(sum(cash_delta) filter (where kind = 'deposit'), 0)
     from operation where wallet_id >= $1 group by 1, 2`,
    [wallets[0]?.id.toString() ?? '0'],
  )
}
