// `npm run pictures`: the README's pictures, taken from a running demo portal (npm start in another terminal) that
// `npm run seed:demo` has filled.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { findChromium } from '../../e2e/fixtures/chromium'
import { demoAccounts } from './demo-accounts'

const portal = process.env.PUBLIC_URL || 'http://127.0.0.1:3000'
const folder = process.argv[2] ?? 'docs/images'
const desktop = { width: 1366, height: 820 }
/** After other log-ins, the demo's next code may be half a minute away. */
const codeWaitMs = 40_000
const phone = { width: 390, height: 844 }

async function open(
  browser: Browser,
  viewport: { width: number; height: number },
  path: string,
): Promise<Page> {
  const context = await browser.newContext({ viewport, colorScheme: 'dark', deviceScaleFactor: 1.5 })
  const page = await context.newPage()
  await page.goto(`${portal}${path}`)
  return page
}

async function logIn(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.locator('input:not([type=hidden])').first().fill(account.email)
  await page.locator('input[type=password]').fill(account.password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

/** Takes a picture once fonts and images are there. */
async function shoot(page: Page, name: string): Promise<void> {
  // Not for a quiet network: a page of a player's keeps its stream open.
  await page.waitForLoadState('load')
  await page.waitForTimeout(1500)
  await sharp(await page.screenshot())
    .webp({ quality: 82 })
    .toFile(join(folder, `${name}.webp`))
}

async function shootPlayer(browser: Browser): Promise<void> {
  const page = await open(browser, desktop, '/login')
  await logIn(page, demoAccounts.player)
  await page.goto(portal)
  await shoot(page, 'lobby')
  await page
    .getByRole('link', { name: /^Play / })
    .first()
    .click()
  const game = page.frameLocator('iframe')
  await game.locator('body[data-state=ready]').waitFor()
  for (let spin = 0; spin < 4; spin += 1) {
    await game.getByTestId('spin').click()
    await game.locator('body[data-state=ready]').waitFor()
    await page.waitForTimeout(2500)
  }
  await shoot(page, 'game')
}

async function shootPhone(browser: Browser): Promise<void> {
  const page = await open(browser, phone, '/')
  await shoot(page, 'lobby-phone')
}

async function shootStaff(browser: Browser): Promise<void> {
  const page = await open(browser, desktop, '/admin/login')
  await logIn(page, demoAccounts.staff)
  await page.getByRole('button', { name: 'Fill in' }).click({ timeout: codeWaitMs })
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
  await shoot(page, 'office')
  await page.goto(`${portal}/admin/reports?preset=30d`)
  await shoot(page, 'office-reports')
  await page.goto(`${portal}/admin/players?q=${demoAccounts.player.email}`)
  await page.getByRole('link', { name: demoAccounts.player.nickname }).first().click()
  await page.waitForURL(/players\/./)
  await page.getByRole('link', { name: 'Rounds', exact: true }).click()
  await page.waitForURL(/rounds/)
  await shoot(page, 'office-player')
}

mkdirSync(folder, { recursive: true })
const executablePath = findChromium()
const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
const browser = await chromium.launch({ args, ...(executablePath === null ? {} : { executablePath }) })
try {
  await shootPlayer(browser)
  await shootPhone(browser)
  await shootStaff(browser)
} finally {
  await browser.close()
}
