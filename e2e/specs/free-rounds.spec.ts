import { balanceOf, operator } from '../fixtures/operator'
import { expect, test } from '../fixtures/test'

test('free rounds: offered by the operator, played in the game, paid once', async ({
  player,
  game,
  slots,
}) => {
  test.slow()
  await player.register()
  const userId = await player.id()
  const code = slots[2] ?? ''
  const grant = ['--count', '3', '--bet', '1', '--lines', '5', '--mpl', '2', '--cp', '0.50']
  const { grant_id } = await operator(
    'grant',
    'create',
    '--user-id',
    userId,
    '--game',
    code,
    '--currency',
    'USD',
    ...grant,
  )
  expect(grant_id).toBeTruthy()
  await game.open(code)
  await game.frame.getByTestId('free-rounds-start').click()
  for (let round = 0; round < 3; round += 1) {
    await expect(game.frame.getByTestId('spin')).toBeEnabled()
    await game.spin()
    await game.becomesReady()
  }
  await expect
    .poll(async () => {
      const cancelled = operator('grant', 'cancel', '--grant-id', String(grant_id))
      return cancelled.then(() => 'still offered').catch(() => 'played')
    })
    .toBe('played')
  await expect.poll(async () => (await game.cash()) === (await balanceOf(userId)).cash).toBe(true)
})
