// `npm test`: everything CI runs, in one command: format and lint, types, unit and database tests, then browser tests
// and the certification kit against a production build. `npm run check` is the same without that build. The last line counts what ran.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { ensureChromium } from './browser'
import { runPortalTests } from './browser-tests'
import { generateClient } from './build'
import { type Count, countVitest } from './test-counts'

const results = 'test-results'

async function main(): Promise<Count> {
  const withBrowser = !process.argv.includes('--no-browser')
  const missing = withBrowser ? ensureChromium() : null
  if (missing !== null) {
    process.stderr.write(`${missing}\n`)
    return { passed: 0, failed: 1 }
  }
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results)
  generateClient()
  const counts = [
    step('format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
    step('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
    runUnitTests(),
  ]
  if (withBrowser) counts.push(...(await runPortalTests(results)))
  return counts.reduce((sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
  }))
}

/** A check that passes or fails as a whole. */
function step(name: string, args: string[]): Count {
  process.stdout.write(`\n— ${name}\n`)
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function runUnitTests(): Count {
  process.stdout.write('\n— unit and database tests\n')
  const file = `${results}/unit.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters], {
    stdio: 'inherit',
  })
  return countVitest(file, status)
}

const { passed, failed } = await main().catch((error: unknown): Count => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return { passed: 0, failed: 1 }
})
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
