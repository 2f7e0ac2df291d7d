// A Chromium for the browser tests: one that is there, else Playwright's own download where the internet is open.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from '../../e2e/fixtures/chromium'

const downloadTimeoutMs = 5 * 60_000

/** Makes sure that a Chromium is there; null when it is, else the one line that says how to get one. */
export function ensureChromium(): string | null {
  try {
    if (findChromium() !== null || existsSync(chromium.executablePath())) return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  process.stdout.write('No Chromium found; trying to download one…\n')
  spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'install', 'chromium-headless-shell', 'chromium'],
    {
      stdio: 'ignore',
      timeout: downloadTimeoutMs,
    },
  )
  if (existsSync(chromium.executablePath())) return null
  return 'No Chromium: install one (Debian, Ubuntu: apt-get install -y chromium) or set CHROMIUM_PATH to yours, then run npm test again.'
}
