import { randomUUID } from 'node:crypto'
import { operator } from '../fixtures/operator'
import { enrol, freshCode, logInOwner, openOffice, typeCode, typePassword } from '../fixtures/staff'
import { expect, test } from '../fixtures/test'

async function addPerson(role = 'support') {
  const email = `s${randomUUID().slice(0, 8)}@house.test`
  const password = 'brass-lamp-7-otter'
  const { staff_id: id } = await operator(
    'staff',
    'create',
    '--email',
    email,
    '--password',
    password,
    '--role',
    role,
  )
  return { id: String(id), email, password }
}

test('the demo’s owner logs in with the code that the page says', async ({ page }) => {
  await logInOwner(page)
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page).toHaveURL(/\/admin\/login/)
  await page.goto('/admin/audit')
  await expect(page).toHaveURL(/\/admin\/login/)
})

test('a new person sets up a second factor before anything opens, and comes in again by it', async ({
  page,
}) => {
  const person = await addPerson()
  await typePassword(page, person)
  await expect(page).toHaveURL(/second-factor\/enrol/)
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  for (const path of ['/admin', '/admin/players/anybody', '/admin/profile', '/admin/audit/export']) {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(307)
    expect(answer.headers().location).toContain('/admin/second-factor/enrol')
  }
  const { secret, codes } = await enrol(page)
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await expect(page).toHaveURL(/\/admin$/)

  await page.getByRole('button', { name: 'Log out' }).click()
  await typePassword(page, person)
  await expect(page).toHaveURL(/second-factor$/)
  await page.goto('/admin')
  await expect(page).toHaveURL(/second-factor$/)
  await typeCode(page, await freshCode(secret))
  await expect(page).toHaveURL(/\/admin$/)

  await page.getByRole('button', { name: 'Log out' }).click()
  await typePassword(page, person)
  await page.getByRole('button', { name: 'Lost your phone?' }).click()
  await page.getByLabel('Recovery code').fill(codes[3] ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/\/admin$/)

  await page.getByRole('button', { name: 'Log out' }).click()
  await typePassword(page, person)
  await page.getByRole('button', { name: 'Lost your phone?' }).click()
  await page.getByLabel('Recovery code').fill(codes[3] ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('none of your unused recovery codes')).toBeVisible()
})

test('three failures lock the account, the page says how long, an owner sees it and unlocks', async ({
  browser,
  page,
}) => {
  const person = await addPerson()
  for (let time = 0; time < 3; time += 1) await typePassword(page, { ...person, password: 'wrong-password' })
  await expect(page.getByText('locked for 30 more minutes')).toBeVisible()
  await typePassword(page, person)
  await expect(page.getByText(/locked for \d+ more minutes/)).toBeVisible()
  await expect(page).toHaveURL(/\/admin\/login/)

  const office = await openOffice(browser)
  await office.goto(`/admin/staff/${person.id}`)
  await expect(office.getByText(/locked until/)).toBeVisible()
  await expect(office.getByRole('cell', { name: 'staff.locked' })).toBeVisible()
  await office.getByRole('button', { name: 'Unlock' }).click()
  await office.getByLabel('Reason').fill('rang me up')
  await office.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click()
  await expect(office.getByRole('dialog')).toHaveCount(0)
  await typePassword(page, person)
  await expect(page).toHaveURL(/second-factor\/enrol/)
  await office.context().close()
})

test('the command line forgets a second factor that was lost', async ({ page }) => {
  const person = await addPerson()
  await typePassword(page, person)
  await enrol(page)
  expect(await operator('staff', 'reset-second-factor', '--email', person.email)).toEqual({ reset: true })
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/admin\/login/)
  await typePassword(page, person)
  await expect(page).toHaveURL(/second-factor\/enrol/)
})
