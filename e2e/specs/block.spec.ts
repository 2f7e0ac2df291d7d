import { operator } from '../fixtures/operator'
import { expect, test } from '../fixtures/test'

test('a block in the middle of a session refuses the next spin; lifted, play goes on after log-in', async ({
  player,
  game,
  page,
  slots,
}) => {
  await player.register()
  const id = await player.id()
  await player.topUp()
  await game.open(slots[2] ?? '')
  await game.spinAndWait()

  await operator('player', 'block', '--user-id', id)
  // The page hears of it within a second; the command line itself takes longer to end.
  await expect(page.getByRole('alert').filter({ hasText: 'Your account is blocked' })).toBeVisible({
    timeout: 1_000,
  })
  await game.spin()
  await expect(game.frame.getByTestId('message')).toHaveAttribute('data-kind', 'problem')
  await page.goto('/login')
  await page.getByLabel('E-mail or nickname').fill(player.email)
  await page.getByLabel('Password').fill(player.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByText('This account is blocked.')).toBeVisible()

  await operator('player', 'unblock', '--user-id', id)
  await player.logIn()
  await game.open(slots[2] ?? '')
  await game.spinAndWait()
  await expect(game.frame.getByTestId('message')).not.toHaveAttribute('data-kind', 'problem')
})

test('a refused bet can be seen in the history, with the reason', async ({ player, game, page, slots }) => {
  await player.register()
  await game.open(slots[3] ?? '')
  await game.spin()
  await expect(game.frame.getByTestId('message')).toHaveAttribute('data-kind', 'problem')
  await page.goto('/history')
  await page.getByLabel('Show').selectOption('Refused bets')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('not enough money')).toBeVisible()
})
