import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expectAccessible } from '../fixtures/axe'
import { operator } from '../fixtures/operator'
import { recordAction } from '../fixtures/record-action'
import { colleague, command, openOffice } from '../fixtures/staff'
import { sum } from '../fixtures/sums'
import { expect, test } from '../fixtures/test'

const zero = '0.00000'

/** A game's line of today's performance report in USD, from the CSV. */
async function lineOf(request: APIRequestContext, game: string) {
  const csv = await request.get('/admin/reports/export?group=game&currency=USD&preset=today')
  expect(csv.headers()['content-type']).toContain('text/csv')
  const [head = '', ...lines] = (await csv.text()).replace('\ufeff', '').trim().split('\n')
  const names = head.split(',')
  const cells = lines.find((line) => line.startsWith(`${game},`))?.split(',')
  const cell = (name: string) => cells?.[names.indexOf(name)] ?? zero
  return { stake: cell('stake'), ggr: cell('ggr'), rounds: Number(cell('rounds')) }
}

test('what was played stands in the report to the last digit, on the page as in its CSV', async ({
  browser,
  player,
  game,
  slots,
}) => {
  const code = slots[37] ?? ''
  const office = await openOffice(browser)
  await player.register()
  await player.topUp()
  const before = await lineOf(office.request, code)
  await game.open(code)
  const cash = await game.booked()
  for (let spin = 0; spin < 3; spin += 1) await game.spinAndWait()
  const lost = sum(cash, `-${await game.booked()}`)
  await expect
    .poll(async () => (await lineOf(office.request, code)).rounds - before.rounds, { timeout: 20_000 })
    .toBe(3)
  const after = await lineOf(office.request, code)
  expect(sum(after.ggr, before.ggr.startsWith('-') ? before.ggr.slice(1) : `-${before.ggr}`)).toBe(lost)

  await office.goto('/admin/reports?preset=today&currency=USD')
  await expect(office.getByTestId('tiles')).toBeVisible()
  const total = await office.getByTestId('tile-stake').getAttribute('data-amount')
  const csv = await (await office.request.get('/admin/reports/export?group=currency&preset=today')).text()
  expect(csv).toContain(`,USD,${total},`)
  await office.getByRole('link', { name: 'Studio', exact: true }).click()
  await expect(office).toHaveURL(/group=studio/)
  await expect(office.getByRole('row').filter({ hasText: 'Total' })).toHaveCount(1)
  await office.getByText('The same as a table').click()
  await expect(office.getByRole('table', { name: 'Stake, win and GGR by day' })).toBeVisible()
  expect(await operator('reports', 'verify')).toMatchObject({ problems: [] })
  await office.context().close()
})

test('every report opens, and none opens for support', async ({ browser }) => {
  const reports = ['', '/games', '/liability', '/open-rounds', '/large-wins', '/alterations', '/events']
  const office = await openOffice(browser)
  for (const report of reports) {
    await office.goto(`/admin/reports${report}`)
    await expect(office.getByRole('navigation', { name: 'Reports' })).toBeVisible()
    expect((await office.request.get(`/admin/reports${report}/export`)).status(), report).toBe(200)
  }
  await office.goto('/admin/audit?readings=yes&action=reports.export')
  await expect(office.getByRole('row').filter({ hasText: 'report large wins' }).first()).toBeVisible()
  await office.context().close()

  const support = await colleague(browser, 'support')
  await support.goto('/admin')
  await expect(support.getByRole('link', { name: 'Reports' })).toHaveCount(0)
  for (const report of reports) {
    await support.goto(`/admin/reports${report}`)
    await expect(support.getByText('does not allow this page')).toBeVisible()
    expect((await support.request.get(`/admin/reports${report}/export`)).status(), report).toBe(403)
  }
  await support.context().close()
})

test('an incident is worked through its states; the same again opens it anew; read-only staff change nothing', async ({
  browser,
  player,
  slots,
  request,
}) => {
  await player.register()
  await player.topUp()
  const id = await player.id()
  const code = slots[38] ?? ''
  const launch = await operator('launch', '--user-id', id, '--game', code, '--currency', 'USD')
  const call = async (api: string, data: object) => {
    const common = { user_id: id, user_ip: '127.0.0.1', currency: 'USD', game_code: Number(code) }
    const answer = await request.post('/api/wallet', { data: { api, data: { ...common, ...data } } })
    const { answer: fields }: { answer: Record<string, string | number> } = await answer.json()
    return fields
  }
  const auth = await call('do-auth-user-ingame', { user_auth_token: String(launch.auth_token) })
  const subject = randomUUID()
  const rollback = (amount: string) =>
    call('do-rollback-user-ingame', {
      user_game_token: auth.game_token,
      transaction_id: subject,
      turn_id: 1,
      rollback_amount: amount,
    })
  expect((await rollback('1.00')).error_code).toBe(7)

  const office = await openOffice(browser)
  await office.goto(`/admin/incidents?q=${subject}`)
  await office.getByRole('link', { name: 'Refund without its bet' }).click()
  await expect(office.getByText('A refund came for a bet that never arrived.')).toBeVisible()
  await expect(office.getByRole('table').getByRole('row').filter({ hasText: subject })).toHaveCount(1)
  const forged = await recordAction(office, () => command(office, 'Take it up', 'looking into it'))
  await expect(office.getByText('in work', { exact: true })).toBeVisible()
  await office.getByLabel('Comment').fill('The line was down at noon.')
  await office.getByRole('button', { name: 'Add the comment' }).click()
  await expect(office.getByText('The line was down at noon.')).toBeVisible()
  await expectAccessible(office)
  await command(office, 'Resolve', 'known outage')
  await expect(office.getByText('resolved', { exact: true })).toBeVisible()
  await expect(office.getByText('known outage')).toBeVisible()
  const address = office.url()

  // Another rollback of that id with other content is another kind of incident; the debit that comes late is none.
  await rollback('2.00')
  await office.goto(`/admin/incidents?q=${subject}&state=all`)
  await expect(office.getByRole('row').filter({ hasText: subject })).toHaveCount(2)
  await office.goto(`/admin/incidents?q=${subject}`)
  await office.getByRole('link', { name: 'Transaction id used twice' }).click()
  await command(office, 'Resolve', 'told the integrator')
  await expect(office.getByRole('dialog')).toHaveCount(0)
  await rollback('3.00')
  await office.reload()
  await expect(office.getByText('Came back on')).toBeVisible()
  await expect(office.getByText('open', { exact: true })).toBeVisible()

  const viewer = await colleague(browser, 'read-only')
  await viewer.goto(address)
  await expect(viewer.getByText('known outage')).toBeVisible()
  await expect(viewer.getByRole('button', { name: 'Open anew' })).toHaveCount(0)
  await expect(viewer.getByRole('button', { name: 'Add the comment' })).toHaveCount(0)
  const answer = await viewer.request.post(forged.url, { headers: forged.headers, data: forged.body })
  expect(answer.status()).toBe(403)
  // Under the owner's session the same request is understood: the incident has moved on since.
  const again = await office.request.post(forged.url, { headers: forged.headers, data: forged.body })
  expect(again.status()).toBe(200)
  await viewer.reload()
  await expect(viewer.getByText('resolved', { exact: true })).toBeVisible()

  await office.goto(`/admin/audit?q=known+outage`)
  await expect(office.getByRole('row').filter({ hasText: 'incident.resolved' }).first()).toBeVisible()
  await office.context().close()
  await viewer.context().close()
})
