// Brings the whole portal up: database, sandbox integrator (demo mode) and the server, and takes it down again.
import type { ChildProcess } from 'node:child_process'
import { type EmbeddedServer, startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'
import { demoHome } from '../demo-home'
import type { Env } from '../env'
import { bundleServer, serverArguments } from './build'
import { isPortBusy, startChild, stopChild } from './children'
import { seedDatabase } from './seed'

export interface Portal {
  /** Resolves with the name of a part that ended by itself. */
  ended: Promise<string>
  stop(): Promise<void>
}

/** A reason not to start that the person at the keyboard can mend. */
export class StartError extends Error {}

/** Throws `StartError` when a port is taken. */
export async function refuseBusyPorts(settings: Env): Promise<void> {
  const wanted = settings.isDemo ? (['PORT', 'SANDBOX_PORT'] as const) : (['PORT'] as const)
  for (const name of wanted) {
    if (await isPortBusy(settings[name])) {
      throw new StartError(`Port ${settings[name]} is busy: end what uses it, or set ${name} to a free port.`)
    }
  }
}

interface StartOptions {
  isDevelopment?: boolean
  /** Where the children's words go; else to the terminal. */
  logFile?: string
}

/** Starts everything. What has been started is taken down again when a later part fails. */
export async function startPortal(
  settings: Env,
  { isDevelopment = false, logFile }: StartOptions = {},
): Promise<Portal> {
  const parts: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of parts.splice(0).reverse()) await end()
  }
  try {
    const database = settings.isDemo ? await startEmbedded(demoHome()) : null
    if (database) parts.push(() => database.stop())
    await prepareDatabase(database, settings)
    const sandbox = settings.isDemo ? await startSandbox(settings, logFile) : null
    if (sandbox) parts.push(() => stopChild(sandbox))
    if (isDevelopment) await bundleServer()
    const server = await startServer(isDevelopment, logFile)
    parts.push(() => stopChild(server))
    return { ended: firstEnd({ server, ...(sandbox ? { sandbox } : {}) }), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function prepareDatabase(embedded: EmbeddedServer | null, settings: Env): Promise<void> {
  const url = embedded?.url ?? settings.DATABASE_URL
  if (url === undefined) throw new StartError('There is no database to use.')
  await migrate(url)
  await seedDatabase()
}

function startSandbox(settings: Env, logFile: string | undefined): Promise<ChildProcess> {
  const env = {
    ...process.env,
    SANDBOX_PORT: String(settings.SANDBOX_PORT),
    WALLET_URL: `http://127.0.0.1:${settings.PORT}/api/wallet`,
    OPERATOR_ID: String(settings.OPERATOR_ID),
    PORTAL_ORIGIN: new URL(settings.PUBLIC_URL).origin,
  }
  const args = ['--import', './lib/start/run.js', 'lib/sandbox/main.ts']
  return startChild('The sandbox integrator', args, {
    env,
    readyWords: 'ready',
    ...(logFile ? { logFile } : {}),
  })
}

function startServer(isDevelopment: boolean, logFile: string | undefined): Promise<ChildProcess> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: isDevelopment ? 'development' : 'production' }
  const args = [...serverArguments, ...(isDevelopment ? ['--dev'] : [])]
  return startChild('The portal', args, { env, readyWords: 'portal ready', ...(logFile ? { logFile } : {}) })
}

function firstEnd(children: Record<string, ChildProcess>): Promise<string> {
  return new Promise((resolve) => {
    for (const [name, child] of Object.entries(children)) child.once('exit', () => resolve(name))
  })
}
