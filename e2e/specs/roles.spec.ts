// Each area as each role: what is theirs opens, what is not is neither shown nor opened nor done. Who holds what is
// written down here once more, on purpose; that every function of the back office asks for it, its own test says.
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { balanceOf } from '../fixtures/operator'
import { recordAction } from '../fixtures/record-action'
import { colleague, command, openOffice } from '../fixtures/staff'
import { expect, test } from '../fixtures/test'

const roles = ['manager', 'support', 'finance', 'read-only'] as const
type Role = (typeof roles)[number]

const holders = {
  'players.read': roles,
  'players.block': ['manager', 'support'],
  'players.sessions': ['manager', 'support'],
  'players.notes': ['manager', 'support', 'finance'],
  'players.test-flag': ['manager'],
  'money.read': roles,
  'money.deposit': ['finance'],
  'bonus.read': roles,
  'bonus.grant': ['manager', 'support'],
  'campaigns.manage': ['manager'],
  'reports.read': ['manager', 'finance', 'read-only'],
  'calls.read': roles,
  'incidents.read': roles,
  'games.read': roles,
  'games.manage': ['manager'],
  'settings.read': ['manager', 'finance', 'read-only'],
  'settings.manage': [],
  'audit.read': ['manager', 'finance', 'read-only'],
  'audit.export': ['manager', 'finance'],
  'staff.manage': [],
} as const satisfies Record<string, readonly Role[]>

type Permission = keyof typeof holders

function isAllowed(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = holders[permission]
  return allowed.includes(role)
}

/** What stands in the menu, and behind which permission. */
const areas: [path: string, permission: Permission][] = [
  ['/admin/players', 'players.read'],
  ['/admin/games', 'games.read'],
  ['/admin/campaigns', 'bonus.read'],
  ['/admin/approvals', 'money.read'],
  ['/admin/reports', 'reports.read'],
  ['/admin/calls', 'calls.read'],
  ['/admin/incidents', 'incidents.read'],
  ['/admin/audit', 'audit.read'],
  ['/admin/staff', 'staff.manage'],
]

/** What is in no menu. */
const deeper: [path: string, permission: Permission][] = [
  ['/admin/campaigns/new', 'campaigns.manage'],
  ['/admin/games/studios', 'games.read'],
  ['/admin/games/searches', 'games.read'],
  ['/admin/approvals/limits', 'settings.read'],
  ['/admin/reports/games', 'reports.read'],
  ['/admin/reports/liability', 'reports.read'],
  ['/admin/reports/open-rounds', 'reports.read'],
  ['/admin/reports/large-wins', 'reports.read'],
  ['/admin/reports/alterations', 'reports.read'],
  ['/admin/reports/events', 'reports.read'],
  ['/admin/staff/nobody', 'staff.manage'],
]

const files: [path: string, permission: Permission][] = [
  ['/admin/players/export', 'players.read'],
  ['/admin/approvals/limits/export', 'settings.read'],
  ['/admin/games/export', 'games.read'],
  ['/admin/games/studios/export', 'games.read'],
  ['/admin/games/searches/export', 'games.read'],
  ['/admin/campaigns/export', 'bonus.read'],
  ['/admin/reports/export', 'reports.read'],
  ['/admin/calls/export', 'calls.read'],
  ['/admin/audit/export', 'audit.export'],
  ['/admin/staff/export', 'staff.manage'],
]

interface Deed {
  permission: Permission
  sent: Awaited<ReturnType<typeof recordAction>>
}

