import { expect, tabTo, test } from '../fixtures/test'

test('without a mouse: from log-in to a spin', async ({ player, game, page }) => {
  await player.register()
  await player.topUp()
  await page.context().clearCookies()

  await page.goto('/login')
  const hasFocus = (selector: string) => () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
  await tabTo(page, hasFocus('input[name=login]'))
  await page.keyboard.type(player.email)
  await tabTo(page, hasFocus('input[name=password]'))
  await page.keyboard.type(player.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/')

  await tabTo(page, hasFocus('input[type=search]'))
  await page.keyboard.type('rollers')
  await expect(page.getByRole('heading', { name: 'Results' })).toBeVisible()
  await tabTo(page, hasFocus('article a[href^="/play/"]'))
  await page.keyboard.press('Enter')
  await game.becomesReady()

  const isInSpin = () =>
    game.frame.locator('body').evaluate(() => document.activeElement?.getAttribute('data-testid') === 'spin')
  await tabTo(page, isInSpin)
  const { ok } = await game.spin(() => page.keyboard.press('Enter'))
  expect(ok).toBe(true)
})
