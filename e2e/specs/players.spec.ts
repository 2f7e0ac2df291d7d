import type { Page } from '@playwright/test'
import { balanceOf, operator } from '../fixtures/operator'
import { colleague, command, openOffice } from '../fixtures/staff'
import { expect, test } from '../fixtures/test'

async function search(office: Page, text: string): Promise<void> {
  await office.goto('/admin/players')
  await office.getByLabel('Player, transaction or session').fill(text)
  await office.getByRole('button', { name: 'Search' }).click()
  await expect(office).toHaveURL(/\?q=/)
}

async function move(
  office: Page,
  words: string,
  submit: string,
  amount: string,
  note: string,
): Promise<void> {
  await office.getByRole('button', { name: words, exact: true }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('Amount').fill(amount)
  await dialog.getByLabel('Note').fill(note)
  await dialog.getByRole('button', { name: submit }).click()
}

test('a player is found by name, transaction, session and token; rounds, journal and sessions tell what was played', async ({
  browser,
  player,
  game,
  slots,
}) => {
  await player.register()
  await player.topUp()
  const id = await player.id()
  await game.open(slots[2] ?? '')
  const token = new URL((await game.page.locator('iframe').getAttribute('src')) ?? '').searchParams.get(
    'auth_token',
  )
  await game.spinAndWait()

  const office = await openOffice(browser)
  const row = office.getByRole('row').filter({ hasText: player.email })
  for (const text of [player.nickname.toLowerCase().slice(0, 9), player.email, id]) {
    await search(office, text)
    await expect(row).toHaveCount(1)
  }
  await expect(row).toContainText('active')
  // A token never stands in the address: its session's number does.
  await search(office, token ?? '')
  await expect(office).toHaveURL(/\?q=\d+$/)
  await expect(office.getByText(/game session \d+/)).toBeVisible()
  await expect(row).toHaveCount(1)

  await office.goto(`/admin/players/${id}/rounds`)
  const round = office.getByRole('row').filter({ hasText: 'settled' })
  await expect(round).toHaveCount(1)
  await round.getByRole('button', { name: 'Show more' }).click()
  const rows = office.getByRole('table', { name: 'Journal rows of the round' })
  await expect(rows.getByRole('row')).toHaveCount(3)
  const transaction = (await rows.getByRole('row').nth(1).getByRole('cell').last().textContent()) ?? ''
  await office.getByLabel('State').selectOption('open')
  await expect(office.getByText('Nothing matches these filters.')).toBeVisible()

  await search(office, transaction)
  await expect(office.getByText(/stake, row \d+ of the USD wallet/)).toBeVisible()
  await expect(row).toHaveCount(1)
  await office.getByRole('status').getByRole('link', { name: player.nickname }).click()
  await expect(office).toHaveURL(new RegExp(`/${id}/journal\\?q=`))
  await expect(office.getByRole('row').filter({ hasText: 'stake' })).toHaveCount(1)
  const csv = await office.request.get(`/admin/players/${id}/rounds/export`)
  expect((await csv.text()).split('\n').filter((line) => line.includes('settled'))).toHaveLength(1)

  await office.goto(`/admin/players/${id}/sessions`)
  await office.getByRole('table', { name: 'Game sessions' }).getByRole('button', { name: 'End' }).click()
  await office.getByRole('dialog').getByLabel('Reason').fill('session ended by hand')
  await office.getByRole('dialog').getByRole('button', { name: 'End' }).click()
  await expect(office.getByRole('table', { name: 'Game sessions' })).toContainText('ended: staff')
  const ended = await office.request.get(`/admin/players/${id}/sessions/export?state=ended`)
  expect((await ended.text()).trim().split('\n').at(-1)).toMatch(/,staff$/)
  await office.getByRole('link', { name: 'Log-ins', exact: true }).click()
  await expect(office.getByRole('table', { name: 'Log-ins' }).getByRole('row')).toHaveCount(2)
  await game.spin()
  await expect(game.message).toHaveAttribute('data-kind', 'problem')
  await office.context().close()
})

test('money: booked within the limit, above it only after somebody else’s yes; the account closes when it is empty', async ({
  browser,
  player,
}) => {
  await player.register()
  const id = await player.id()
  const office = await openOffice(browser)
  await office.goto(`/admin/players/${id}`)
  await move(office, 'Deposit', 'Deposit it', '12,5', 'cash desk')
  await expect(office.getByText(/Booked\. Now \$12\.50/)).toBeVisible()
  await office.keyboard.press('Escape')
  expect((await balanceOf(id)).cash).toBe('12.50000')

  await office.getByRole('button', { name: 'Withdraw', exact: true }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('Amount').fill('12.6')
  await dialog.getByLabel('Reason').selectOption('account-closure')
  await dialog.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(dialog.getByText('Write a note.')).toBeVisible()
  await expect(dialog.getByLabel('Reason')).toHaveValue('account-closure')
  await dialog.getByLabel('Note').fill('more than there is')
  await expect(dialog.getByLabel('Amount')).toHaveValue('12.6')
  await dialog.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(dialog.getByText('Not booked. There is less than that in the wallet.')).toBeVisible()
  await office.keyboard.press('Escape')

  await move(office, 'Deposit', 'Deposit it', '5000', 'a large one')
  await expect(dialog.getByText('nothing has been booked')).toBeVisible()
  expect((await balanceOf(id)).cash).toBe('12.50000')
  await dialog.getByRole('link', { name: 'Approvals' }).click()
  const mine = office.getByRole('row').filter({ hasText: player.nickname })
  await mine.getByRole('button', { name: 'Show more' }).click()
  await expect(office.getByText('somebody else has to answer it')).toBeVisible()
  await expect(office.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  const manager = await colleague(browser, 'manager')
  await manager.goto('/admin')
  await manager.getByRole('link', { name: 'Approvals' }).click()
  const theirs = manager.getByRole('row').filter({ hasText: player.nickname })
  await theirs.getByRole('button', { name: 'Show more' }).click()
  await command(manager, 'Approve', 'seen the slip')
  await expect(manager.getByRole('dialog')).toHaveCount(0)
  expect((await balanceOf(id)).cash).toBe('5012.50000')
  await manager.goto(`/admin/approvals?state=all&player=${id}`)
  await expect(theirs.filter({ hasText: 'booked' })).toHaveCount(2)
  await expect(theirs.filter({ hasText: 'refused by the wallet' })).toHaveCount(1)
  // A manager moves no money alone, and the forged page of a command is no way around it.
  await manager.goto(`/admin/players/${id}`)
  await expect(manager.getByRole('button', { name: 'Deposit', exact: true })).toHaveCount(0)

  await command(manager, 'Close the account', 'wants to leave')
  await expect(manager.getByRole('dialog').getByRole('alert').first()).toContainText('Pay')
  await manager.keyboard.press('Escape')
  await operator(
    'wallet',
    'adjust',
    '--user-id',
    id,
    '--currency',
    'USD',
    '--cash',
    '-5012.5',
    '--reason',
    'paid out',
  )
  await manager.reload()
  await command(manager, 'Close the account', 'wants to leave')
  await expect(manager.getByText('closed', { exact: true }).first()).toBeVisible()
  await player.page.goto('/login')
  await player.page.getByLabel('E-mail or nickname').fill(player.email)
  await player.page.getByLabel('Password').fill(player.password)
  await player.page.getByRole('button', { name: 'Log in' }).click()
  await expect(player.page.getByText('This account has been closed.')).toBeVisible()
  await manager.context().close()
  await office.context().close()
})

test('support: a note, a temporary password that has to be replaced, a block, a break asked for by letter; the owner changes a limit', async ({
  browser,
  player,
  page,
}) => {
  await player.register()
  const id = await player.id()
  const support = await colleague(browser, 'support')
  await support.goto(`/admin/players/${id}/notes`)
  await support.getByRole('button', { name: 'Write it down' }).click()
  await expect(support.getByText('Write a note.')).toBeVisible()
  await support.getByLabel('New note').fill('Lost the phone.\nCalls again on Monday.')
  await support.getByRole('button', { name: 'Write it down' }).click()
  const notes = support.getByRole('table', { name: 'Notes' })
  await expect(notes).toContainText('Calls again on Monday.')
  await support.goto(`/admin/players/${id}/notes?q=MONDAY`)
  await expect(notes.getByRole('row')).toHaveCount(2)
  const note = await support.request.get(`/admin/players/${id}/notes/export?q=monday`)
  expect(await note.text()).toMatch(/"Lost the phone\.\s+Calls again on Monday\."/)

  await command(support, 'Temporary password', 'lost it')
  const password = (await support.getByTestId('temporary-password').textContent()) ?? ''
  await support.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/login/)
  await page.getByLabel('E-mail or nickname').fill(player.email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page).toHaveURL(/new-password/)
  await page.goto('/account')
  await expect(page).toHaveURL(/new-password/)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('That is the temporary one.')).toBeVisible()
  await page.getByLabel('New password').fill('copper-kettle-9')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page).toHaveURL('/')
  await page.goto('/account')
  await expect(page).toHaveURL('/account')

  await command(support, 'Block', 'strange log-ins')
  await expect(support.getByText('blocked', { exact: true })).toBeVisible()
  await page.goto('/account')
  await expect(page).toHaveURL(/why=blocked/)
  await command(support, 'Unblock', 'explained')
  await expect(support.getByText('active', { exact: true })).toBeVisible()

  // Asked for by letter: a tighter limit, and a break that its window says the consequences of.
  await support.goto(`/admin/players/${id}/limits`)
  await support.getByRole('button', { name: 'Enter a tighter limit' }).click()
  const dialog = support.getByRole('dialog')
  await dialog.getByLabel('Amount').fill('12,5')
  await dialog.getByLabel('Reason').fill('letter of 3 May')
  await dialog.getByRole('button', { name: 'Enter a tighter limit' }).click()
  await expect(support.getByText('Deposits, 1 day, USD').first()).toBeVisible()
  await support.getByRole('button', { name: 'Enter a break' }).click()
  await dialog.getByLabel('Kind').selectOption('Self-exclusion')
  await dialog.getByLabel('For how long').selectOption('1 year')
  await dialog.getByLabel('Reason').fill('letter of 3 May')
  await dialog.getByRole('button', { name: 'Enter a break' }).click()
  await expect(dialog.getByText('Tick the box')).toBeVisible()
  await expect(dialog.getByLabel('For how long')).toHaveValue('12')
  await dialog.getByLabel('It cannot be taken back').check()
  await dialog.getByRole('button', { name: 'Enter a break' }).click()
  await expect(support.getByText('excluded', { exact: true })).toBeVisible()
  const breaks = support.getByRole('table', { name: 'Time-outs' })
  await expect(breaks).toContainText('holds')
  await expect(breaks).toContainText('letter of 3 May')
  // Two tables share the address: each has its part of it, and its own file.
  await support.getByLabel('Kind').selectOption('Time-out')
  await expect(support.getByText('Nothing matches these filters.')).toBeVisible()
  const changes = support.getByRole('table', { name: 'Changes of limits' })
  await changes.getByRole('link', { name: 'Decided' }).click()
  await expect(support).toHaveURL(/breaks\.kind=time-out&changes\.sort=decided$/)
  await expect(changes.getByRole('row').last()).toContainText('letter of 3 May')
  const csv = await support.request.get(`/admin/players/${id}/limits/changes/export?kind=deposit`)
  expect(await csv.text()).toMatch(/,deposit,24,USD,,12\.50000,applied,.*,letter,letter of 3 May/)
  await support.goto(`/admin/players/${id}/audit`)
  // The password twice: staff gave a temporary one, the player their own.
  for (const [action, times] of Object.entries({ note: 1, password: 2, block: 1, limit: 1, exclude: 1 }))
    await expect(support.getByRole('cell', { name: `player.${action}`, exact: true })).toHaveCount(times)
  await support.context().close()

  const office = await openOffice(browser)
  await office.goto('/admin/approvals/limits')
  const euro = office.getByRole('row').filter({ hasText: 'EUR' })
  await euro.getByRole('button', { name: 'Change' }).last().click()
  await office.getByRole('dialog').getByLabel('Amount').fill('450')
  await office.getByRole('dialog').getByLabel('Reason').fill('autumn')
  await office.getByRole('dialog').getByRole('button', { name: 'Change' }).click()
  await expect(euro).toContainText('€450.00')
  await office.context().close()
})
