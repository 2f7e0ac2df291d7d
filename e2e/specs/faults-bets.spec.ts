// What the player sees when calls about a bet go wrong, and what becomes of the money.
import type { KnownPlayer } from '../fixtures/player'
import { sum } from '../fixtures/sums'
import { expect, test } from '../fixtures/test'

const cancelled = 'The round was cancelled. Your stake is back on your balance'

const known: KnownPlayer = { cookies: [] }
let userId = ''
let before = ''
let bet = ''
test.beforeEach(async ({ player, game, slots }) => {
  await player.comeBack(known)
  await game.open(slots[6] ?? '')
  userId = await game.userId()
  before = await game.booked()
  bet = await game.bet()
})

test('a bet whose answer is lost is played as if nothing had happened, and paid once', async ({
  game,
  faults,
}) => {
  await faults.set({ fault: 'drop-answer', when: 'next', user_id: userId })
  const { total = '' } = await game.spinAndWait()
  await expect(game.message).not.toHaveAttribute('data-kind', 'problem')
  await game.expectCash(sum(before, `-${bet}`, total))
  const debits = (await faults.calls(userId)).filter((call) => call.operation === 'debit')
  expect(debits.map((call) => call.outcome)).toEqual([
    expect.stringContaining('already proceeded'),
    expect.stringContaining('answer dropped'),
  ])
})

test('a bet whose answers are all lost is given back', async ({ game, faults }) => {
  await faults.set({ fault: 'drop-answer', when: 'always', user_id: userId })
  await game.spinAndWait()
  await expect(game.message).toHaveText(cancelled)
  await game.expectCash(before)
})

test('a bet and a rollback whose answers are all lost: the stake is on its way, and arrives', async ({
  game,
  faults,
}) => {
  await faults.set({
    fault: 'drop-answer',
    when: 'always',
    user_id: userId,
    operations: ['debit', 'rollback'],
  })
  await game.spinAndWait()
  await expect(game.message).toHaveText(
    'The round was cancelled. Your stake is on its way back to your balance',
  )
  await faults.off()
  await expect(game.message).toHaveText('Your stake is back on your balance')
  await game.expectCash(before)
})

test('a bet that leaves late keeps the player waiting with words, and is played', async ({
  game,
  faults,
}) => {
  await faults.set({ fault: 'delay', when: 'next', user_id: userId, delay_ms: 5_500 })
  const spun = game.spinAndWait()
  await expect(game.message).toHaveText(
    'The casino is taking longer than usual. Please wait, your money is safe',
  )
  const { total = '' } = await spun
  await expect(game.message).not.toHaveAttribute('data-kind', 'problem')
  await game.expectCash(sum(before, `-${bet}`, total))
})

test('a bet that arrives after it was given up is never taken', async ({ game, faults }) => {
  await faults.set({ fault: 'late', when: 'next', times: 3, user_id: userId, delay_ms: 2_000 })
  await game.spinAndWait()
  await expect(game.message).toHaveText(cancelled)
  const lateCodes = async () =>
    (await faults.calls(userId)).filter((call) => call.operation === 'debit').map((call) => call.code)
  await expect.poll(lateCodes).toEqual([8, 8, 8])
  await game.expectCash(before)
})

test('a bet and a win that are each sent twice at once count once', async ({ game, faults }) => {
  await faults.set({ fault: 'always-win', when: 'always', user_id: userId })
  await faults.set({ fault: 'send-twice', when: 'always', user_id: userId })
  const { total = '' } = await game.spinAndWait()
  await game.expectCash(sum(before, `-${bet}`, total))
  const twice = (await faults.calls(userId)).filter((call) => call.faults.includes('send-twice'))
  expect(twice).toHaveLength(4)
  for (const call of twice) expect(call.outcome).toContain('both answers alike')
})

test('a rollback that comes before its bet leaves nothing taken', async ({ game, faults }) => {
  await faults.set({ fault: 'wrong-order', when: 'next', user_id: userId })
  await game.spinAndWait()
  await expect(game.message).toHaveText(cancelled)
  await game.expectCash(before)
})

test('a bet that is rolled back after it succeeded is given back', async ({ game, faults }) => {
  await faults.set({ fault: 'rollback-after-success', when: 'next', user_id: userId })
  await game.spinAndWait()
  await expect(game.message).toHaveText(cancelled)
  await game.expectCash(before)
})

test('a bet that a stuck queue repeats is taken once, and every answer is the first', async ({
  game,
  faults,
}) => {
  await faults.set({ fault: 'retry-hour', when: 'next', user_id: userId, delay_ms: 100 })
  const { total = '' } = await game.spinAndWait()
  const repeated = async () => (await faults.pending(userId))[0]
  await expect.poll(async () => (await repeated())?.same).toBeGreaterThanOrEqual(3)
  expect(await repeated()).toMatchObject({ kind: 'repeat', different: 0 })
  await game.expectCash(sum(before, `-${bet}`, total))
  await faults.stopPending(userId)
  expect(await faults.pending(userId)).toEqual([])
})

test('a bet in the wrong currency is refused in plain words, and the next one is played', async ({
  game,
  faults,
}) => {
  await faults.set({ fault: 'wrong-currency', when: 'next', user_id: userId })
  await game.spinAndWait()
  await expect(game.message).toHaveText(
    'The casino did not accept this. No money was taken. Please try again',
  )
  await game.expectCash(before)
  const { total = '' } = await game.spinAndWait()
  await game.expectCash(sum(before, `-${bet}`, total))
})

test('a bet with a stale token ends the game with a way back, and the game opens again', async ({
  game,
  faults,
  page,
  slots,
}) => {
  await faults.set({ fault: 'stale-token', when: 'next', user_id: userId })
  await game.spin()
  const end = game.frame.getByRole('alertdialog')
  await expect(end).toContainText('This game session is over. Go back to the lobby and open the game again')
  await game.expectCash(before)
  await end.getByRole('button', { name: 'Back to the lobby' }).click()
  await expect(page).toHaveURL('/')
  await game.open(slots[6] ?? '')
  const { total = '' } = await game.spinAndWait()
  await game.expectCash(sum(before, `-${bet}`, total))
})

test('ten rounds with faults by chance leave exactly what was won and lost', async ({ game, faults }) => {
  test.slow()
  const chance = { when: 'chance', percent: 30, user_id: userId } as const
  await faults.set({ fault: 'drop-answer', ...chance, operations: ['debit', 'credit', 'rollback'] })
  await faults.set({ fault: 'send-twice', ...chance })
  await faults.set({ fault: 'late', ...chance, delay_ms: 300 })
  await faults.set({ fault: 'wrong-order', ...chance, operations: ['debit', 'credit'] })
  await faults.set({ fault: 'rollback-after-success', ...chance })
  let expected = before
  for (let round = 0; round < 10; round += 1) {
    const { ok, total = '' } = await game.spinAndWait()
    if (ok) expected = sum(expected, `-${bet}`, total)
  }
  await faults.off()
  await expect.poll(() => faults.pending(userId), { timeout: 20_000 }).toEqual([])
  await game.expectCash(expected)
})
