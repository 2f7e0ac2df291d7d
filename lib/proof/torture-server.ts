// Server processes that are there to be killed: the light one with nothing but the wallet's door, and the production
// server as `npm start` runs it. Their log lines are read for the heads they promise.
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { serverArguments } from '../start/build'
import type { HeadLog } from './torture-heads'
import { freePort } from './torture-wire'

const startTimeoutMs = 60_000
const endTimeoutMs = 30_000
const wordsMax = 40

export interface End {
  code: number | null
  signal: string | null
  /** Whether we had asked for it. */
  isAsked: boolean
}

export interface TortureServer {
  url: string
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<End>
  /** What it said last, for a report of a death that nobody asked for. */
  words(): string
  /** The signal is on its way when this returns; `ended` says when it is over. */
  signal(name: 'SIGKILL' | 'SIGTERM'): void
}

export type StartServer = () => Promise<TortureServer>

/** The light process. It ends by itself when we do: the channel between us closes. */
export function lightServers(databaseUrl: string, heads: HeadLog): StartServer {
  return async () => {
    const child = fork('lib/testing/wallet-process.ts', {
      execArgv: ['--import', 'tsx'],
      silent: true,
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        NODE_ENV: 'test',
        LOG_LEVEL: 'info',
        TSX_TSCONFIG_PATH: 'lib/start/tsconfig.json',
      },
    })
    const server = watch(child, heads)
    const port = await within(child, (ready) => child.once('message', ready), server.words)
    return { ...server, url: `http://127.0.0.1:${String(port)}/` }
  }
}

/** The production server, built before. In demo mode's dress, so that it binds loopback only. */
export function productionServers(dataFolder: string, heads: HeadLog): StartServer {
  return async () => {
    const port = await freePort()
    const { DATABASE_URL: _unset, ...rest } = process.env
    const child = spawn(process.execPath, serverArguments, {
      env: {
        ...rest,
        DATA_DIR: dataFolder,
        NODE_ENV: 'production',
        LOG_LEVEL: 'info',
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
      },
      // The channel ends it when we end, as `npm start` does.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const server = watch(child, heads)
    await within(child, (ready) => child.once('message', ready), server.words)
    return { ...server, url: `http://127.0.0.1:${port}/api/wallet` }
  }
}

function watch(child: ChildProcess, heads: HeadLog): Omit<TortureServer, 'url'> {
  const words: string[] = []
  const say = (line: string) => {
    words.push(line)
    if (words.length > wordsMax) words.shift()
  }
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => heads.read(line) || say(line))
  if (child.stderr) createInterface({ input: child.stderr }).on('line', say)
  let isAsked = false
  const ended = new Promise<End>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, isAsked }))
  })
  const signal = (name: 'SIGKILL' | 'SIGTERM') => {
    isAsked = true
    child.kill(name)
  }
  return { ended, words: () => words.join('\n'), signal }
}

function within(
  child: ChildProcess,
  arm: (ready: (message: unknown) => void) => void,
  words: () => string,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the server ${why}\n${words()}`))
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail('did not start in time')
    }, startTimeoutMs)
    child.once('exit', (code) => fail(`ended with code ${code} before it was ready`))
    arm((message) => {
      clearTimeout(timer)
      resolve(message)
    })
  })
}

/** Ends a server at once and waits until it is gone. */
export async function killServer(server: TortureServer): Promise<void> {
  server.signal('SIGKILL')
  await server.ended
}

/** Asks a server to end and tells how it did; one that does not is killed, which its end then shows. */
export async function stopServer(server: TortureServer): Promise<End> {
  server.signal('SIGTERM')
  const timer = setTimeout(() => server.signal('SIGKILL'), endTimeoutMs)
  const end = await server.ended
  clearTimeout(timer)
  return end
}
