// Playwright in two lanes, each with a production portal of its own; then the certification kit, alone on a third.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfChanged } from './build'
import { runConformance } from './conformance-tests'
import { withPassingPortal } from './passing-portal'
import { type Count, countPlaywright } from './test-counts'

/** A test waits more than it works: two beside each other take little longer than one. */
const lanes = ['1/2', '2/2']

/** Builds, runs all browser tests, then the certification kit; nothing of it is left running. */
export async function runPortalTests(results: string): Promise<Count[]> {
  process.stdout.write('\n— browser tests\n')
  await buildIfChanged()
  // Pictures that an earlier run saw would be shown where a test takes them away.
  rmSync('.next/cache/images', { recursive: true, force: true })
  const statuses = await Promise.all(lanes.map((lane) => runLane(lane, results)))
  const counts = statuses.flatMap((status, place) => [
    countPlaywright(join(results, `browser-${place + 1}.json`), status),
    countPlaywright(join(results, `ledger-${place + 1}.json`), 0),
  ])
  const kit = await withPassingPortal(join(results, 'portal-kit.log'), ({ url }) =>
    runConformance(results, `${url}/api/wallet`),
  )
  return [...counts, kit]
}

/** A lane takes its portal down itself; a signal to us is its signal too. */
function runLane(lane: string, results: string): Promise<number | null> {
  const args = ['--import', './lib/start/run.js', 'lib/start/browser-lane.ts', lane, results]
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  const stop = () => child.kill('SIGTERM')
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return new Promise((resolve) =>
    child.once('exit', (status) => {
      process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop)
      resolve(status)
    }),
  )
}
