import { locales } from '../../lib/i18n/locales'
import { operator } from '../fixtures/operator'
import { expect, test } from '../fixtures/test'

const pages = [
  '/account',
  '/account/security',
  '/account/bonuses',
  '/account/statement',
  '/account/preferences',
  '/history',
  '/statement/verify',
]

test('on a phone the account fits the screen in every language, and its ways are within reach', async ({
  player,
  page,
}) => {
  await player.fillRegistration()
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page).toHaveURL('/')
  await player.topUp()
  const bonus = ['--user-id', await player.id(), '--currency', 'USD', '--amount', '20', '--wagering', '35']
  await operator('bonus', 'grant', ...bonus, '--reason', 'welcome')
  const { origin } = new URL(page.url())
  for (const language of locales.toReversed()) {
    await page.context().addCookies([{ name: 'locale', value: language, url: origin }])
    for (const address of pages) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(sideways, `${language} ${address}`).toBeLessThanOrEqual(0)
    }
  }
  await page.goto('/account')
  await page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: 'Bonuses' }).click()
  await page.getByRole('button', { name: 'Give it up' }).click()
  await expect(page.getByRole('dialog').getByTestId('kept')).toContainText('cash')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Give up/ })
    .click()
  await expect(page.getByText('The bonus is cancelled.')).toBeVisible()
  await page.goto('/history?type=bonuses')
  await expect(page.getByTestId('history-line').filter({ hasText: 'Bonus ended' })).toHaveCount(1)
})
