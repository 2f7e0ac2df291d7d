// `npm run quality`: Lighthouse on its phone against the production build, page by page, held against what was promised.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { Command } from 'commander'
import { findChromium } from '../../e2e/fixtures/chromium'
import { wholeNumber } from '../bench/arguments'
import { demoAccounts } from '../demo-accounts'
import { ensureChromium } from '../start/browser'
import { freePort, withPassingPortal } from '../start/passing-portal'
import { type Measured, medianOf, missedBars, tableOf } from './bars'
import { withEmptyPage } from './empty-page'
import { type Measure, measurePage } from './lighthouse'

const options = new Command('quality')
  .description('measures the portal in a browser; ends with 1 when a bar is missed')
  .option('--runs <n>', 'of each page; the medians count', wholeNumber, 3)
  .option('--only <words>', 'only pages whose name holds these words', '')
  .parse()
  .opts<{ runs: number; only: string }>()

interface Page {
  name: string
  path: string
  isPublic: boolean
  isLobby: boolean
  isLoggedIn: boolean
}

const page = (name: string, path: string, more: Partial<Page> = {}): Page => {
  return { name, path, isPublic: false, isLobby: false, isLoggedIn: false, ...more }
}
const feedTriesMax = 60
const feedWaitMs = 500
const say = (line: string) => void process.stdout.write(`${line}\n`)

async function main(): Promise<string[]> {
  const missing = ensureChromium()
  if (missing !== null) throw new Error(missing)
  mkdirSync('test-results', { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'croupier-quality-'))
  const port = await freePort()
  const executablePath = findChromium()
  const isRoot = process.getuid?.() === 0
  const context = await chromium.launchPersistentContext(folder, {
    args: [`--remote-debugging-port=${port}`, ...(isRoot ? ['--no-sandbox'] : [])],
    ...(executablePath === null ? {} : { executablePath }),
  })
  const measure = (url: string) => measurePage(url, port, folder)
  try {
    const empty = await withEmptyPage(measure)
    say(`An empty page of this Next: ${(empty.scriptBytes / 1000).toFixed(1)} KB of script`)
    const pages = await withPassingPortal('test-results/quality.log', (portal) =>
      measureAll(context, portal.url, empty.scriptBytes, measure),
    )
    say(`\n${tableOf(pages)}\n`)
    return pages.flatMap(missedBars)
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Guests first; then somebody who has played, so that the lobby has all its parts. */
async function measureAll(
  context: BrowserContext,
  portal: string,
  emptyBytes: number,
  measure: (url: string) => Promise<Measure>,
): Promise<Measured[]> {
  const game = `/play/${await firstGame(portal)}?currency=USD`
  const pages = [
    page('lobby, guest', '/', { isPublic: true, isLobby: true }),
    page('log-in', '/login', { isPublic: true }),
    page('register', '/register', { isPublic: true }),
    page('lobby, player', '/', { isLobby: true, isLoggedIn: true }),
    page('a game, player', game, { isLoggedIn: true }),
  ].filter(({ name }) => name.includes(options.only))
  const measured: Measured[] = []
  let isLoggedIn = false
  for (const one of pages) {
    if (one.isLoggedIn && !isLoggedIn) {
      await logInAndPlay(context, portal, game)
      isLoggedIn = true
    }
    await visit(context, portal + one.path)
    const runs: Measure[] = []
    for (let count = 0; count < options.runs; count += 1) runs.push(await measure(portal + one.path))
    const median = medianOf(runs)
    for (const failure of median.failures) say(`${one.name}: ${failure}`)
    const ownScriptKilobytes = (median.scriptBytes - emptyBytes) / 1000
    measured.push({ ...one, measure: median, ownScriptKilobytes })
    say(`${one.name}: performance ${runs.map(({ performance }) => performance).join(', ')}`)
  }
  return measured
}

/** Any game's code. The games come with the first feed, soon after the start. */
async function firstGame(portal: string): Promise<number> {
  for (let tries = 0; tries < feedTriesMax; tries += 1) {
    const answer = await fetch(`${portal}/api/games`)
    const { games } = (await answer.json()) as { games?: [code: number][] }
    if (games?.[0] !== undefined) return games[0][0]
    await new Promise((wait) => setTimeout(wait, feedWaitMs))
  }
  throw new Error('the lobby has no games')
}

/** The first visit of all is not measured: its pictures are made smaller once and kept. */
async function visit(context: BrowserContext, url: string): Promise<void> {
  const tab = await context.newPage()
  await tab.goto(url)
  await tab.waitForLoadState('load')
  await tab.close()
}

async function logInAndPlay(context: BrowserContext, portal: string, game: string): Promise<void> {
  const tab = await context.newPage()
  await tab.goto(`${portal}/login`)
  await tab.locator('input:not([type=hidden])').first().fill(demoAccounts.player.email)
  await tab.locator('input[type=password]').fill(demoAccounts.player.password)
  await tab.keyboard.press('Enter')
  await tab.waitForURL((url) => !url.pathname.endsWith('/login'))
  await tab.goto(portal + game)
  await tab.frameLocator('iframe').locator('body[data-state=ready]').waitFor()
  await tab.close()
}

const missed = await main()
for (const line of missed) say(`MISSED  ${line}`)
if (missed.length === 0) say('Every bar is kept.')
process.exit(missed.length === 0 ? 0 : 1)
