// What a player sets for themself holds at once in an open game, and cannot be talked away.
import { operator } from '../fixtures/operator'
import { openOffice } from '../fixtures/staff'
import { expect, settings, test } from '../fixtures/test'

// The second goes from the first spin to the back office.
test.setTimeout(120_000)

test('a limit holds in the open game with the next bet; a looser one waits and wants a second word', async ({
  player,
  game,
  page,
  slots,
}) => {
  await player.register()
  await player.topUp()
  await game.open(slots[5] ?? '')
  await game.spinAndWait()

  const own = await page.context().newPage()
  await own.goto('/safer-play')
  await own.getByRole('button', { name: 'Set a limit: Stakes, 24 hours' }).click()
  await own.getByLabel('Limit in USD').fill('ten')
  await own.getByRole('button', { name: 'Set the limit' }).click()
  await expect(own.getByText('Type an amount of zero or more')).toBeVisible()
  await expect(own.getByLabel('Limit in USD')).toHaveValue('ten')
  await own.getByLabel('Limit in USD').fill('0,01')
  await own.getByRole('button', { name: 'Set the limit' }).click()
  await expect(own.getByText('The limit holds from now on.')).toBeVisible()
  const before = await game.booked()
  expect((await game.spin()).ok).toBe(false)
  await expect(page.getByText('it would go beyond your own limit on stakes in 24 hours')).toBeVisible()
  expect(await game.booked()).toBe(before)

  await own.getByRole('button', { name: 'Close' }).click()
  await own.getByRole('button', { name: 'Change the limit: Stakes, 24 hours' }).click()
  await own.getByRole('button', { name: 'Remove the limit' }).click()
  await expect(own.getByText('The present limit stays for now.')).toBeVisible()
  await own.getByRole('button', { name: 'Close' }).click()
  const waiting = own.getByRole('region', { name: 'Waiting for your word' })
  await expect(waiting.getByText('You can confirm it from')).toBeVisible()
  await expect(waiting.getByRole('button', { name: 'Confirm' })).toBeHidden()
  expect((await game.spin()).ok).toBe(false)
  await waiting.getByRole('button', { name: 'Keep the present limit' }).click()
  await expect(waiting).toBeHidden()
})

test('a break that is not on offer is refused with words; a time-out is in the open game within a second; exclusion shuts every door, and staff open none', async ({
  browser,
  player,
  game,
  page,
  slots,
}) => {
  await player.register()
  await player.topUp()
  await game.open(slots[6] ?? '')
  await game.spinAndWait()
  const cash = await game.booked()
  const id = await game.userId()

  const own = await page.context().newPage()
  await own.goto('/safer-play')
  await own.getByRole('button', { name: 'Take a time-out' }).click()
  const start = own.getByRole('button', { name: 'Start the time-out' })
  await expect(start).toBeDisabled()
  await own.getByRole('checkbox').check()
  const length = own.locator('input[name=length]')
  await length.evaluate((field: HTMLInputElement) => {
    field.value = '13'
  })
  await start.click()
  await expect(own.getByRole('dialog').getByRole('alert')).toContainText('not on offer')
  await own.getByRole('button', { name: 'Close' }).click()

  await own.getByLabel('For how long').first().selectOption('24 hours')
  await own.getByRole('button', { name: 'Take a time-out' }).click()
  await own.getByRole('checkbox').check()
  await start.click()
  await expect(own.getByText(/Your time-out has begun and ends \w+ \d/)).toBeVisible()
  await expect(page.getByText('You are taking a time-out.')).toBeVisible({ timeout: 1_000 })
  expect((await game.spin()).ok).toBe(false)

  await player.logIn()
  expect(await game.booked()).toBe(cash)
  await page.goto(`/play/${slots[6]}`)
  await expect(page.locator('iframe')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'You are taking a time-out' })).toBeVisible()

  const context = await browser.newContext({ locale: 'en-GB', baseURL: settings.portalUrl })
  const device = await context.newPage()
  await device.goto('/login')
  await device.getByLabel('E-mail or nickname').fill(player.nickname)
  await device.getByLabel('Password').fill(player.password)
  await device.getByRole('button', { name: 'Log in' }).click()
  await expect(device).toHaveURL('/')
  // An open page anywhere learns it by itself.
  await expect(device.getByRole('link', { name: `Account: ${player.nickname}` })).toBeVisible()
  await device.waitForResponse((answer) => answer.url().includes('/api/me/live'))
  await page.goto('/safer-play')
  await page.getByRole('button', { name: 'Exclude me' }).click()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Exclude me now' }).click()
  const until = /You have excluded yourself until \w+ \d+, 20\d\d/
  await expect(page.getByText(until)).toBeVisible()
  await expect(device.getByRole('link', { name: 'Log in' })).toBeVisible({ timeout: 2_000 })
  await device.goto('/account')
  await expect(device).toHaveURL(/login\?why=excluded/)
  await context.close()
  await page.getByLabel('E-mail or nickname').fill(player.email)
  await page.getByLabel('Password').fill('not-my-password')
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByText('do not belong together')).toBeVisible()
  await page.goto('/login')
  await page.getByLabel('E-mail or nickname').fill(player.email)
  await page.getByLabel('Password').fill(player.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByText(until)).toBeVisible()

  const office = await openOffice(browser)
  await office.goto(`/admin/players/${id}/limits`)
  await expect(office.getByText(/^Self-excluded until .* Nobody lifts it before\.$/)).toBeVisible()
  await expect(office.getByRole('table', { name: 'Time-outs and exclusions' }).getByRole('row')).toHaveCount(
    3,
  )
  await expect(office.getByRole('button', { name: 'Lift the exclusion' })).toHaveCount(0)
  for (const command of ['Block', 'Unblock']) {
    await office.getByRole('button', { name: command, exact: true }).click()
    await office.getByRole('dialog').getByLabel('Reason').fill('looked into')
    await office.getByRole('dialog').getByRole('button', { name: command, exact: true }).click()
    await expect(office.getByRole('dialog')).toHaveCount(0)
  }
  await expect(office.getByText('excluded', { exact: true })).toBeVisible()
  await office.context().close()
  await expect(operator('player', 'unblock', '--user-id', id)).rejects.toMatchObject({
    stdout: expect.stringContaining('has excluded themself until'),
  })
})
