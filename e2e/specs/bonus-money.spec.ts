import { balanceOf, operator } from '../fixtures/operator'
import { openOffice } from '../fixtures/staff'
import { expect, test } from '../fixtures/test'

test('staff give bonus money with terms, see it wagered, and take it back with the loss before them', async ({
  browser,
  player,
  game,
  slots,
}) => {
  await player.register()
  await player.topUp()
  const id = await player.id()
  const office = await openOffice(browser)
  await office.goto(`/admin/players/${id}/bonuses`)
  await expect(office.getByText('No bonus was given yet.')).toBeVisible()

  await office.getByRole('button', { name: 'Give a bonus' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('Amount', { exact: true }).fill('20')
  await dialog.getByLabel('To be staked, times the amount').fill('ten')
  await dialog.getByLabel('Reason').fill('welcome')
  await dialog.getByRole('button', { name: 'Give a bonus' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Check the terms')
  await expect(dialog.getByLabel('Amount', { exact: true })).toHaveValue('20')
  await dialog.getByLabel('To be staked, times the amount').fill('35')
  await dialog.getByLabel('Days until it expires').fill('30')
  await dialog.getByLabel('Largest bet').fill('5')
  await dialog.getByRole('button', { name: 'Give a bonus' }).click()
  await expect(dialog).toHaveCount(0)
  const table = office.getByRole('table', { name: 'Bonuses' })
  await expect(table).toContainText('active')
  await expect(table).toContainText('$700.00')
  expect((await balanceOf(id)).bonus).toBe('20.00000')

  await game.open(slots[3] ?? '')
  await game.spinAndWait()
  await office.reload()
  await expect(table).not.toContainText('$0.00 / $700.00')
  const { bonuses } = await operator('bonus', 'list', '--user-id', id)
  expect(JSON.stringify(bonuses)).not.toContain('"wagered":"0.00000"')

  await table.getByRole('button', { name: 'Cancel' }).click()
  await expect(office.getByRole('dialog')).toContainText('$20.00 will be lost')
  await office.getByRole('dialog').getByLabel('Reason').fill('asked for it')
  await office.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(table).toContainText('cancelled')
  expect((await balanceOf(id)).bonus).toBe('0.00000')
  await office.goto('/admin/audit')
  await expect(office.getByRole('row').filter({ hasText: 'asked for it' })).toHaveCount(1)
  await office.context().close()
})
