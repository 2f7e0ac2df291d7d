// A production portal that is there for one run: free ports, a folder of its own, and nothing left behind.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from '../env'
import { buildIfChanged } from './build'
import { startPortal } from './portal'

export interface PassingPortal {
  url: string
  sandboxUrl: string
  /** Its data folder. */
  folder: string
}

/** Builds if sources changed, starts portal, sandbox and database, runs, and takes everything down again. */
export async function withPassingPortal<T>(
  logFile: string,
  run: (portal: PassingPortal) => Promise<T>,
): Promise<T> {
  await buildIfChanged()
  const folder = mkdtempSync(join(tmpdir(), 'croupier-'))
  const [port, sandboxPort] = [await freePort(), await freePort()]
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'INTEGRATOR_URL', 'INTEGRATOR_ICONS_URL'])
    delete process.env[name]
  Object.assign(process.env, {
    DATA_DIR: folder,
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    LOG_LEVEL: 'warn',
  })
  const portal = await startPortal(env(), { logFile })
  let down: Promise<void> | undefined
  const takeDown = () => {
    down ??= portal.stop().then(() => rmSync(folder, { recursive: true, force: true }))
    return down
  }
  const onSignal = () => void takeDown().then(() => process.exit(1))
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    const at = (place: number) => `http://127.0.0.1:${place}`
    return await run({ url: at(port), sandboxUrl: at(sandboxPort), folder })
  } finally {
    process.removeListener('SIGINT', onSignal).removeListener('SIGTERM', onSignal)
    await takeDown()
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
