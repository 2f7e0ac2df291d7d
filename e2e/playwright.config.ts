// Browser tests of a running portal: `npm test` starts one and hands over its address. See fixtures/settings.ts.
import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './fixtures/chromium'
import { settings } from './fixtures/settings'

const isRoot = process.getuid?.() === 0
const executablePath = findChromium()
/** Under which the results stand: runs beside each other keep apart. */
const name = process.env.E2E_NAME || 'e2e'

export default defineConfig({
  testDir: './specs',
  outputDir: `../test-results/${name}`,
  // Of a portal: one database and switches that hold for all, so one test at a time.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `../test-results/${name}.json` }]],
  use: {
    baseURL: settings.portalUrl,
    locale: 'en-GB',
    // A worker would hide requests from the tests that look at them; offline.spec.ts lets it in.
    serviceWorkers: 'block',
    // Reels stand still at once: what is tested is the money, not the motion.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: [/phone\.spec/, /ledger\.spec/],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1366, height: 768 } },
    },
    { name: 'phone', testMatch: /phone\.spec/, use: { ...devices['Pixel 7'] } },
    // Last of all: whatever was played and moved above, the journal must be whole.
    { name: 'ledger', testMatch: /ledger\.spec/, dependencies: ['desktop', 'phone'] },
  ],
})
