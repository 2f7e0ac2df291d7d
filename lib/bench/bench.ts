// `npm run bench:wallet`: what the wallet does beside Next's own pipeline and beside PostgreSQL itself, in one run on
// one database with fsync on. Everything is measured in turns, several rounds; medians and ratios are what counts.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import pg from 'pg'
import { startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'
import { buildIfChanged, serverArguments } from '../start/build'
import { verifyLedger } from '../wallet/verify'
import { wholeNumber } from './arguments'
import { requirePrograms } from './programs'
import { type Figures, median, printReport, ratiosOf } from './report'
import { type Measure, measureDatabase, measureGet, measureWallet } from './targets'
import { makeHistory, makePlayers, plainDebitSql } from './world'

const options = new Command('bench:wallet')
  .option('--seconds <n>', 'of each measurement', wholeNumber, 3)
  .option('--rounds <n>', 'each target is measured this often', wholeNumber, 5)
  .option(
    '--connections <list>',
    'numbers of connections',
    (text: string) => text.split(',').map(wholeNumber),
    [1, 16, 64, 256],
  )
  .option('--rows <n>', 'journal rows that are there before', wholeNumber, 10_000)
  .option('--wallets <n>', 'players', wholeNumber, 1000)
  .option('--warm <n>', 'seconds of warm-up for each server', wholeNumber, 8)
  .option('--out <file>', 'JSON of all figures', 'test-results/bench.json')
  .parse()
  .opts<{
    seconds: number
    rounds: number
    connections: number[]
    rows: number
    wallets: number
    warm: number
    out: string
  }>()

requirePrograms(['wrk', 'pgbench'])
await buildIfChanged()
const folder = mkdtempSync(join(tmpdir(), 'croupier-bench-'))
process.env.DATA_DIR = folder
const database = await startEmbedded(folder, {
  max_connections: '400',
  shared_buffers: '512MB',
  max_wal_size: '4GB',
})
const children: ChildProcess[] = []
try {
  await migrate(database.url)
  await run()
} finally {
  for (const child of children) child.kill('SIGTERM')
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const players = join(folder, 'players.txt')
  const one = join(folder, 'one.txt')
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  process.stdout.write(`making ${options.wallets} wallets and ${options.rows} journal rows…\n`)
  await makePlayers(client, options.wallets, players)
  await makePlayers(client, 1, one)
  await makeHistory(client, options.rows)
  await client.query(plainDebitSql)
  await client.query('vacuum analyze')
  await client.end()
  const own = await startServer(3911, [])
  const throughNext = await startServer(3912, ['--wallet-through-next'])
  await warmUp([own, throughNext], players)
  const figures = await measureAll({ own, throughNext, players, one })
  const verdict = await verifyLedger()
  const report = {
    at: new Date().toISOString(),
    machine: describeMachine(),
    options,
    figures,
    ratios: ratiosOf(figures),
    verdict,
  }
  mkdirSync('test-results', { recursive: true })
  writeFileSync(options.out, JSON.stringify(report, null, 2))
  printReport(report)
  if (verdict.problems.length > 0) process.exitCode = 1
}

function describeMachine(): string {
  const [cpu] = cpus()
  return `${cpus().length} × ${cpu?.model.trim() ?? 'CPU'}, Node ${process.versions.node}`
}

async function startServer(port: number, flags: string[]): Promise<string> {
  const log = openSync(join(folder, `server-${port}.log`), 'w')
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    SANDBOX_PORT: '3913',
    LOG_LEVEL: 'info',
  }
  const child = spawn(process.execPath, [...serverArguments, ...flags], { env, stdio: ['ignore', log, log] })
  children.push(child)
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 300; tries += 1) {
    if (
      await fetch(`${url}/api/ping`).then(
        (response) => response.ok,
        () => false,
      )
    )
      return url
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the server on port ${port} did not start`)
}

/** Warm means compiled: the first seconds of a server measure V8, not the wallet. */
async function warmUp(urls: string[], players: string): Promise<void> {
  for (const [index, url] of urls.entries()) {
    await measureWallet(`${url}/api/wallet`, {
      connections: 32,
      seconds: options.warm,
      players,
      run: `warm${index}`,
    })
    await measureGet(`${url}/api/ping`, { connections: 32, seconds: 2, folder })
  }
}

interface Places {
  own: string
  throughNext: string
  players: string
  one: string
}

async function measureAll({ own, throughNext, players, one }: Places): Promise<Figures> {
  const rounds: Record<string, Measure[]> = {}
  const { seconds } = options
  let run = 0
  const keep = async (name: string, measure: () => Promise<Measure>) => {
    const list = rounds[name] ?? []
    rounds[name] = list
    list.push(await measure())
    process.stdout.write('.')
  }
  for (let round = 0; round < options.rounds; round += 1) {
    for (const connections of options.connections) {
      const load = (list: string) => ({ connections, seconds, players: list, run: `r${run++}` })
      const address = { port: database.port, database: 'croupier' }
      await keep(`a spread ${connections}`, () => measureWallet(`${own}/api/wallet`, load(players)))
      await keep(`d spread ${connections}`, () => measureDatabase(address, { connections, seconds, folder }))
      await keep(`a hot ${connections}`, () => measureWallet(`${own}/api/wallet`, load(one)))
      await keep(`b spread ${connections}`, () => measureWallet(`${throughNext}/api/wallet`, load(players)))
      await keep(`c nothing ${connections}`, () =>
        measureGet(`${throughNext}/api/ping`, { connections, seconds, folder }),
      )
    }
  }
  process.stdout.write('\n')
  return Object.fromEntries(Object.entries(rounds).map(([name, list]) => [name, median(list)]))
}
