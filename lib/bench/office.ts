// `npm run bench:office`: whether the back office stays as quick when the database is large. The same pages of the
// production build, in turns, on a small database and on one filled by `seed:large`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import pg from 'pg'
import { closeDatabases } from '../db/client'
import { createDatabase, embeddedUrl, startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'
import { demoHome } from '../demo-home'
import { seedLarge } from '../seed/large'
import { buildIfChanged } from '../start/build'
import { stopChild } from '../start/children'
import { productionSettings, startProductionServer } from '../testing/production-server'
import { wholeNumber } from './arguments'
import { officeAddresses } from './office-addresses'
import { addGames, logInForBench, somebody } from './office-world'

const options = new Command('bench:office')
  .description('DATA_DIR names the folder that seed:large filled; the small database is made beside it')
  .option('--requests <n>', 'of each page on each database', wholeNumber, 60)
  .option('--only <words>', 'pages whose name has one of these words, by commas', '')
  .option('--small-players <n>', '', wholeNumber, 1_000)
  .option('--small-operations <n>', '', wholeNumber, 50_000)
  .parse()
  .opts<{ requests: number; only: string; smallPlayers: number; smallOperations: number }>()

const warmRequests = 5
const firstPort = 3951
const small = 'office_small'
/** A page on the large database takes at most so many times as long. */
const bar = 2
const say = (line: string) => void process.stdout.write(`${line}\n`)
const withoutPublicName = { PUBLIC_URL: 'http://127.0.0.1' }

interface Side {
  ask(address: string): Promise<number>
  addresses: { name: string; address: string }[]
  stop(): Promise<void>
}

await buildIfChanged()
Object.assign(process.env, productionSettings, withoutPublicName)
const postgres = await startEmbedded(demoHome(), { shared_buffers: '1GB' })
const sides: Side[] = []
try {
  await makeSmall()
  // It may have been filled by an earlier version.
  await migrate(postgres.url)
  sides.push(await openSide(embeddedUrl(postgres.port, small), 0))
  sides.push(await openSide(postgres.url, 1))
  const lines = await measure()
  report(lines)
} finally {
  for (const side of sides) await side.stop()
  await closeDatabases()
  await postgres.stop()
}

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

async function makeSmall(): Promise<void> {
  await createDatabase(postgres.port, small)
  const url = embeddedUrl(postgres.port, small)
  await migrate(url)
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ made: boolean }>(
      'select exists (select 1 from wallet_call) as made',
    )
    if (rows[0]?.made) return
    const { smallPlayers: players, smallOperations: operations } = options
    const size = { players, operations, calls: 2_000, audits: 500 }
    await seedLarge(client, { ...size, seed: 1, isForced: false, tell: () => {} })
  })
}

/** A warm server on a database, and how long a page of it takes. */
async function openSide(url: string, place: number): Promise<Side> {
  await closeDatabases()
  process.env.DATABASE_URL = url
  const [cookie, known] = await withClient(url, async (client) => {
    await addGames(client)
    return [await logInForBench(client), await somebody(client)] as const
  })
  const base = `http://127.0.0.1:${firstPort + place}`
  const child = await startProductionServer(firstPort + place, url)
  const ask = async (address: string) => {
    const started = performance.now()
    const response = await fetch(base + address, { headers: { cookie }, redirect: 'manual' })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
    return performance.now() - started
  }
  return { ask, addresses: officeAddresses(known), stop: () => stopChild(child) }
}

interface Line {
  name: string
  small: number
  large: number
}

/** In turns, so that whatever else the machine does falls on both. */
async function measure(): Promise<Line[]> {
  const [young, old] = sides
  if (young === undefined || old === undefined) return []
  const lines: Line[] = []
  for (const [place, { name, address }] of young.addresses.entries()) {
    if (!options.only.split(',').some((words) => name.includes(words))) continue
    const other = old.addresses[place]?.address ?? address
    for (let count = 0; count < warmRequests; count += 1)
      await Promise.all([young.ask(address), old.ask(other)])
    const times: [number[], number[]] = [[], []]
    for (let count = 0; count < options.requests; count += 1) {
      times[0].push(await young.ask(address))
      times[1].push(await old.ask(other))
    }
    lines.push({ name, small: p95(times[0]), large: p95(times[1]) })
    say(`${name}: ${p95(times[0]).toFixed(0)} ms, ${p95(times[1]).toFixed(0)} ms`)
  }
  return lines
}

function p95(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN
}

function report(lines: Line[]): void {
  say('\n| page | small, p95 ms | large, p95 ms | large ÷ small | ≤ 2× |\n|---|---|---|---|---|')
  for (const line of lines) {
    const ratio = line.large / line.small
    say(
      `| ${line.name} | ${line.small.toFixed(0)} | ${line.large.toFixed(0)} | ${ratio.toFixed(2)} | ${ratio <= bar ? 'yes' : '**no**'} |`,
    )
  }
  const slow = lines.filter((line) => line.large / line.small > bar)
  say(
    slow.length === 0
      ? '\nNo page takes twice as long.'
      : `\nMore than twice: ${slow.map(({ name }) => name).join(', ')}`,
  )
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/bench-office.json', JSON.stringify({ options, lines }, null, 2))
}
