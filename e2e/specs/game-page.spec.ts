// The strip over the game, the panel that says where the money is, and what an open game says when something happens.
import { operator } from '../fixtures/operator'
import type { KnownPlayer } from '../fixtures/player'
import { sum } from '../fixtures/sums'
import { expect, test } from '../fixtures/test'

const known: KnownPlayer = { cookies: [] }
test.beforeEach(({ player }) => player.comeBack(known))

test('the strip shows what was played, a reload goes on with it, and full screen keeps it in sight', async ({
  game,
  page,
  slots,
}) => {
  await game.open(slots[30] ?? '')
  const start = await game.booked()
  const net = () => page.getByTestId('net').getAttribute('data-amount')
  await expect.poll(net).toBe('0.00000')
  for (let spin = 0; spin < 3; spin += 1) await game.spinAndWait()
  const played = sum(await game.booked(), `-${start}`)
  await expect.poll(net, { timeout: 2_000 }).toBe(played)
  await expect(page.getByTestId('elapsed')).toHaveText(/^0:00:\d\d$/)

  await page.reload()
  await game.becomesReady()
  await expect.poll(net).toBe(played)
  await page.getByRole('button', { name: 'Full screen' }).click()
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible()
  await expect(page.getByTestId('net')).toBeVisible()
  await page.getByRole('button', { name: 'Leave full screen' }).click()
  await expect(page.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible()
})

test('money in an open round is shown where it is, until the round is paid', async ({
  game,
  page,
  faults,
  slots,
}) => {
  await game.open(slots[31] ?? '')
  const userId = await game.userId()
  const bet = await game.bet()
  await faults.set({ fault: 'always-win', when: 'always', user_id: userId })
  await faults.set({ fault: 'delay', when: 'next', user_id: userId, delay_ms: 6_000, operations: ['credit'] })
  await game.frame.getByTestId('spin').click()
  await page.getByRole('button', { name: 'Where is my money' }).click()
  const panel = page.getByRole('complementary', { name: 'Where is my money' })
  await expect(panel.getByTestId('held')).toHaveText(`$${bet}`)
  await expect(panel.getByRole('listitem')).toContainText('This game')
  await expect(panel.getByTestId('held')).toHaveText('$0.00', { timeout: 20_000 })
  await expect(panel.getByText('No round is open: nothing is held.')).toBeVisible()
  await panel.getByRole('button', { name: 'Close the panel' }).click()
  await expect(panel).toBeHidden()
})

test('a reality check stops play at its time, is answered once, and a reload does not lose it', async ({
  game,
  page,
  slots,
}) => {
  // As if the player had chosen six seconds.
  await page.route('**/api/me/launch', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), realityCheckMinutes: 0.1 } })
  })
  await game.open(slots[32] ?? '')
  const check = page.getByRole('dialog', { name: 'Time for a look at your play' })
  await expect(check).toBeVisible()
  await expect(check).toContainText('Net position')
  await page.reload()
  await expect(check).toBeVisible({ timeout: 4_000 })
  await page.keyboard.press('Escape')
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Tab')
  expect(await check.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await check.getByRole('button', { name: 'Go on playing' }).click()
  await expect(check).toBeHidden()
  await check.getByRole('button', { name: 'Leave the game' }).click()
  await expect(page).toHaveURL('/')
})

test('a refused bet is told in the open game at once, until the next is taken', async ({
  game,
  page,
  slots,
}) => {
  await game.open(slots[33] ?? '')
  const userId = await game.userId()
  const cash = await game.booked()
  await operator(
    'wallet',
    'adjust',
    '--user-id',
    userId,
    '--currency',
    'USD',
    '--cash',
    `-${cash}`,
    '--reason',
    'test',
  )
  await expect.poll(() => game.cash()).toBe('0.00000')
  await game.spin()
  await expect(page.getByText('there is not enough money for it')).toBeVisible({ timeout: 2_000 })
  await operator('wallet', 'deposit', '--user-id', userId, '--currency', 'USD', '--cash', cash)
  await game.spinAndWait()
  await expect(page.getByText('there is not enough money for it')).toBeHidden()
})

test('another device takes the game over, and the first says so', async ({ game, page, slots, browser }) => {
  const code = slots[34] ?? ''
  await game.open(code)
  const device = await browser.newContext({ locale: 'en-GB' })
  await device.addCookies(known.cookies)
  const other = await device.newPage()
  await other.goto(`/play/${code}`)
  await expect(page.getByRole('heading', { name: 'This game is open in another tab' })).toBeVisible()
  await device.close()
  await page.getByRole('button', { name: 'Play here' }).click()
  await game.becomesReady()
})

test('where the stream is refused, the page asks instead', async ({ game, page, slots }) => {
  await page.route('**/api/me/live*', async (route) => {
    if (route.request().headers().accept?.includes('text/event-stream')) return route.fulfill({ status: 503 })
    return route.continue()
  })
  await game.open(slots[35] ?? '')
  await game.spinAndWait()
  await game.expectCash(await game.booked())
  await expect(page.getByTestId('net')).toBeVisible()
})