/** One command of each area as the owner's browser sends it. */
async function deedsOf(office: Page, player: string, game: string): Promise<Deed[]> {
  const deeds: Deed[] = []
  const record = async (permission: Permission, act: () => Promise<void>) => {
    deeds.push({ permission, sent: await recordAction(office, act) })
  }
  const dialog = office.getByRole('dialog')
  await office.goto(`/admin/players/${player}`)
  await record('players.sessions', () => command(office, 'End all sessions', 'a lost phone'))
  await expect(dialog).toHaveCount(0)
  await record('players.block', () => command(office, 'Block', 'strange log-ins'))
  await expect(office.getByText('blocked', { exact: true })).toBeVisible()
  await command(office, 'Unblock', 'explained')
  await expect(office.getByText('active', { exact: true })).toBeVisible()
  await record('players.test-flag', () => command(office, 'Mark as test player', 'ours'))
  await expect(office.getByText('test player', { exact: true })).toBeVisible()
  await record('money.deposit', async () => {
    await office.getByRole('button', { name: 'Deposit', exact: true }).click()
    await dialog.getByLabel('Amount').fill('3')
    await dialog.getByLabel('Note').fill('cash desk')
    await dialog.getByRole('button', { name: 'Deposit it' }).click()
  })
  await expect(dialog.getByText('Booked.')).toBeVisible()
  await office.goto(`/admin/players/${player}/notes`)
  await record('players.notes', async () => {
    await office.getByLabel('New note').fill('Called about a deposit.')
    await office.getByRole('button', { name: 'Write it down' }).click()
  })
  await office.goto(`/admin/players/${player}/bonuses`)
  await record('bonus.grant', async () => {
    await office.getByRole('button', { name: 'Give a bonus' }).click()
    await dialog.getByLabel('Amount', { exact: true }).fill('5')
    await dialog.getByLabel('Reason').fill('a birthday')
    await dialog.getByRole('button', { name: 'Give a bonus' }).click()
  })
  await office.goto(`/admin/games/${game}`)
  await record('games.manage', () => office.getByRole('button', { name: /^Feature / }).click())
  await office.getByRole('button', { name: /^Do not feature/ }).click()
  await office.goto('/admin/approvals/limits')
  await record('settings.manage', async () => {
    await office
      .getByRole('row')
      .filter({ hasText: 'EUR' })
      .getByRole('button', { name: 'Change' })
      .last()
      .click()
    await dialog.getByLabel('Amount').fill('470')
    await dialog.getByLabel('Reason').fill('autumn')
    await dialog.getByRole('button', { name: 'Change' }).click()
  })
  await office.goto('/admin/staff')
  await record('staff.manage', async () => {
    await office.getByRole('button', { name: 'Add a person' }).click()
    await dialog.getByLabel('E-mail').fill(`x${randomUUID().slice(0, 8)}@house.test`)
    await dialog.getByLabel('Role').selectOption('support')
    await dialog.getByLabel('Reason').fill('night shift')
    await dialog.getByRole('button', { name: 'Add a person' }).click()
  })
  return deeds
}

test('each role opens what is its own; the rest is refused by menu, address, file and forged request', async ({
  browser,
  player,
  slots,
}) => {
  test.setTimeout(180_000)
  await player.register()
  const id = await player.id()
  const office = await openOffice(browser)
  const deeds = await deedsOf(office, id, slots[33] ?? '')
  for (const role of roles) {
    const page = await colleague(browser, role)
    await page.goto('/admin')
    for (const [path, permission] of areas) {
      const links = page.getByRole('navigation').locator(`a[href="${path}"]`)
      await expect(links, `${role}, ${path} in the menu`).toHaveCount(isAllowed(role, permission) ? 1 : 0)
      expect((await page.request.get(path)).status(), `${role}, ${path}`).toBe(
        isAllowed(role, permission) ? 200 : 403,
      )
    }
    // What is theirs there, the tests of each area open.
    for (const [path, permission] of [...deeper, ...files])
      if (!isAllowed(role, permission))
        expect((await page.request.get(path)).status(), `${role}, ${path}`).toBe(403)
    for (const { permission, sent } of deeds.filter((deed) => !isAllowed(role, deed.permission))) {
      const answer = await page.request.post(sent.url, { headers: sent.headers, data: sent.body })
      expect(answer.status(), `${role}, ${permission}`).toBe(403)
    }
    await page.context().close()
  }
  // Nothing of it was done: the account is what the owner made of it.
  await office.goto(`/admin/players/${id}`)
  await expect(office.getByText('active', { exact: true })).toBeVisible()
  expect((await balanceOf(id)).cash).toBe('3.00000')
  await office.goto(`/admin/players/${id}/notes`)
  await expect(office.getByRole('table', { name: 'Notes' }).getByRole('row')).toHaveCount(2)
  await office.context().close()
})
