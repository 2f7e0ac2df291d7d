import type { Page } from '@playwright/test'
import { findings } from '../fixtures/axe'
import { settings } from '../fixtures/settings'
import { openOffice } from '../fixtures/staff'
import { expect, test } from '../fixtures/test'

const phone = { width: 390, height: 844 }

/** Visits pages one after the other; what axe finds and what the console complains of, by address. */
async function look(page: Page, addresses: string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  let complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text().slice(0, 200)}`)
  })
  for (const address of addresses) {
    complaints = []
    const response = await page.goto(address)
    await page.waitForLoadState('load')
    // What comes by Suspense is there when nothing is busy any more.
    await expect(page.locator('[data-skeleton], .animate-pulse')).toHaveCount(0)
    const lines = await findings(page)
    // A page that is meant to be missing is told so by the browser too.
    if (response?.status() === 404) complaints = []
    if (lines.length + complaints.length > 0) found[address] = [...lines, ...complaints]
  }
  return found
}

/** Words grow and wrap in other languages; the rules are the same. */
async function speak(page: Page, language: string): Promise<void> {
  await page.context().addCookies([{ name: 'locale', value: language, url: settings.portalUrl }])
}

test('axe finds nothing on a guest’s pages, in Kazakh, nor at the staff door', async ({ page, slots }) => {
  await page.setViewportSize(phone)
  await speak(page, 'kk')
  expect(
    await look(page, [
      ...[
        '/',
        '/?q=qqqqzzzz',
        '/studios',
        '/studio/1',
        '/login',
        '/login?error=1',
        '/register',
        '/forgot',
        '/reset?token=x',
      ],
      ...[
        '/confirm-email?token=x',
        '/terms',
        '/safer-play/help',
        '/statement/verify',
        '/offline',
        '/no-such-page',
        '/admin/login',
      ],
      `/play/${slots[0]}?mode=demo`,
    ]),
  ).toEqual({})
})

test('axe finds nothing on a player’s pages, in Ukrainian, nor on the office’s, in Russian', async ({
  player,
  game,
  page,
  browser,
  slots,
}) => {
  test.setTimeout(240_000)
  await player.register()
  await player.topUp()
  await game.open(slots[0] ?? '')
  await game.spinAndWait()
  const id = await player.id()
  await page.setViewportSize(phone)
  await speak(page, 'uk')
  const ofPlayer = await look(page, [
    ...['/', '/favourites', '/account', '/account/security', '/account/preferences', '/account/bonuses'],
    ...['/account/statement', '/history', '/safer-play', '/statement/verify', `/play/${slots[0]}`],
  ])
  expect.soft(ofPlayer).toEqual({})

  const office = await openOffice(browser)
  await speak(office, 'ru')
  const of = (path: string) => `/admin/players/${id}${path}`
  const ofOffice = await look(office, [
    ...['/admin', '/admin/players', of(''), of('/journal'), of('/rounds'), of('/bonuses'), of('/sessions')],
    ...[
      of('/limits'),
      of('/notes'),
      of('/audit'),
      '/admin/games',
      `/admin/games/${slots[0]}`,
      '/admin/games/studios',
    ],
    ...[
      '/admin/games/searches',
      '/admin/campaigns',
      '/admin/campaigns/new',
      '/admin/approvals',
      '/admin/approvals/limits',
      '/admin/calls',
    ],
    ...[
      '/admin/incidents',
      '/admin/audit',
      '/admin/staff',
      '/admin/roles',
      '/admin/profile',
      '/admin/reports',
    ],
    ...['games', 'large-wins', 'liability', 'open-rounds', 'events', 'alterations'].map(
      (name) => `/admin/reports/${name}`,
    ),
  ])
  expect(ofOffice).toEqual({})
  await office.context().close()
})
