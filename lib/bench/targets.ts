// One measurement of one target at one number of connections.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export interface Measure {
  callsPerSecond: number
  p50: number
  p95: number
  p99: number
  max: number
  mean: number
  failed: number
}

const wrkResult = z.object({
  calls: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  max: z.number(),
  failed: z.number(),
})

/** Wallet calls by wrk on `url`, times in ms. */
export async function measureWallet(
  url: string,
  options: { connections: number; seconds: number; players: string; run: string },
): Promise<Measure> {
  const { connections, seconds, players, run } = options
  const threads = String(Math.min(2, connections))
  const args = [
    '-t',
    threads,
    '-c',
    String(connections),
    '-d',
    `${seconds}s`,
    '-s',
    'lib/bench/load.lua',
    url,
    '--',
    players,
    run,
  ]
  return readWrk(await output('wrk', args), connections)
}

/** A GET by wrk that carries no body: the do-nothing route. */
export async function measureGet(
  url: string,
  options: { connections: number; seconds: number; folder: string },
): Promise<Measure> {
  const { connections, seconds, folder } = options
  const script = join(folder, 'get.lua')
  writeFileSync(script, doneScript)
  const threads = String(Math.min(2, connections))
  return readWrk(
    await output('wrk', ['-t', threads, '-c', String(connections), '-d', `${seconds}s`, '-s', script, url]),
    connections,
  )
}

const doneScript = `function done(s, l)
  local e = s.errors
  io.write(string.format('RESULT {"calls":%d,"seconds":%.6f,"p50":%.3f,"p95":%.3f,"p99":%.3f,"max":%.3f,"failed":%d}\\n',
    s.requests, s.duration / 1e6, l:percentile(50) / 1000, l:percentile(95) / 1000, l:percentile(99) / 1000, l.max / 1000,
    e.connect + e.read + e.write + e.status + e.timeout))
end`

function readWrk(text: string, connections: number): Measure {
  const line = text.split('\n').find((one) => one.startsWith('RESULT '))
  if (!line) throw new Error(`wrk said nothing useful:\n${text}`)
  const { calls, seconds, ...rest } = wrkResult.parse(JSON.parse(line.slice(7)))
  const callsPerSecond = calls / seconds
  return { callsPerSecond, ...rest, mean: (connections / callsPerSecond) * 1000 }
}

/** The stored function by pgbench: no HTTP, no rules; wallet 1 only when `isHot`. */
export async function measureDatabase(
  address: { port: number; database: string },
  options: { connections: number; seconds: number; folder: string; isHot?: boolean },
): Promise<Measure> {
  const { connections, seconds, folder, isHot } = options
  const script = join(folder, 'debit.sql')
  const wallet = isHot ? '1' : 'random(1, 1000)'
  writeFileSync(
    script,
    `\\set w ${wallet}\n\\set a random(1, 9000000000000000000)\n\\set b random(1, 9000000000000000000)\nselect bench_debit(:w, :a || '-' || :b);\n`,
  )
  const args = [
    '-h',
    '127.0.0.1',
    '-p',
    String(address.port),
    '-U',
    'postgres',
    '-n',
    '-M',
    'prepared',
    '-f',
    script,
  ]
  const text = await output('pgbench', [
    ...args,
    '-c',
    String(connections),
    '-j',
    '2',
    '-T',
    String(seconds),
    address.database,
  ])
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? Number.NaN)
  const mean = number(/latency average = ([\d.]+) ms/)
  const nothing = Number.NaN
  return {
    callsPerSecond: number(/tps = ([\d.]+)/),
    mean,
    p50: nothing,
    p95: nothing,
    p99: nothing,
    max: nothing,
    failed: 0,
  }
}

function output(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      errors += part
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${command} failed: ${errors || text}`)),
    )
  })
}
