import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '../fixtures/test'

const run = promisify(execFile)
const timeoutMs = 90_000

test('both doors of the wallet answer the same bytes but for the time', async () => {
  test.setTimeout(timeoutMs)
  const { stdout } = await run('npm', ['run', '-s', 'doors'], { timeout: timeoutMs })
  expect(stdout).not.toContain('DIFFERENT')
  expect(stdout).toMatch(/\n\d{2} calls, 0 answered differently\n$/)
})
