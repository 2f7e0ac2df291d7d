// The lobby by somebody who looks for a game: words, filters, studios, favourites.
import { openOffice } from '../fixtures/staff'
import { expect, tabTo, test } from '../fixtures/test'

test('search forgives slips, Cyrillic and the wrong layout, and is walked by keyboard', async ({ page }) => {
  await page.goto('/')
  const search = page.getByRole('searchbox')
  // The key works once the page's scripts do.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(search).toBeFocused({ timeout: 500 })
  }).toPass()
  const first = page.getByTestId('game-grid').getByRole('heading').first()
  for (const [typed, found] of [
    ['sinthwave', /Synthwave/],
    ['драгон', /Dragon/],
    ['вкфпщт', /Dragon/],
    ['бук', /^Buccaneer/],
    ['lantren', /Lantern/],
  ] as const) {
    await search.fill(typed)
    await expect(first, typed).toHaveText(found)
  }
  await search.fill('ыдщеы')
  await expect(page.getByRole('status').filter({ hasText: /^\d{3} games$/ })).toBeVisible()

  await search.fill('moonlit')
  await expect(first).toHaveText(/^Moonlit/)
  await search.press('ArrowDown')
  const tiles = page.getByTestId('game-grid').getByRole('listitem')
  await expect(tiles.nth(0).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tiles.nth(1).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/play\//)

  await page.goto('/')
  await search.focus()
  await page.getByRole('button', { name: 'moonlit', exact: true }).click()
  await expect(search).toHaveValue('moonlit')
  await search.press('Escape')
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(page.getByRole('button', { name: 'Clear all' })).toHaveCount(0)
})

test('filters and order stand in the address; back takes the last one off', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'New', exact: true }).click()
  await page.getByRole('link', { name: 'Free rounds', exact: true }).click()
  await expect(page).toHaveURL('/?tag=new&tag=free-rounds')
  await page.getByRole('combobox', { name: 'Order' }).selectOption('A–Z')
  const headings = page.getByTestId('game-grid').getByRole('heading')
  const sorted = async () => {
    const titles = await headings.allTextContents()
    expect(titles.length).toBeGreaterThan(5)
    expect(titles).toEqual([...titles].sort())
  }
  await expect(sorted).toPass()
  await page.reload()
  await expect(sorted).toPass()
  await page.getByRole('combobox', { name: 'Studio' }).selectOption({ index: 2 })
  await expect(page).toHaveURL('/?studio=2&tag=new&tag=free-rounds&sort=title')
  await page.goBack()
  await expect(page).toHaveURL('/?tag=new&tag=free-rounds&sort=title')
  await expect(page.getByRole('combobox', { name: 'Studio' })).toHaveValue('')
  await page.getByRole('combobox', { name: 'Lines' }).selectOption('26 lines and more')
  await page.getByRole('link', { name: 'All', exact: true }).click()
  await expect(page).toHaveURL('/?sort=title')
})

test('a studio has a page of its own, with its title and its games alone', async ({ page, request }) => {
  await page.goto('/studios')
  await page.getByRole('link', { name: /Juniper & Jack/ }).click()
  await expect(page).toHaveTitle(/Juniper & Jack · /)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Juniper & Jack')
  const grid = page.getByTestId('game-grid')
  await page.getByRole('searchbox').fill('roulette')
  await expect(page).toHaveURL(/\/studio\/\d+\?q=roulette/)
  await expect(grid.getByRole('listitem')).toHaveCount(1)
  expect((await request.get('/studio/999999')).status()).toBe(404)
})

test('a guest’s heart leads to the log-in and is kept; it fills, empties, and stays over a reload', async ({
  player,
  page,
}) => {
  await player.register()
  await page.context().clearCookies()
  await page.goto('/?q=synthwave')
  const heart = page
    .getByTestId('game-grid')
    .getByRole('button', { name: /^Favourite: / })
    .first()
  const name = (await heart.getAttribute('aria-label'))?.replace('Favourite: ', '') ?? ''
  await heart.click()
  await expect(page).toHaveURL(/\/login\?next=/)
  await page.getByLabel('E-mail or nickname').fill(player.email)
  await page.getByLabel('Password').fill(player.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page).toHaveURL('/?q=synthwave')
  await expect(heart).toHaveAttribute('aria-pressed', 'true')

  await page.goto('/favourites')
  const tile = page.getByRole('article').filter({ hasText: name })
  await expect(tile).toHaveCount(1)
  const saved = page.waitForResponse((answer) => answer.url().includes('/api/me/favourites/'))
  await tile.getByRole('button', { name: /^Favourite/ }).click()
  await expect(page.getByText('No favourites yet')).toBeVisible()
  expect((await saved).status()).toBe(204)
  await page.reload()
  await expect(page.getByText('No favourites yet')).toBeVisible()
})

test('a favourite that the server does not take is taken back, with words', async ({ player, page }) => {
  await player.register()
  await page.route('**/api/me/favourites/*', (route) => route.fulfill({ status: 503 }))
  const heart = page
    .getByTestId('game-grid')
    .getByRole('button', { name: /^Favourite: / })
    .first()
  await heart.click()
  await expect(page.getByText('The favourite could not be saved. Try again.')).toBeVisible()
  await expect(heart).toHaveAttribute('aria-pressed', 'false')
})

test('favourites and the counter of searches are for our own pages', async ({ player, page, request }) => {
  expect((await request.put('/api/me/favourites/1000')).status()).toBe(401)
  await player.register()
  const foreign = { headers: { 'sec-fetch-site': 'cross-site' } }
  expect((await page.request.put('/api/me/favourites/1000', foreign)).status()).toBe(403)
  expect((await page.request.put('/api/me/favourites/99999999999999999999')).status()).toBe(404)
})

test('what was played last is one press away', async ({ player, game, page, slots }) => {
  await player.register()
  await game.open(slots[30] ?? '')
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.goto('/')
  await page.getByRole('link', { name: `Continue ${title}` }).click()
  await game.becomesReady()
})

test('the operator reads what was looked for in vain', async ({ browser, page }) => {
  const words = `zzqx ${Date.now().toString(36).slice(-4)} wvvk`
  const counted = page.waitForResponse((answer) => answer.url().endsWith('/api/games/missed'))
  await page.goto('/')
  await page.getByRole('searchbox').fill(words.toUpperCase())
  await expect(page.getByText('No game fits')).toBeVisible()
  expect((await counted).status()).toBe(204)
  const office = await openOffice(browser)
  await office.goto('/admin/games/searches?sort=-last')
  const row = office.getByRole('row').filter({ hasText: words })
  await expect(row.getByRole('cell').nth(1)).toHaveText('1')
  await office.context().close()
})

test('the theme is dark until somebody chooses, and what is chosen comes with the first byte', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await tabTo(page, () =>
    page.evaluate(() => document.activeElement?.getAttribute('popovertarget') === 'settings'),
  )
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Light', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  const first = await (await page.request.get('/')).text()
  expect(first).toContain('data-theme="light"')
})

test('sixty searches a minute and no more: beyond, a browser with scripts looks by itself', async ({
  page,
}) => {
  const ask = async () => (await page.request.get('/?q=roulette')).text()
  // The browser has the words too: only here they are shown.
  const refused = /<noscript>.*Too many searches/
  await expect(async () => expect(await ask()).toMatch(refused)).toPass({ intervals: [0], timeout: 40_000 })
  await page.goto('/?q=roulette')
  await expect(page.getByRole('link', { name: /Roulette/ }).first()).toBeVisible()
  await expect(page.getByText('Too many searches')).toBeHidden()
})
