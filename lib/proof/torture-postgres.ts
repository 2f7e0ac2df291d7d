// A PostgreSQL of our own that can be killed like a machine that loses power to a process: postmaster and every child
// at once, then started again on the same data and the same port, so that a wallet process can find it again by itself.
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import pg from 'pg'
import { embeddedUrl, startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'
import { postgresHome, type Runner } from '../db/postgres-home'
import { endFamily, familyOf } from './torture-family'

const readyTimeoutMs = 30_000
const pollMs = 10

/** PostgreSQL's own defaults where it matters: what was committed is flushed before anybody hears of it. */
const settings = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'max_connections=60']

export class TorturePostgres {
  private child: ChildProcess | null = null
  private words: string[] = []

  private constructor(
    private readonly home: Runner,
    readonly port: number,
  ) {}

  /** Makes a migrated database in `folder` and starts its server. */
  static async open(folder: string): Promise<TorturePostgres> {
    const first = await startEmbedded(folder)
    try {
      await migrate(first.url)
    } finally {
      await first.stop()
    }
    const server = new TorturePostgres(await postgresHome(folder), first.port)
    await server.start()
    return server
  }

  get url(): string {
    return embeddedUrl(this.port)
  }

  /** Starts the server on its data; resolves when it takes statements, its recovery done. */
  async start(): Promise<void> {
    const flags = [
      ...settings,
      `port=${this.port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
    ].flatMap((setting) => ['-c', setting])
    const child = spawn(this.home.postgres, ['-D', this.home.data, ...flags], {
      ...this.home.identity,
      env: this.home.env,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.child = child
    this.words = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.words = [...this.words, text].slice(-30)
    })
    for (const started = Date.now(); !(await this.answers()); ) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() - started > readyTimeoutMs)
        throw new Error(`PostgreSQL did not come back:\n${this.words.join('')}`)
      await new Promise((resolve) => setTimeout(resolve, pollMs))
    }
  }

  /** kill -9 of the whole server; resolves when no process of it is left. */
  async kill(): Promise<void> {
    const pid = this.child?.pid
    this.child = null
    if (pid === undefined) return
    // Stopped first, so that no child is born between the counting and the killing.
    process.kill(pid, 'SIGSTOP')
    const family = familyOf(pid)
    for (const one of family) process.kill(one, 'SIGKILL')
    await endFamily(family)
  }

  /** Ends the server as a person would and removes its data. */
  async close(): Promise<void> {
    const child = this.child
    if (child !== null && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      await ended
    }
    rmSync(this.home.data, { recursive: true, force: true })
  }

  private async answers(): Promise<boolean> {
    if (!(await isListening(this.port))) return false
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 2000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('select 1')
      return true
    } catch {
      return false
    } finally {
      await client.end().catch(() => {})
    }
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
