// The PostgreSQL that travels inside an npm package, for demo mode and tests: made on first use, kept between
// starts, on its own free port. The port is written beside the data, so that the command line finds a running server.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { postgresHome, type Runner } from './postgres-home'

const run = promisify(execFile)
const startTimeoutMs = 30_000

export interface EmbeddedServer {
  /** Address of the `croupier` database. */
  url: string
  port: number
  pid: number
  stop(): Promise<void>
}

/** Address of a database on the embedded server that listens on `port`; loopback only. */
export function embeddedUrl(port: number, database = 'croupier'): string {
  return `postgresql://postgres@127.0.0.1:${port}/${database}`
}

/** The port of the embedded server that runs on this folder, or null when none answers. */
export async function runningPort(folder: string): Promise<number | null> {
  let port: number
  try {
    port = Number(readFileSync(join(folder, 'port'), 'utf8'))
  } catch {
    return null
  }
  return (await answers(port)) ? port : null
}

/**
 * Starts PostgreSQL on `folder`, initialising it when empty, and makes sure that the `croupier` database is there.
 * Throws with PostgreSQL's own words when it does not come up.
 */
export async function startEmbedded(
  folder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedServer> {
  const left = await adoptRunning(folder)
  if (left) return left
  const home = await postgresHome(folder)
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(home.data, 'PG_VERSION'))) await initialise(home)
  const port = await freePort()
  const server = launch(home, port, settings)
  await waitUntilReady(server, port)
  writeFileSync(join(folder, 'port'), String(port))
  await createDatabase(port, 'croupier')
  return {
    url: embeddedUrl(port),
    port,
    pid: server.child.pid ?? 0,
    stop: () => stop(server.child, join(folder, 'port')),
  }
}

/** A server that a killed start left behind is used and ended like one of our own. */
async function adoptRunning(folder: string): Promise<EmbeddedServer | null> {
  const port = await runningPort(folder)
  if (port === null) return null
  const client = new pg.Client({ connectionString: embeddedUrl(port, 'postgres') })
  await client.connect()
  const { rows } = await client.query<{ data: string }>("select current_setting('data_directory') as data")
  await client.end()
  const pid = Number(readFileSync(join(rows[0]?.data ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
  return { url: embeddedUrl(port), port, pid, stop: () => stopByPid(pid, join(folder, 'port')) }
}

async function stopByPid(pid: number, portFile: string): Promise<void> {
  rmSync(portFile, { force: true })
  process.kill(pid, 'SIGINT')
  const isAlive = () => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  while (isAlive()) await new Promise((resolve) => setTimeout(resolve, 25))
}

/** Creates a database, from a template when one is named; an existing one is left alone. */
export async function createDatabase(port: number, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: embeddedUrl(port, 'postgres') })
  await client.connect()
  try {
    await client.query(`create database "${name}"${template ? ` template "${template}"` : ''}`)
  } catch (error) {
    const exists = error instanceof pg.DatabaseError && error.code === '42P04'
    if (!exists) throw error
  } finally {
    await client.end()
  }
}

async function initialise(home: Runner): Promise<void> {
  const flags = [
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ]
  await run(home.initdb, ['-D', home.data, ...flags], { ...home.identity, env: home.env })
}

interface Launched {
  child: ChildProcess
  words: string[]
}

function launch(home: Runner, port: number, settings: Record<string, string>): Launched {
  const options = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    ...settings,
  }
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(home.postgres, ['-D', home.data, ...flags], {
    ...home.identity,
    env: home.env,
    // A group of its own: Ctrl-C reaches us first, and the server stops after the portal has drained.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const words: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words.push(text)
    if (words.length > 50) words.shift()
  })
  return { child, words }
}

async function waitUntilReady({ child, words }: Launched, port: number): Promise<void> {
  const deadline = Date.now() + startTimeoutMs
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended at once:\n${words.join('')}`)
    if (await answers(port)) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  child.kill('SIGQUIT')
  throw new Error(`PostgreSQL did not start within ${startTimeoutMs / 1000} s:\n${words.join('')}`)
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: embeddedUrl(port, 'postgres'),
    connectionTimeoutMillis: 2000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** Fast shutdown: open connections are cut, what was committed is on disk. */
async function stop(child: ChildProcess, portFile: string): Promise<void> {
  rmSync(portFile, { force: true })
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
