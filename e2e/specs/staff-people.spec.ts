import { randomUUID } from 'node:crypto'
import { expectAccessible } from '../fixtures/axe'
import { operator } from '../fixtures/operator'
import { recordAction } from '../fixtures/record-action'
import { command, demoStaff, enrol, openOffice, recoveryCodes, typePassword } from '../fixtures/staff'
import { expect, test } from '../fixtures/test'

test('an owner hires, promotes and lets go; each step is in the audit with before and after', async ({
  browser,
  page,
}) => {
  const email = `n${randomUUID().slice(0, 8)}@house.test`
  const office = await openOffice(browser)
  await office.goto('/admin/staff')
  await office.getByRole('button', { name: 'Add a person' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByLabel('Role').selectOption('support')
  await dialog.getByRole('button', { name: 'Add a person' }).click()
  await expect(dialog.getByText('Say why.')).toBeVisible()
  await dialog.getByLabel('Reason').fill('night shift')
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByRole('button', { name: 'Add a person' }).click()
  const password = (await dialog.getByTestId('temporary-password').textContent()) ?? ''
  await dialog.getByRole('button', { name: 'Close' }).first().click()

  await typePassword(page, { email, password })
  await expect(page).toHaveURL(/enrol/)
  await expectAccessible(page)
  await enrol(page)
  await page.goto('/admin')
  await expect(page).toHaveURL(/new-password/)
  await expectAccessible(page)
  await page.getByLabel('New password', { exact: true }).fill('quiet-harbour-9')
  await page.getByLabel('New password again').fill('quiet-harbour-9')
  await page.getByRole('button', { name: 'Save the password' }).click()
  await expect(page).toHaveURL(/\/admin$/)
  await expect(page.getByRole('link', { name: 'Staff' })).toHaveCount(0)

  await office.goto(`/admin/staff?q=${email}`)
  await office.getByRole('link', { name: email }).click()
  await office.getByRole('button', { name: 'Change the role' }).click()
  await dialog.getByLabel('Role').selectOption('manager')
  await dialog.getByLabel('Reason').fill('promoted in autumn')
  await dialog.getByRole('button', { name: 'Change the role' }).click()
  await expect(dialog).toHaveCount(0)
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/admin\/login/)

  await command(office, 'Deactivate', 'has left us')
  await expect(office.getByText('deactivated')).toBeVisible()
  await typePassword(page, { email, password: 'quiet-harbour-9' })
  await expect(page.getByText('do not belong together')).toBeVisible()

  await office.goto('/admin/audit?q=promo+autumn')
  const row = office.getByRole('row').filter({ hasText: 'promoted in autumn' }).filter({ hasText: email })
  await expect(row).toHaveCount(1)
  await row.getByRole('button', { name: 'Show more' }).click()
  await expect(office.getByRole('row', { name: 'role support manager', exact: true })).toBeVisible()
  await office.context().close()
})

test('nobody lets themself go', async ({ browser }) => {
  const office = await openOffice(browser)
  await office.goto(`/admin/staff?q=${demoStaff.email}`)
  await office.getByRole('link', { name: demoStaff.email, exact: true }).click()
  await expect(office.getByText('This is you.')).toBeVisible()
  await expect(office.getByRole('button', { name: 'Deactivate' })).toHaveCount(0)
  await office.context().close()
})

test('roles: what is not theirs is neither shown nor done, whatever is asked for directly', async ({
  browser,
  page,
  player,
}) => {
  const email = `r${randomUUID().slice(0, 8)}@house.test`
  const password = 'brass-lamp-7-otter'
  await operator('staff', 'create', '--email', email, '--password', password, '--role', 'support')
  await player.register()
  const id = await player.id()
  const support = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await typePassword(support, { email, password })
  await enrol(support)
  await support.goto('/admin')
  for (const name of ['Audit', 'Staff'])
    await expect(support.getByRole('link', { name, exact: true })).toHaveCount(0)

  // By address: pages, and the export behind one.
  for (const path of ['/admin/audit', '/admin/staff', '/admin/staff/anybody']) {
    await support.goto(path)
    await expect(support.getByText('does not allow this page')).toBeVisible()
  }
  expect((await support.request.get('/admin/audit/export')).status()).toBe(403)

  // By the owner's own requests, sent again with another's session: the form of a server action is no secret.
  const office = await openOffice(browser)
  await office.goto(`/admin/players/${id}`)
  const forged = await recordAction(office, async () => {
    await office.getByRole('button', { name: 'Adjust a balance' }).click()
    await office.getByLabel('Cash ±').fill('1.00')
    await office.getByLabel('Note').fill('the owner may')
    await office.getByRole('button', { name: 'Book it' }).click()
    await expect(office.getByText('Booked.')).toBeVisible()
  })
  const body = forged.body.replace('the owner may', 'support may not')
  const answer = await support.request.post(forged.url, { headers: forged.headers, data: body })
  expect(answer.status()).toBe(403)
  // The same request under the owner's session is understood: it was the role that was refused.
  const again = await office.request.post(forged.url, { headers: forged.headers, data: forged.body })
  expect(again.status()).toBe(200)
  await office.goto('/admin/audit?q=support+may+not')
  await expect(office.getByText('Nothing matches these filters.')).toBeVisible()
  await office.goto(`/admin/audit?q=${encodeURIComponent('the owner may')}&subject=${id}`)
  await expect(office.getByRole('row').filter({ hasText: 'the owner may' }).first()).toBeVisible()
  await page.close()
  await office.context().close()
  await support.context().close()
})

test('the audit: filters stand in the address, readings are hidden until asked for, CSV is written down', async ({
  browser,
}) => {
  const office = await openOffice(browser)
  await office.goto('/admin/players')
  await office.goto('/admin/audit')
  await expect(office.getByRole('cell', { name: 'staff.login' }).first()).toBeVisible()
  await expect(office.getByRole('cell', { name: 'players.read' })).toHaveCount(0)
  await office.getByLabel('show readings').check()
  await expect(office).toHaveURL(/readings=yes/)
  await expect(office.getByRole('cell', { name: 'players.read' }).first()).toBeVisible()
  await office.getByLabel('What').selectOption('staff.login')
  await expect(office).toHaveURL(/action=staff.login/)
  await office.getByRole('link', { name: 'Time (UTC)' }).click()
  await expect(office).toHaveURL(/sort=time/)

  const download = office.waitForEvent('download')
  await office.getByRole('link', { name: 'CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^audit-.*\.csv$/)
  await office.goto('/admin/audit?action=audit.export')
  await expect(office.getByRole('row').filter({ hasText: 'audit.export' }).first()).toBeVisible()
  await office.context().close()
})

test('the profile: other sessions end one by one, and the password is asked for before anything that matters', async ({
  browser,
}) => {
  const email = `p${randomUUID().slice(0, 8)}@house.test`
  const password = 'brass-lamp-7-otter'
  await operator('staff', 'create', '--email', email, '--password', password, '--role', 'read-only')
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await typePassword(page, { email, password })
  await enrol(page)
  await page.goto('/admin/profile')
  await page.getByRole('button', { name: 'New recovery codes' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your password').fill('wrong-password')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByText('That is not your password.')).toBeVisible()
  await dialog.getByLabel('Your password').fill(password)
  await dialog.getByRole('button', { name: 'Continue' }).click()
  const codes = await recoveryCodes(page)
  await page.keyboard.press('Escape')

  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await typePassword(other, { email, password })
  await other.getByRole('button', { name: 'Lost your phone?' }).click()
  await other.getByLabel('Recovery code').fill(codes[0] ?? '')
  await other.getByRole('button', { name: 'Continue' }).click()
  await expect(other).toHaveURL(/\/admin$/)

  await page.reload()
  await expect(page.getByText('9 recovery codes are left')).toBeVisible()
  await page.getByRole('button', { name: /^End the session/ }).click()
  await expect(page.getByRole('button', { name: /^End the session/ })).toHaveCount(0)
  await other.goto('/admin')
  await expect(other).toHaveURL(/\/admin\/login/)

  await page.getByLabel('Current password').fill(password)
  await page.getByLabel('New password', { exact: true }).fill('quiet-harbour-9')
  await page.getByLabel('New password again').fill('quiet-harbour-9')
  // An answer that gets lost leaves the page, and all that was typed.
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Save the password' }).click()
  await expect(page.getByText('No answer has come')).toBeVisible()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Save the password' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.context().close()
  await other.context().close()
})
