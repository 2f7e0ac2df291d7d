// The production portal on free ports and a folder of its own; Playwright and the certification kit against it.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from '../env'
import { buildIfChanged } from './build'
import { runConformance } from './conformance-tests'
import { startPortal } from './portal'
import { type Count, countPlaywright } from './test-counts'

/** Starts the portal, runs the browser tests, then the certification kit, and takes everything down again. */
export async function runPortalTests(results: string): Promise<Count[]> {
  process.stdout.write('\n— browser tests\n')
  await buildIfChanged()
  const folder = mkdtempSync(join(tmpdir(), 'croupier-e2e-'))
  const [port, sandboxPort] = [await freePort(), await freePort()]
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'INTEGRATOR_URL', 'INTEGRATOR_ICONS_URL'])
    delete process.env[name]
  Object.assign(process.env, {
    DATA_DIR: folder,
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    LOG_LEVEL: 'warn',
  })
  const portal = await startPortal(env(), { logFile: join(results, 'portal.log') })
  const takeDown = async () => {
    await portal.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const onSignal = () => void takeDown().then(() => process.exit(1))
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    const status = await runPlaywright({
      E2E_BASE_URL: `http://127.0.0.1:${port}`,
      E2E_SANDBOX_URL: `http://127.0.0.1:${sandboxPort}`,
      E2E_DATA_DIR: folder,
    })
    const browser = countPlaywright(join(results, 'e2e.json'), status)
    return [browser, await runConformance(results, `http://127.0.0.1:${port}/api/wallet`)]
  } finally {
    process.removeListener('SIGINT', onSignal).removeListener('SIGTERM', onSignal)
    await takeDown()
  }
}

function runPlaywright(addresses: Record<string, string>): Promise<number | null> {
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts']
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...addresses } })
  return new Promise((resolve) => child.once('exit', resolve))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
