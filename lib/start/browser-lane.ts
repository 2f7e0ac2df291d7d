// `browser-lane.ts 1/2 test-results`: a part of the browser tests on a production portal of its own; last of all, whatever
// was played and moved, its ledger.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type PassingPortal, withPassingPortal } from './passing-portal'

const [shard = '1/1', results = 'test-results'] = process.argv.slice(2)
const [place] = shard.split('/')
const worst = await withPassingPortal(join(results, `portal-${place}.log`), async (portal) => {
  const browser = await runPlaywright(portal, `browser-${place}`, [
    '--project=desktop',
    '--project=phone',
    `--shard=${shard}`,
  ])
  const ledger = await runPlaywright(portal, `ledger-${place}`, ['--project=ledger', '--no-deps'])
  return browser || ledger
})
process.exit(worst)

/** Its report stands in `results` under `name`. */
function runPlaywright(portal: PassingPortal, name: string, more: string[]): Promise<number> {
  const program = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts']
  const env = {
    ...process.env,
    E2E_BASE_URL: portal.url,
    E2E_SANDBOX_URL: portal.sandboxUrl,
    E2E_DATA_DIR: portal.folder,
    E2E_NAME: name,
  }
  const child = spawn(process.execPath, [...program, ...more], { stdio: 'inherit', env })
  return new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)))
}
