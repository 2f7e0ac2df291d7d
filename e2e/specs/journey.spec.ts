import { balanceOf } from '../fixtures/operator'
import { expect, test } from '../fixtures/test'

test('from registration to a spin in the history', async ({ player, game, page }) => {
  await player.register()
  await player.search('roll')
  await page
    .getByRole('link', { name: /^Play / })
    .first()
    .click()
  await game.becomesReady()
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await expect.poll(() => game.cash()).toBe('0.00000')

  await player.topUp()
  await expect.poll(() => game.cash(), { timeout: 2_000 }).not.toBe('0.00000')

  for (let spin = 0; spin < 3; spin += 1) {
    await game.spin()
    // What the server says the moment the spin is booked, the page must show within a second.
    const answer = await page.request.get('/api/me/balances')
    const { balances }: { balances: { currency: string; cash: string }[] } = await answer.json()
    const booked = balances.find(({ currency }) => currency === 'USD')?.cash
    await expect.poll(() => game.cash(), { timeout: 1_000, intervals: [50] }).toBe(booked)
    await game.becomesReady()
  }

  const shown = await game.cash()
  expect((await balanceOf(await player.id())).cash).toBe(shown)
  await page.goto('/history')
  const lines = page.getByTestId('history-line')
  await expect(lines.filter({ hasText: title ?? '' })).toHaveCount(3)
  await expect(lines.filter({ hasText: 'Deposit' })).toHaveCount(1)
  const round = lines.filter({ hasText: title ?? '' }).first()
  await round.locator('summary').click()
  await expect(round.getByRole('table')).toContainText('Bet')
})

test('the way home from inside the game leads to the lobby', async ({ player, game, page, slots }) => {
  await player.register()
  await game.open(slots[0] ?? '')
  await game.frame.getByTestId('home').click()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('searchbox')).toBeVisible()
})

test('a game opened in a second tab leaves the first with words and a way back', async ({
  player,
  game,
  page,
  slots,
}) => {
  await player.register()
  const code = slots[1] ?? ''
  await game.open(code)
  const other = await page.context().newPage()
  await other.goto(`/play/${code}`)
  await expect(page.getByRole('heading', { name: 'This game is open in another tab' })).toBeVisible()
  await other.close()
  await page.getByRole('button', { name: 'Play here' }).click()
  await game.becomesReady()
})

test('looking at links opens no session: only the page itself does', async ({ player, page }) => {
  const launches: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/me/launch')) launches.push(request.url())
  })
  await player.register()
  await page
    .getByRole('link', { name: /^Play / })
    .first()
    .hover()
  await page.waitForLoadState('networkidle')
  expect(launches).toHaveLength(0)
  await page
    .getByRole('link', { name: /^Play / })
    .first()
    .click()
  await expect(page.locator('iframe')).toBeVisible()
  expect(launches).toHaveLength(1)
})
