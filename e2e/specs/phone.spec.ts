import { expect, test } from '../fixtures/test'

/** A page wider than the screen can be pushed sideways, which no page of ours should. */
async function sideways(page: import('@playwright/test').Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

test('on a phone no page scrolls sideways, and the game fills the screen', async ({
  player,
  game,
  page,
  slots,
}) => {
  await player.fillRegistration()
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page).toHaveURL('/')
  for (const address of [
    '/',
    '/?q=roll',
    '/studios',
    '/studio/1',
    '/favourites',
    '/history',
    '/account',
    '/login',
  ]) {
    await page.goto(address)
    await expect(page.locator('main')).toBeVisible()
    expect(await sideways(page), address).toBeLessThanOrEqual(0)
  }

  await game.open(slots[4] ?? '')
  const fills = async () => {
    const frame = await page.locator('iframe').boundingBox()
    const screen = page.viewportSize()
    return {
      sideways: await sideways(page),
      down: await page.evaluate(
        () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
      ),
      width: frame?.width === screen?.width,
      bottom: Math.round((frame?.y ?? 0) + (frame?.height ?? 0)) === screen?.height,
    }
  }
  const filled = { sideways: 0, down: 0, width: true, bottom: true }
  expect(await fills()).toEqual(filled)
  const screen = page.viewportSize()
  await page.setViewportSize({ width: screen?.height ?? 800, height: screen?.width ?? 400 })
  await expect.poll(fills).toEqual(filled)
})

test('on a phone a game is found by Cyrillic, liked with a thumb, and every target is large enough', async ({
  player,
  page,
}) => {
  await player.fillRegistration()
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page).toHaveURL('/')
  await page.getByRole('searchbox').fill('драгон')
  const heart = page
    .getByTestId('game-grid')
    .getByRole('button', { name: /^Favourite: .*Dragon/ })
    .first()
  await heart.tap()
  await expect(heart).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('link', { name: 'Favourites' }).tap()
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.goto('/')
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main a, main button, header a, header button, nav a, select')]
      .map((target) => ({
        box: target.getBoundingClientRect(),
        name: target.getAttribute('aria-label') ?? target.textContent,
      }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name }) => name),
  )
  expect(small).toEqual([])
})
