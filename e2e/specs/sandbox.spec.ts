// The sandbox's control page, its scenes and its load mode, against this portal.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { operator } from '../fixtures/operator'
import { expect, settings, test } from '../fixtures/test'

const run = promisify(execFile)

test('a switch pressed on the control page strikes, is seen among the calls, and is off again', async ({
  player,
  game,
  page,
  slots,
}) => {
  await player.register()
  await player.topUp()
  await game.open(slots[11] ?? '')
  const userId = await game.userId()
  const control = await page.context().newPage()
  await control.goto(`${settings.sandboxUrl}/#faults`)
  await control.getByRole('combobox', { name: 'Strikes' }).selectOption(userId)
  const card = control.getByRole('article').filter({ hasText: 'Roll back after success' })
  await card.getByRole('button', { name: 'Always' }).click()
  await expect(control.getByText('A fault is switched on.')).toBeVisible()

  await game.spinAndWait()
  await expect(game.message).toContainText('The round was cancelled')
  await control.getByRole('tab', { name: 'Calls' }).click()
  await control.getByLabel('Player or transaction').fill(userId)
  await control.getByRole('combobox', { name: 'Operation' }).selectOption('rollback')
  const call = control.getByRole('listitem').filter({ hasText: 'rollback' }).first()
  await call.locator('summary').click()
  await expect(call.locator('pre').first()).toContainText('do-rollback-user-ingame')
  await expect(call.locator('pre').first()).toContainText(/"user_game_token": "….{4}"/)
  await control.locator('#alarm').getByRole('button', { name: 'All off' }).click()
  await expect(control.locator('#alarm')).toBeHidden()
  await control.close()
})

test('every scene passes on this wallet', async ({ player, game, faults, slots }) => {
  await player.register()
  await player.topUp()
  const code = slots[12] ?? ''
  await game.open(code)
  const userId = await game.userId()
  const grant = ['--count', '3', '--bet', '1', '--lines', '5', '--cp', '0.50']
  await operator('grant', 'create', '--user-id', userId, '--game', code, '--currency', 'USD', ...grant)
  // Opened again: the first session has ended, which one of the scenes needs.
  await game.open(code)
  const { scenes } = await faults.read<{ scenes: { name: string }[] }>('scenes')
  expect(scenes.length).toBeGreaterThanOrEqual(10)
  for (const { name } of scenes) {
    const { state, verdict } = await faults.scene(name, userId)
    expect([name, state], verdict).toEqual([name, 'passed'])
  }
})

test('a scene can be played from the command line, which says how it ended', async ({
  player,
  game,
  slots,
}) => {
  await player.register()
  await player.topUp()
  await game.open(slots[13] ?? '')
  const words = ['--scene', 'lost-answer', '--url', settings.sandboxUrl, '--user', await game.userId()]
  const { stdout } = await run('npm', ['run', '-s', 'sandbox', '--', ...words])
  expect(stdout).toContain('PASSED: The wallet did everything right.')
  const stranger = run('npm', ['run', '-s', 'sandbox', '--', ...words.slice(0, -1), 'nobody'])
  await expect(stranger).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('open a game') })
})

test('the load mode plays with players of its own, shows its pictures, and the books agree', async ({
  page,
}) => {
  const { players } = await operator('sandbox', 'players', '--count', '6')
  await page.goto(`${settings.sandboxUrl}/#load`)
  await page.getByRole('combobox', { name: 'Players' }).selectOption('given')
  await page.locator('textarea').fill(JSON.stringify({ players }))
  await page.getByLabel('Rounds a second').fill('15')
  await page.getByLabel('For seconds').fill('3')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText(/^Running: /)).toBeVisible()
  await expect(page.getByText('The books agree to the last digit for all 6 players.')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Calls a second' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^debit/ })).toBeVisible()
})
