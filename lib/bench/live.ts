// `npm run bench:live`: what a thousand open pages cost the server. In one run on one database: the wallet's calls a
// second with and without the streams, in turns; the CPU that server and database use while nothing but the streams is
// there; and how long after a booking's answer its player's page is told.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Command } from 'commander'
import pg from 'pg'
import { sealCookieValue } from '../auth/cookie-value'
import { hashToken } from '../auth/session-token'
import { createDatabase, embeddedUrl, startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'
import { buildIfChanged } from '../start/build'
import { stopChild } from '../start/children'
import { productionSettings, startProductionServer } from '../testing/production-server'
import { wholeNumber } from './arguments'
import { cpuSeconds, cpuTicks, postgresPids } from './cpu'
import { type LivePages, openPages } from './live-pages'
import { requirePrograms } from './programs'
import { measureWallet } from './targets'
import { makeHistory, makePlayers } from './world'

const options = new Command('bench:live')
  .option('--streams <n>', 'open pages', wholeNumber, 1000)
  .option('--rounds <n>', 'each is measured this often', wholeNumber, 5)
  .option('--seconds <n>', 'of each measurement', wholeNumber, 4)
  .option('--bookings <n>', 'whose way to the page is timed', wholeNumber, 200)
  .option('--connections <n>', 'of the wallet load', wholeNumber, 64)
  .option('--rows <n>', 'journal rows that are there before', wholeNumber, 10_000)
  .parse()
  .opts<Record<'streams' | 'rounds' | 'seconds' | 'bookings' | 'connections' | 'rows', number>>()

const port = 3931
const warmSeconds = 6
/** Longer than the server waits between two readings, so that bookings fall anywhere in between. */
const tickMs = 1_000
const url = `http://127.0.0.1:${port}`

requirePrograms(['wrk'])
await buildIfChanged()
Object.assign(process.env, productionSettings)
const folder = mkdtempSync(join(tmpdir(), 'croupier-live-'))
const postgres = await startEmbedded(folder, { shared_buffers: '512MB', max_wal_size: '4GB' })
try {
  await run()
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

interface Pages {
  user: string
  token: string
  cookie: string
  session: string
}

async function run(): Promise<void> {
  await createDatabase(postgres.port, 'live')
  const databaseUrl = embeddedUrl(postgres.port, 'live')
  process.env.DATABASE_URL = databaseUrl
  await migrate(databaseUrl)
  const file = join(folder, 'players.txt')
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('insert into setting (id) values (1) on conflict do nothing')
  await makePlayers(client, options.streams, file)
  const players = await logInAll(client, file)
  await makeHistory(client, options.rows)
  await client.query('vacuum analyze')
  await client.end()
  const server = await startProductionServer(port, databaseUrl)
  try {
    await measureAll(server.pid ?? 0, players, file)
  } finally {
    await stopChild(server)
  }
}

/** A log-in for each player of the file, with its cookie and the id of the game session. */
async function logInAll(client: pg.Client, file: string): Promise<Pages[]> {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const players: Pages[] = []
  for (const line of lines) {
    const [user = '', token = ''] = line.split(' ')
    const login = randomBytes(32).toString('base64url')
    await client.query(
      `insert into login_session (token_hash, player_id, address, user_agent, expires_at)
       values ($1, $2, '127.0.0.1', 'bench', now() + interval '1 day')`,
      [hashToken(login), user],
    )
    const { rows } = await client.query<{ id: string }>('select id from game_session where player_id = $1', [
      user,
    ])
    const cookie = `croupier-player=${await sealCookieValue(login, 86_400)}`
    players.push({ user, token, cookie, session: rows[0]?.id ?? '' })
  }
  return players
}

async function measureAll(pid: number, players: Pages[], file: string): Promise<void> {
  let count = 0
  const load = (seconds: number) =>
    measureWallet(`${url}/api/wallet`, {
      connections: options.connections,
      seconds,
      players: file,
      run: `live${count++}`,
    })
  const open = () =>
    openPages(
      url,
      players.map(({ cookie, session }) => ({ cookie, path: `/api/me/live?session=${session}` })),
    )
  await load(warmSeconds)
  const ratios: number[] = []
  const rates = { without: [] as number[], with: [] as number[] }
  let lost = 0
  for (let round = 0; round < options.rounds; round += 1) {
    const without = await load(options.seconds)
    const pages = await open()
    const watched = await load(options.seconds)
    lost += pages.lost()
    pages.close()
    await pause(300)
    rates.without.push(without.callsPerSecond)
    rates.with.push(watched.callsPerSecond)
    ratios.push(watched.callsPerSecond / without.callsPerSecond)
    process.stdout.write('.')
  }
  const resting = await cpuOf(pid)
  const pages = await open()
  await pause(1_000)
  const watching = await cpuOf(pid)
  const delays = await timeBookings(pages, players)
  pages.close()
  await pause(500)
  print({ rates, ratio: middle(ratios), lost, resting, watching, delays })
}

interface Cpu {
  server: number
  database: number
}

/** Per cent of one core that the server and PostgreSQL use while nobody plays. */
async function cpuOf(pid: number): Promise<Cpu> {
  const seconds = options.seconds * 2
  const read = () => ({ server: cpuTicks([pid]), database: cpuTicks(postgresPids(folder)) })
  const before = read()
  await pause(seconds * 1000)
  const after = read()
  const percent = (part: keyof Cpu) => (cpuSeconds(before[part], after[part]) / seconds) * 100
  return { server: percent('server'), database: percent('database') }
}

/** From a bet's answer to the event on its player's page, one at a time at odd moments. */
async function timeBookings(pages: LivePages, players: Pages[]): Promise<number[]> {
  const delays: number[] = []
  for (let booking = 0; booking < options.bookings; booking += 1) {
    const page = (booking * 7) % players.length
    const player = players[page]
    if (player === undefined) continue
    await pause(Math.random() * tickMs)
    const heard = pages.hears(page, '"session"')
    const data = {
      user_id: player.user,
      user_game_token: player.token,
      currency: 'USD',
      transaction_id: randomUUID(),
      turn_id: 1,
      game_code: 702,
      debit_amount: '0.10',
    }
    const answer = await fetch(`${url}/api/wallet`, {
      method: 'POST',
      body: JSON.stringify({ api: 'do-debit-user-ingame', data }),
    })
    await answer.text()
    const answered = performance.now()
    delays.push(Math.max(0, (await heard) - answered))
  }
  return delays.toSorted((a, b) => a - b)
}

interface Result {
  rates: { without: number[]; with: number[] }
  ratio: number
  lost: number
  resting: Cpu
  watching: Cpu
  delays: number[]
}

function print(result: Result): void {
  const { rates, ratio, lost, resting, watching, delays } = result
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0
  const percent = (value: number) => `${value.toFixed(1)} %`
  const lines = [
    ['wallet calls/s without a stream, median', middle(rates.without).toFixed(0)],
    [
      `wallet calls/s with ${options.streams} streams, all of whose players play`,
      middle(rates.with).toFixed(0),
    ],
    [`with ÷ without, median of ${options.rounds} turns`, ratio.toFixed(2)],
    ['CPU of the server at rest, of one core', percent(resting.server)],
    [`CPU of the server with ${options.streams} quiet streams`, percent(watching.server)],
    ['CPU of PostgreSQL at rest, of one core', percent(resting.database)],
    [`CPU of PostgreSQL with ${options.streams} quiet streams`, percent(watching.database)],
    ['from a booking’s answer to its event, p50', `${at(0.5).toFixed(0)} ms`],
    ['from a booking’s answer to its event, p99', `${at(0.99).toFixed(0)} ms`],
    ['streams lost under load', String(lost)],
  ]
  process.stdout.write(`\n\n| | |\n|---|---|\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`)
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/bench-live.json', JSON.stringify({ options, ...result }, null, 2))
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
