import { letterTo } from '../fixtures/letters'
import { expect, test } from '../fixtures/test'

test('a registration with mistakes says so beside the fields and keeps what was typed', async ({
  player,
  page,
}) => {
  await player.fillRegistration()
  await page.getByLabel('Nickname').fill('no spaces!')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page.getByLabel('Nickname')).toHaveAccessibleDescription(/letters .* and digits, nothing else/)
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/At least 8 characters, please/)
  await expect(page.getByLabel('Nickname')).toHaveValue('no spaces!')
  await expect(page.getByLabel('E-mail')).toHaveValue(player.email)
  await expect(page.getByLabel('Date of birth')).toHaveValue('1990-04-12')

  await page.getByLabel('Nickname').fill(player.nickname)
  await page.getByLabel('Password').fill(player.password)
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page).toHaveURL('/')
})

test('somebody too young is told so', async ({ player, page }) => {
  await player.fillRegistration()
  await page.getByLabel('Date of birth').fill(`${new Date().getFullYear() - 10}-01-01`)
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page.getByText('You are too young to play here.')).toBeVisible()
})

test('a forgotten password is set anew by letter; the link works once and the old password no more', async ({
  player,
  page,
}) => {
  await player.register()
  await page.context().clearCookies()
  await page.goto('/forgot')
  await page.getByLabel('E-mail').fill(player.email)
  await page.getByRole('button', { name: 'Send the letter' }).click()
  await expect(page.getByText('the letter is on its way')).toBeVisible()
  const link = /https?:\/\/\S+\/reset\S*/.exec(await letterTo(player.email))?.[0] ?? ''

  await page.goto(link)
  const old = player.password
  player.password = 'copper-kettle-19-fern'
  await page.getByLabel('New password').fill(player.password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Your new password is set.')).toBeVisible()
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByText('This link has been used or is too old.')).toBeVisible()

  await page.goto('/login')
  await page.getByLabel('E-mail or nickname').fill(player.email)
  await page.getByLabel('Password').fill(old)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByText('do not belong together')).toBeVisible()
  await player.logIn()
})
