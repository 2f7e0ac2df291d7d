// What the player sees when the feed, the icons or a game's page are ill.
import type { Page } from '@playwright/test'
import { operator } from '../fixtures/operator'
import type { KnownPlayer } from '../fixtures/player'
import { expect, test } from '../fixtures/test'

const known: KnownPlayer = { cookies: [] }

/** Reads the feed now; gives back how many games came, or the refusal in words. */
async function refresh(): Promise<number | string> {
  return operator('catalog', 'refresh').then(
    ({ games }) => Number(games),
    (error: Error & { stdout?: string }) => String(JSON.parse(error.stdout ?? '{}').why),
  )
}

/** However far one goes, only the rows near the screen are in the page; back leads to the very place. */
async function scrollsThroughAll(page: Page): Promise<void> {
  const grid = page.getByTestId('game-grid')
  const tiles = grid.getByRole('listitem')
  await expect(tiles.first()).toHaveAttribute('aria-setsize', '20000')
  for (const share of [0.3, 0.999]) {
    await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), share)
    // The last tile of the window has come: games, not their places.
    await expect(grid.getByRole('article').last()).toBeAttached()
    expect(await tiles.count()).toBeLessThan(120)
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(tiles.last()).toHaveAttribute('aria-posinset', '20000')
  await page.evaluate(() => scrollTo(0, 300_000))
  const tile = grid.getByRole('link', { name: /for free/ }).nth(30)
  const name = (await tile.locator('.sr-only').textContent()) ?? ''
  await tile.click()
  await expect(page).toHaveURL(/\/play\//)
  await page.goBack()
  await expect(page.getByRole('link', { name, exact: true })).toBeInViewport()
}

for (const [fault, why] of [
  ['feed-down', 'The feed answered 500.'],
  ['feed-hangs', 'The feed took more than 10 s.'],
  ['feed-empty', 'The feed has no usable game.'],
  ['feed-broken', 'The feed is not JSON.'],
] as const) {
  test(`the lobby stays as it was: ${fault}`, async ({ faults, page, slots }) => {
    const before = slots.length
    await faults.set({ fault, when: 'always' })
    expect(await refresh()).toBe(why)
    const { games }: { games: unknown[] } = await (await page.request.get('/api/games')).json()
    expect(games.length).toBeGreaterThanOrEqual(before)
    await page.goto('/')
    await expect(page.getByRole('link', { name: /for free/ }).first()).toBeVisible()
    await expect(page.locator('main').getByRole('alert')).toHaveCount(0)
  })
}

test('games whose fields are wrong are left out, and come back when they are right', async ({
  faults,
  page,
}) => {
  const all = await refresh()
  await faults.set({ fault: 'feed-other-shape', when: 'always' })
  const some = await refresh()
  expect(Number(some)).toBeLessThan(Number(all))
  expect(Number(some)).toBeGreaterThan(Number(all) * 0.8)
  await page.goto('/')
  await expect(page.getByRole('link', { name: /for free/ }).first()).toBeVisible()
  await faults.off()
  expect(await refresh()).toBe(all)
})

// Before the test that looks at 20,000 pictures: one that has been seen is kept.
test('games without icons are drawn cards with their titles, and can be opened', async ({
  faults,
  game,
  page,
}) => {
  await faults.set({ fault: 'icons-missing', when: 'always' })
  await page.goto('/?q=hologram')
  const tile = page.getByRole('article').first()
  const title = (await tile.getByRole('heading').textContent()) ?? '?'
  const card = tile.locator('[data-drawn]')
  await expect(card).toBeVisible()
  const drawn = await card.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(drawn).toContain(`"${title}"`)
  await expect(page.getByRole('article').locator('img:visible')).toHaveCount(0)
  await tile.getByRole('link').first().click()
  await game.becomesReady()
})

test('a lobby of 20,000 games opens, searches and plays as quickly', async ({ faults, game, page }) => {
  test.slow()
  await faults.set({ fault: 'feed-huge', when: 'always' })
  try {
    expect(await refresh()).toBe(20_000)
    const started = Date.now()
    await page.goto('/')
    await expect(page.getByRole('link', { name: /for free/ }).first()).toBeVisible()
    expect(Date.now() - started).toBeLessThan(5_000)
    await scrollsThroughAll(page)
    await page.getByRole('searchbox').fill('roulette 25')
    await expect(page).toHaveURL(/q=roulette/)
    await page
      .getByRole('link', { name: /Roulette 25 for free/ })
      .first()
      .click()
    await game.becomesReady()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Roulette 25/)
  } finally {
    await faults.off()
    expect(await refresh()).toBeLessThan(1_000)
  }
  await page.goto('/?q=roulette+25')
  await expect(page.getByRole('link', { name: /Roulette 25 for free/ })).toHaveCount(0)
})

for (const [place, fault] of ['game-page-hangs', 'game-page-fails', 'game-page-refused'].entries()) {
  test(`a game that does not load says so and opens when tried again: ${fault}`, async ({
    player,
    faults,
    game,
    page,
    slots,
  }) => {
    await player.comeBack(known)
    const code = slots[20 + place] ?? ''
    // The integrator is known to show demo pages: only then does a failing one mean something.
    await game.open(slots[10] ?? '', 'demo')
    await faults.set({ fault, when: 'always', game_code: Number(code) })
    await page.goto(`/play/${code}`)
    await expect(page.getByRole('heading', { name: 'The game is not loading' })).toBeVisible()
    const notice = page.getByRole('alert').filter({ hasText: 'The game is not loading' })
    await expect(notice).toContainText('The game’s server does not answer.')
    await expect(notice.getByRole('link', { name: 'Lobby' })).toBeVisible()
    await expect.poll(() => game.cash()).toBe(await game.booked())
    await faults.off()
    await page.getByRole('button', { name: 'Try again' }).click()
    await game.becomesReady()
    await game.spinAndWait()
  })
}
