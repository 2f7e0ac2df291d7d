import { expectAccessible } from '../fixtures/axe'
import { openOffice } from '../fixtures/staff'
import { expect, test } from '../fixtures/test'

test('staff find the calls of a player’s spin, read one without its tokens, and take them along', async ({
  browser,
  player,
  game,
  slots,
}) => {
  await player.register()
  await player.topUp()
  await game.open(slots[2] ?? '')
  await game.spinAndWait()

  const office = await openOffice(browser)
  const debits = `/admin/calls?player=${player.nickname}&operation=debit`
  const rows = office.getByRole('table').getByRole('row').filter({ hasText: player.nickname })
  // Records are written a moment after the answers.
  await expect(async () => {
    await office.goto(debits)
    await expect(rows).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
  await expect(rows).toContainText('0 · done')

  await rows.getByRole('button', { name: 'Show more' }).click()
  const request = office.getByRole('region', { name: 'Request' })
  await expect(request).toContainText('"do-debit-user-ingame"')
  await expect(request).toContainText(/"user_game_token": "[0-9a-f]{4}…[0-9a-f]{4}"/)
  await expect(office.getByRole('region', { name: 'Answer' })).toContainText('"error_code": 0')

  await office.getByRole('link', { name: 'This call’s own page' }).click()
  await expect(office.getByRole('heading', { name: /^Wallet call \d+$/ })).toBeVisible()
  await expectAccessible(office)
  await office.getByRole('link', { name: player.nickname }).click()
  await expect(office.getByRole('heading', { name: player.nickname })).toBeVisible()

  const csv = await office.request.get(`/admin/calls/export?player=${player.nickname}`)
  const text = await csv.text()
  expect(csv.headers()['content-type']).toContain('text/csv')
  expect(text).toContain('do-debit-user-ingame')
  expect(text).not.toMatch(/[0-9a-f]{32,}/)

  const id = await player.id()
  await office.goto(`/admin/audit?subject=${id}&readings=yes`)
  await expect(office.getByRole('row').filter({ hasText: 'player.calls.read' }).first()).toBeVisible()
  await expect(office.getByRole('row').filter({ hasText: 'player.calls.export' })).toHaveCount(1)
  await office.context().close()
})

test('a call that is no call is recorded too, and is found by its code', async ({ browser, request }) => {
  const mark = `no json ${Date.now()}`
  await request.post('/api/wallet', { data: mark, headers: { 'content-type': 'text/plain' } })
  await request.get('/api/wallet')
  const office = await openOffice(browser)
  await expect(async () => {
    await office.goto('/admin/calls?code=1')
    await office.getByRole('button', { name: 'Show more' }).first().click({ timeout: 1_000 })
    await expect(office.getByRole('region', { name: 'Request' })).toContainText(mark, { timeout: 1_000 })
  }).toPass()
  await office.goto('/admin/calls?status=405')
  await expect(office.getByRole('row').filter({ hasText: '405 · not POST' }).first()).toBeVisible()
  await office.goto('/admin/calls?game=abc')
  await expect(office.getByText('Nothing matches these filters.')).toBeVisible()
  await office.context().close()
})

test('calls are for staff only', async ({ page, request }) => {
  const answer = await request.get('/admin/calls/export', { maxRedirects: 0 })
  expect(answer.status()).toBe(307)
  for (const path of ['/admin/calls', '/admin/calls/1']) {
    await page.goto(path)
    await expect(page, path).toHaveURL(/\/admin\/login/)
  }
})
