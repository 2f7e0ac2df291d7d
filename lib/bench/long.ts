// `npm run bench:long`: what grows with time. The same load in turns on a young and on an old journal, then one long run
// in which the server's memory is read.
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import pg from 'pg'
import { createDatabase, embeddedUrl, startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'
import { buildIfChanged } from '../start/build'
import { stopChild } from '../start/children'
import { startProductionServer } from '../testing/production-server'
import { wholeNumber } from './arguments'
import { requirePrograms } from './programs'
import { measureWallet } from './targets'
import { makeHistory, makePlayers } from './world'

const options = new Command('bench:long')
  .option('--rows <n>', 'journal rows of the old database', wholeNumber, 5_000_000)
  .option('--young-rows <n>', 'journal rows of the young one', wholeNumber, 10_000)
  .option('--rounds <n>', 'each is measured this often', wholeNumber, 9)
  .option('--seconds <n>', 'of each measurement', wholeNumber, 3)
  .option('--minutes <n>', 'of the long run', wholeNumber, 10)
  .option('--connections <n>', 'at once', wholeNumber, 64)
  .parse()
  .opts<{
    rows: number
    youngRows: number
    rounds: number
    seconds: number
    minutes: number
    connections: number
  }>()

const wallets = 1000
const warmSeconds = 8
const sampleMs = 5_000
const firstPort = 3921

requirePrograms(['wrk'])
await buildIfChanged()
const folder = mkdtempSync(join(tmpdir(), 'croupier-long-'))
const postgres = await startEmbedded(folder, { shared_buffers: '512MB', max_wal_size: '4GB' })
const children: ChildProcess[] = []
try {
  const young = await makeSide('young', options.youngRows)
  const old = await makeSide('old', options.rows)
  const flat = await compare(young, old)
  const memory = await runLong(old)
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/bench-long.json', JSON.stringify({ options, flat, memory }, null, 2))
} finally {
  await Promise.all(children.map(stopChild))
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

interface Side {
  name: string
  pid: number
  load(seconds: number): Promise<{ callsPerSecond: number; p99: number; failed: number }>
}

/** A database with so many rows and a warm server on it. */
async function makeSide(name: string, rows: number): Promise<Side> {
  await createDatabase(postgres.port, name)
  const url = embeddedUrl(postgres.port, name)
  await migrate(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const players = join(folder, `${name}.txt`)
  process.stdout.write(`${name}: making ${wallets} wallets and ${rows} journal rows…\n`)
  await makePlayers(client, wallets, players)
  await makeHistory(client, rows)
  // What a bulk load leaves to be done later would be measured as if calls cost it.
  await client.query('vacuum (freeze, analyze)')
  await client.query('checkpoint')
  await client.end()
  const port = firstPort + children.length
  const child = await startProductionServer(port, url, { settings: { LOG_LEVEL: 'info' } })
  children.push(child)
  let run = 0
  const load = (seconds: number) =>
    measureWallet(`http://127.0.0.1:${port}/api/wallet`, {
      connections: options.connections,
      seconds,
      players,
      run: `${name}${run++}`,
    })
  await load(warmSeconds)
  return { name, pid: child.pid ?? 0, load }
}

/** CPU of everything a call costs cannot be told apart here; calls per second in turns can. */
async function compare(young: Side, old: Side) {
  const ratios: number[] = []
  const rates: Record<string, number[]> = { young: [], old: [] }
  for (let round = 0; round < options.rounds; round += 1) {
    const first = await young.load(options.seconds)
    const second = await old.load(options.seconds)
    rates.young?.push(first.callsPerSecond)
    rates.old?.push(second.callsPerSecond)
    ratios.push(first.callsPerSecond / second.callsPerSecond)
  }
  const cost = middle(ratios)
  process.stdout.write(
    `${options.youngRows} rows: ${middle(rates.young ?? []).toFixed(0)} calls/s; ${options.rows} rows: ` +
      `${middle(rates.old ?? []).toFixed(0)} calls/s; a call costs ${cost.toFixed(2)} times as much (aim: 0.85 to 1.15)\n`,
  )
  return { cost, rates }
}

/** Memory that the server holds, first warm and then to the end, while calls go on. */
async function runLong(side: Side) {
  const samples: number[] = []
  const timer = setInterval(() => samples.push(megabytesOf(side.pid)), sampleMs)
  const { callsPerSecond, failed } = await side.load(options.minutes * 60)
  clearInterval(timer)
  const fifth = Math.max(1, Math.floor(samples.length / 5))
  const [second, last] = [samples.slice(fifth, 2 * fifth), samples.slice(-fifth)]
  process.stdout.write(
    `${options.minutes} minutes at ${callsPerSecond.toFixed(0)} calls/s, ${failed} failed: ${middle(second).toFixed(0)} MB ` +
      `in the second fifth, ${middle(last).toFixed(0)} MB in the last, ${Math.max(...samples).toFixed(0)} MB at most\n`,
  )
  return { callsPerSecond, failed, samples }
}

function megabytesOf(pid: number): number {
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(resident?.[1] ?? Number.NaN) / 1024
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
