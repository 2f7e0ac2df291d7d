import type { Page } from '@playwright/test'
import { balanceOf } from '../fixtures/operator'
import { openOffice } from '../fixtures/staff'
import { expect, test } from '../fixtures/test'

/** Flips the switch over all bets; the button's words say which way. */
async function switchBets(page: Page, words: string): Promise<void> {
  await page.goto('/admin')
  await page.getByRole('button', { name: words }).click()
  await page.getByRole('dialog').getByRole('button', { name: words }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('staff find a player and correct the balance; the player sees it, the journal has it', async ({
  browser,
  player,
  page,
}) => {
  await player.register()
  const id = await player.id()
  const office = await openOffice(browser)
  await office.getByLabel('Player, transaction or session').fill(player.nickname)
  await office.getByRole('button', { name: 'Search' }).click()
  await office.getByRole('link', { name: player.nickname }).click()
  await office.getByRole('button', { name: 'Adjust a balance' }).click()
  await office.getByLabel('Cash ±').fill('25.50')
  await office.getByLabel('Reason').selectOption('goodwill')
  await office.getByLabel('Note').fill('goodwill after an outage')
  await office.getByRole('button', { name: 'Book it' }).click()
  await expect(office.getByText(/Booked\. Now/)).toBeVisible()

  expect((await balanceOf(id)).cash).toBe('25.50000')
  await page.goto('/history')
  await expect(page.getByTestId('history-line').filter({ hasText: 'Correction' })).toContainText('25.50')
  await office.goto('/admin/audit')
  await expect(office.getByRole('row').filter({ hasText: 'goodwill after an outage' })).toHaveCount(2)
  await office.context().close()
})

test('no bet is taken while they are stopped, and again when they run', async ({
  browser,
  player,
  game,
  slots,
}) => {
  await player.register()
  await player.topUp()
  await game.open(slots[5] ?? '')
  await game.spinAndWait()
  const office = await openOffice(browser)
  await switchBets(office, 'Stop bets, keep paying wins')
  const banner = game.page.getByText('Bets are paused for everybody right now.')
  try {
    await expect(banner).toBeVisible({ timeout: 2_000 })
    const before = await game.cash()
    await game.spin()
    await expect(game.frame.getByTestId('message')).toHaveAttribute('data-kind', 'problem')
    expect(await game.cash()).toBe(before)
  } finally {
    await switchBets(office, 'Take bets again')
  }
  await expect(office.getByText('Bets are taken.')).toBeVisible()
  await expect(banner).toBeHidden({ timeout: 2_000 })
  await game.becomesReady()
  await game.spinAndWait()
  await expect(game.frame.getByTestId('message')).not.toHaveAttribute('data-kind', 'problem')
  await office.context().close()
})

test('the office by keyboard: to the search, to a section, along its rows and into one', async ({
  browser,
  player,
}) => {
  await player.register()
  const office = await openOffice(browser)
  const search = office.getByLabel('Player, transaction or session')
  await expect(office.getByRole('heading', { name: 'Today', exact: true })).toBeVisible()
  await expect(async () => {
    await office.keyboard.press('/')
    await expect(search).toBeFocused({ timeout: 500 })
  }).toPass()
  await office.keyboard.type('gpj?')
  await expect(search).toHaveValue('gpj?')
  await search.blur()
  await office.keyboard.press('g')
  await office.keyboard.press('p')
  await expect(office).toHaveURL(/\/admin\/players$/)
  const rows = office.locator('[data-office-row]')
  await expect(rows.first()).toBeVisible()
  for (const [pressed, place] of [
    ['j', 0],
    ['ArrowDown', 1],
    ['k', 0],
  ] as const) {
    await office.keyboard.press(pressed)
    await expect(rows.nth(place)).toBeFocused()
  }
  await office.keyboard.press('Enter')
  await expect(office).toHaveURL(/\/admin\/players\/[^/?]+$/)
  await office.keyboard.press('?')
  await expect(office.getByRole('dialog').getByText('Wallet calls')).toBeVisible()
  await office.keyboard.press('Escape')
  await expect(office.getByRole('dialog')).toHaveCount(0)
  await office.context().close()
})

test('the back office is closed to players and strangers', async ({ player, page, request }) => {
  await player.register()
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/admin\/login/)
  await page.goto('/admin/players/anybody')
  await expect(page).toHaveURL(/\/admin\/login/)
  const answer = await request.get('/admin/audit')
  expect(answer.url()).toMatch(/\/admin\/login/)
})
