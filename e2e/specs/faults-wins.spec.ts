// What the player sees when calls about a win, or about opening the game, go wrong.
import type { KnownPlayer } from '../fixtures/player'
import { sum } from '../fixtures/sums'
import { expect, test } from '../fixtures/test'

const onItsWay = 'Your win is on its way: it will reach your balance shortly'
const arrived = 'Your win has reached your balance'

const known: KnownPlayer = { cookies: [] }
let userId = ''
let before = ''
let bet = ''
test.beforeEach(async ({ player, game, faults, slots }) => {
  await player.comeBack(known)
  await game.open(slots[7] ?? '')
  userId = await game.userId()
  before = await game.booked()
  bet = await game.bet()
  await faults.set({ fault: 'always-win', when: 'always', user_id: userId })
})

test('a win whose answers are lost is on its way, and arrives once', async ({ game, faults }) => {
  await faults.set({ fault: 'drop-answer', when: 'always', user_id: userId, operations: ['credit'] })
  const { total = '' } = await game.spinAndWait()
  await expect(game.message).toHaveText(onItsWay)
  await faults.set({ fault: 'drop-answer', when: 'next', user_id: userId, operations: ['credit'] })
  await expect(game.message).toHaveText(arrived)
  await game.expectCash(sum(before, `-${bet}`, total))
})

for (const fault of ['wrong-currency', 'stale-token']) {
  test(`a win that is refused for its ${fault} is corrected and arrives once`, async ({
    game,
    faults,
    slots,
  }) => {
    // A game that this player has not opened before: the stale token is one that never was.
    await game.open(slots[fault === 'stale-token' ? 14 : 15] ?? '')
    bet = await game.bet()
    await faults.set({ fault, when: 'next', user_id: userId, operations: ['credit'] })
    const { total = '' } = await game.spinAndWait()
    await expect(game.message).toHaveText(onItsWay)
    await expect(game.message).toHaveText(arrived)
    await game.expectCash(sum(before, `-${bet}`, total))
  })
}

test('a win with the token of an ended session is paid as if nothing had happened', async ({
  game,
  faults,
  slots,
}) => {
  // Opened again: the session before this one has ended.
  await game.open(slots[7] ?? '')
  await faults.set({ fault: 'stale-token', when: 'next', user_id: userId, operations: ['credit'] })
  const { total = '' } = await game.spinAndWait()
  await expect(game.message).not.toHaveAttribute('data-kind', /problem|arriving/)
  await game.expectCash(sum(before, `-${bet}`, total))
})

test('a win that overtakes its bet is paid, and the bet is taken', async ({ game, faults }) => {
  await faults.set({ fault: 'wrong-order', when: 'next', user_id: userId, operations: ['credit'] })
  const { total = '' } = await game.spinAndWait()
  await expect(game.message).not.toHaveAttribute('data-kind', 'problem')
  await game.expectCash(sum(before, `-${bet}`, total))
  const operations = (await faults.calls(userId)).map((call) => call.operation)
  expect(operations.slice(0, 2)).toEqual(['debit', 'credit'])
})

test('a win in a game that was left meanwhile is paid all the same', async ({ game, faults, page }) => {
  await faults.set({ fault: 'delay', when: 'next', user_id: userId, delay_ms: 2_000, operations: ['credit'] })
  await game.frame.getByTestId('spin').click()
  const debited = async () => (await faults.calls(userId)).some((call) => call.operation === 'debit')
  await expect.poll(debited).toBe(true)
  await page.goto('/')
  const credited = async () => (await faults.calls(userId)).find((call) => call.operation === 'credit')?.code
  await expect.poll(credited).toBe(0)
  expect(Number(await game.booked())).toBeGreaterThan(Number(sum(before, `-${bet}`)))
})

test('a game that cannot be opened says why, and opens when tried again', async ({
  game,
  faults,
  page,
  slots,
}) => {
  await faults.set({ fault: 'drop-answer', when: 'always', user_id: userId, operations: ['auth'] })
  await page.goto(`/play/${slots[8]}`)
  const end = game.frame.getByRole('alertdialog')
  await expect(end).toContainText('The casino does not answer right now. Please try again in a moment')
  await faults.off()
  await end.getByRole('button', { name: 'Try again' }).click()
  await game.becomesReady()
})
