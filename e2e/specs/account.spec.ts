import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { letterTo } from '../fixtures/letters'
import { balanceOf, operator } from '../fixtures/operator'
import { expect, settings, test } from '../fixtures/test'

test('the e-mail changes by a letter, another device is logged out, and every try at the password is seen', async ({
  browser,
  player,
  page,
}) => {
  await player.register()
  const context = await browser.newContext({ locale: 'en-GB', baseURL: settings.portalUrl })
  const device = await context.newPage()
  await device.goto('/login')
  await device.getByLabel('E-mail or nickname').fill(player.email)
  await device.getByLabel('Password').fill('not-my-password')
  await device.getByRole('button', { name: 'Log in' }).click()
  await expect(device.getByText('do not belong together')).toBeVisible()
  await device.getByLabel('Password').fill(player.password)
  await device.getByRole('button', { name: 'Log in' }).click()
  await expect(device.getByTestId('previous-log-in')).toContainText('Chrome on')

  await page.goto('/account/security')
  await expect(page.getByText('wrong password')).toHaveCount(1)
  await page.getByRole('button', { name: /^End the session/ }).click()
  await expect(page.getByRole('button', { name: /^End the session/ })).toHaveCount(0)
  await device.goto('/account')
  await expect(device).toHaveURL(/login\?why=expired/)
  await context.close()

  const email = `new-${player.email}`
  const form = page.getByRole('region', { name: 'E-mail' })
  await form.getByLabel('New e-mail').fill(email)
  await form.getByLabel('Present password').fill('not-my-password')
  await form.getByRole('button', { name: 'Send the letter' }).click()
  await expect(form.getByText('This is not your present password.')).toBeVisible()
  await expect(form.getByLabel('New e-mail')).toHaveValue(email)
  await form.getByLabel('Present password').fill(player.password)
  await form.getByRole('button', { name: 'Send the letter' }).click()
  await expect(form).toContainText(`${email} waits to be confirmed`)
  expect(await letterTo(player.email)).toContain(email)

  const link = /https?:\/\/\S+\/confirm-email\S*/.exec(await letterTo(email))?.[0] ?? ''
  await page.goto(link)
  await page.getByRole('button', { name: `Make ${email} my e-mail` }).click()
  await expect(page.getByText(`Your e-mail is ${email} now.`)).toBeVisible()
  await page.goto(link)
  await expect(page.getByText('This link has been used')).toBeVisible()
  await page.goto('/account')
  await expect(page.getByText(email)).toBeVisible()
  await page.context().clearCookies()
  player.email = email
  await player.logIn()
})

test('a bonus shows which bets counted and is given up exactly as shown; history and file agree; a statement is checked in the browser', async ({
  browser,
  player,
  game,
  page,
  slots,
}) => {
  await player.register()
  await player.topUp()
  const id = await player.id()
  const bonus = ['--user-id', id, '--currency', 'USD', '--amount', '20', '--wagering', '35', '--max-bet', '5']
  await operator('bonus', 'grant', ...bonus, '--reason', 'welcome')
  await game.open(slots[3] ?? '')
  for (let spin = 0; spin < 3; spin += 1) await game.spinAndWait()

  await page.goto('/account/bonuses')
  await page.getByRole('link', { name: 'Which bets counted' }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4)
  await expect(page.getByRole('table')).toContainText('whole')
  await page.getByRole('button', { name: 'Give it up' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByTestId('lost')).toContainText('$20.00')
  // What is confirmed is what was shown: the bonus grows while the dialog is open.
  await operator(
    'wallet',
    'adjust',
    '--user-id',
    id,
    '--currency',
    'USD',
    '--bonus',
    '1.5',
    '--reason',
    'more',
  )
  await dialog.getByRole('button', { name: /^Give up/ }).click()
  await expect(dialog.getByTestId('lost')).toContainText('$21.50')
  const before = await balanceOf(id)
  await dialog.getByRole('button', { name: /^Give up/ }).click()
  await expect(page.getByText('The bonus is cancelled.')).toBeVisible()
  expect(await balanceOf(id)).toEqual({ cash: before.cash, bonus: '0.00000' })

  await page.goto('/history')
  const nets = () =>
    page.getByTestId('history-line').evaluateAll((lines) => lines.map((line) => line.dataset.net ?? ''))
  const inFile = async () => {
    const href = await page.getByRole('link', { name: 'Download (CSV)' }).getAttribute('href')
    const text = await (await page.request.get(href ?? '')).text()
    const rows: { net: string; type: string }[] = parse(text, { columns: true, bom: true })
    return rows.map(({ net }) => net.replace(/^'/, ''))
  }
  // Three rounds, a deposit, a bonus given, raised, and ended.
  expect(await nets()).toHaveLength(7)
  expect(await inFile()).toEqual(await nets())
  await page.getByLabel('Show').selectOption('Rounds')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByTestId('history-line')).toHaveCount(3)
  expect(await inFile()).toEqual(await nets())
  await page.getByTestId('history-line').first().locator('summary').click()
  await expect(page.getByRole('table')).toContainText('Bet')

  await page.goto('/account/statement')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'For checking (JSON)' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  await page.getByRole('link', { name: 'Check it' }).click()
  await expect(page.getByTestId('verdict')).toHaveAttribute('data-good', 'true')

  // Anybody may check a file, without an account and without a network.
  const context = await browser.newContext({ locale: 'en-GB', baseURL: settings.portalUrl })
  const stranger = await context.newPage()
  await stranger.goto('/statement/verify')
  await stranger.waitForLoadState('networkidle')
  await context.setOffline(true)
  const check = (content: string) =>
    stranger.locator('input[type=file]').setInputFiles({
      name: 'statement.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  await check(text)
  await expect(stranger.getByTestId('verdict')).toHaveAttribute('data-good', 'true')
  await stranger.getByRole('button', { name: 'Check another' }).click()
  await check(text.replace('"kind":"deposit"', '"kind":"credit"'))
  await expect(stranger.getByTestId('verdict')).toHaveAttribute('data-good', 'false')
  await expect(stranger.getByText('Row 1 has been changed')).toBeVisible()
  await stranger.getByRole('button', { name: 'Check another' }).click()
  await check('{}')
  await expect(stranger.getByRole('alert').first()).toContainText('This is no statement of ours')
  expect((await context.request.get('/account/statement/file?format=json')).status()).toBe(401)
  expect((await context.request.get('/history/export')).status()).toBe(401)
  await context.close()
})
