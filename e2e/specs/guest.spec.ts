import { expect, test } from '../fixtures/test'

test('a guest plays a demo, with no session and no balance of ours', async ({ game, page }) => {
  const launches: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/me/')) launches.push(request.url())
  })
  await page.goto('/')
  await page
    .getByRole('link', { name: /for free/ })
    .first()
    .click()
  await game.becomesReady()
  await expect(page.getByText('Pretend money.')).toBeVisible()
  await game.spinAndWait()
  await expect(page.getByTestId('game-cash')).toHaveCount(0)
  expect(launches).toEqual([])
})

test('scripts are fetched after the first paint, each of them once', async ({ page }) => {
  await page.goto('/')
  const { paintedAt, scripts } = await page.evaluate(() => ({
    paintedAt:
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    scripts: performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(
        (entry) => [entry.name, (entry as PerformanceResourceTiming).initiatorType, entry.startTime] as const,
      ),
  }))
  const fetched = scripts.filter(([, by]) => by === 'script')
  expect(fetched.length).toBeGreaterThan(5)
  expect(new Set(scripts.map(([name]) => name)).size).toBe(scripts.length)
  for (const [name, , at] of fetched) expect(at, name).toBeGreaterThanOrEqual(paintedAt)
})

test('search answers at once, keeps its address, and says when nothing fits', async ({ page }) => {
  await page.goto('/')
  const search = page.getByRole('searchbox')
  await search.fill('roulette')
  await expect(page.getByRole('status').filter({ hasText: /^\d+ games$/ })).toBeVisible()
  await expect(page).toHaveURL('/?q=roulette')
  const found = await page.getByRole('link', { name: /for free/ }).count()
  await search.fill('кщгдуееу')
  await expect(page).toHaveURL(/%D0/)
  await expect(page.getByRole('link', { name: /for free/ })).toHaveCount(found)
  await search.fill('qqqqzzzz')
  await expect(page.getByText('No game fits')).toBeVisible()
  await page.getByRole('button', { name: 'Show all games' }).click()
  await expect(page).toHaveURL('/')
  await expect(search).toHaveValue('')
  await page.goBack()
  await expect(search).toHaveValue('qqqqzzzz')
})

test('a filtered address is answered by the server itself', async ({ request }) => {
  const page = await (await request.get('/?tag=new')).text()
  expect(page).toContain('Results')
  const other = await (await request.get('/?studio=nonsense&tag=nonsense')).text()
  expect(other).toContain('All games')
})

test('an unknown game is 404, in plain words, with a way on', async ({ page }) => {
  for (const address of ['/play/999999999999', '/play/abc', '/play/99999999999999999999']) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is no such game' })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Back to the lobby' }).click()
  await expect(page).toHaveURL('/')
})

test('history asks a guest to log in, and the balances answer 401', async ({ page, request }) => {
  await page.goto('/history')
  await expect(page).toHaveURL(/\/login\?/)
  const answer = await request.get('/api/me/balances')
  expect(answer.status()).toBe(401)
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect((await request.post('/api/me/launch', { data: { game: '1' } })).status()).toBe(401)
})
