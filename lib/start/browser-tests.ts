// Playwright and the certification kit against a production portal of its own.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { runConformance } from './conformance-tests'
import { withPassingPortal } from './passing-portal'
import { type Count, countPlaywright } from './test-counts'

/** Starts the portal, runs the browser tests, then the certification kit, and takes everything down again. */
export function runPortalTests(results: string): Promise<Count[]> {
  process.stdout.write('\n— browser tests\n')
  return withPassingPortal(join(results, 'portal.log'), async (portal) => {
    const status = await runPlaywright({
      E2E_BASE_URL: portal.url,
      E2E_SANDBOX_URL: portal.sandboxUrl,
      E2E_DATA_DIR: portal.folder,
    })
    const browser = countPlaywright(join(results, 'e2e.json'), status)
    return [browser, await runConformance(results, `${portal.url}/api/wallet`)]
  })
}

function runPlaywright(addresses: Record<string, string>): Promise<number | null> {
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts']
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...addresses } })
  return new Promise((resolve) => child.once('exit', resolve))
}
