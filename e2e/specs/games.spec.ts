import { randomUUID } from 'node:crypto'
import { colleague, openOffice } from '../fixtures/staff'
import { expect, test } from '../fixtures/test'

test('a hidden game leaves the lobby and cannot be opened; featured, placed and tagged ones say so', async ({
  browser,
  player,
  page,
  slots,
}) => {
  const [code = '', other = ''] = slots.slice(25)
  const mark = randomUUID().slice(0, 8)
  await player.register()
  const office = await openOffice(browser)
  const rows = office.getByRole('table').getByRole('row')
  const listed = async () => (await (await page.request.get('/api/games')).json()).games as unknown[][]
  const game = async (named: string) => (await listed()).find(([one]) => one === named)

  await office.goto(`/admin/games?q=${code}`)
  await rows.nth(1).getByRole('button', { name: 'Hide', exact: true }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Hide' }).click()
  await expect(dialog.getByText('Say why.')).toBeVisible()
  await dialog.getByLabel('Reason').fill('no licence')
  await dialog.getByRole('button', { name: 'Hide' }).click()
  await expect(rows.nth(1).getByText('hidden')).toBeVisible()
  expect(await game(code)).toBeUndefined()
  expect((await page.goto(`/play/${code}`))?.status()).toBe(404)
  await expect(page.getByText('There is no such game')).toBeVisible()
  const launch = await page.request.post('/api/me/launch', { data: { game: code } })
  expect([launch.status(), await launch.json()]).toEqual([404, { error: 'unknown-game' }])

  await rows.nth(1).getByRole('button', { name: 'Show' }).click()
  await expect(rows.nth(1).getByText('shown')).toBeVisible()
  expect(await game(code)).toBeDefined()

  await rows.nth(1).getByRole('checkbox').check()
  await office.getByLabel('Tag', { exact: true }).first().fill('new')
  await office.getByRole('button', { name: 'Add tag' }).click()
  await expect(office.getByText('A tag is 1 to 24 letters')).toBeVisible()
  await office.getByLabel('Tag', { exact: true }).first().fill(`E2E ${mark}`)
  await office.getByRole('button', { name: 'Add tag' }).click()
  await expect(office.getByText('1 game changed.')).toBeVisible()
  await office.getByRole('button', { name: 'Feature', exact: true }).click()
  await expect(rows.nth(1).getByText('featured')).toBeVisible()
  expect((await game(code))?.at(-1)).toEqual([`e2e-${mark}`])

  await rows
    .nth(1)
    .getByRole('button', { name: /^Put first: / })
    .click()
  const place = rows.nth(1).getByLabel(/^Place of/)
  await expect(place).toHaveValue(/\d/)
  await place.fill('1')
  await place.press('Enter')
  await expect.poll(async () => (await listed())[0]?.[0]).toBe(code)
  await office.goto(`/admin/games/${other}`)
  await office.getByRole('button', { name: /^Put first: / }).click()
  await office.getByLabel(/^Place of/).fill('1')
  await office.keyboard.press('Enter')
  await expect.poll(async () => (await listed())[0]?.[0]).toBe(other)
  await office.getByRole('button', { name: /^Move .* down$/ }).click()
  await expect.poll(async () => (await listed())[0]?.[0]).toBe(code)

  await office.goto(`/admin/games/${code}`)
  for (const action of ['game.hide', 'game.show', 'game.tag', 'game.feature', 'game.place'])
    await expect(office.getByRole('row').filter({ hasText: action }).first()).toBeVisible()
  const csv = await (await office.request.get(`/admin/games/export?tag=e2e-${mark}`)).text()
  expect(csv.trim().split('\n')).toHaveLength(2)
  for (const named of [code, other]) {
    await office.goto(`/admin/games/${named}`)
    await office.getByRole('button', { name: /^Take the place/ }).click()
    await expect(office.getByRole('button', { name: /^Put first: / })).toBeVisible()
  }
  await office.goto(`/admin/games/${code}`)
  await office.getByRole('button', { name: `Remove tag e2e-${mark}` }).click()
  await expect(office.getByText('no tags')).toBeVisible()
  await office.getByRole('button', { name: /^Do not feature/ }).click()
  await expect(office.getByText('featured', { exact: true })).toHaveCount(0)
  await office.context().close()
})

test('a refresh says how it went; a broken feed leaves the games and its error', async ({
  browser,
  faults,
}) => {
  const office = await openOffice(browser)
  await faults.set({ fault: 'feed-down', when: 'always' })
  await office.goto('/admin/games')
  await office.getByRole('button', { name: 'Read the feed now' }).click()
  await expect(office.getByText(/^That did not work\. The last good catalogue stays\..*500/)).toBeVisible()
  await expect(office.getByText('The last try failed; the last good catalogue stays.')).toBeVisible()
  await expect(office.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  await faults.off()
  await office.getByRole('button', { name: 'Read the feed now' }).click()
  await expect(office.getByText(/^\d+ games taken over, none left out\.$/)).toBeVisible()
  await expect(office.getByText('The last try failed')).toHaveCount(0)
  await office.context().close()
})

test('support reads the games and can change none, by the page or past it', async ({ browser, slots }) => {
  const owner = await openOffice(browser)
  const [code = ''] = slots.slice(30)
  // The request that the owner's page sends, to be sent again by somebody else.
  await owner.goto(`/admin/games/${code}`)
  const sent = owner.waitForRequest((request) => 'next-action' in request.headers())
  await owner.getByRole('button', { name: /^Feature / }).click()
  const request = await sent
  await owner.getByRole('button', { name: /^Do not feature/ }).click()
  await expect(owner.getByRole('button', { name: /^Feature / })).toBeVisible()

  const page = await colleague(browser, 'support')
  await page.goto(`/admin/games/${code}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Feature/ })).toHaveCount(0)
  await page.goto('/admin/games')
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Read the feed now' })).toHaveCount(0)
  const headers = request.headers()
  const answer = await page.request.post(request.url(), {
    headers: {
      'next-action': headers['next-action'] ?? '',
      'content-type': headers['content-type'] ?? '',
      accept: 'text/x-component',
    },
    data: request.postDataBuffer() ?? '',
  })
  expect(answer.status()).toBeGreaterThanOrEqual(400)
  await owner.reload()
  await expect(owner.getByRole('button', { name: /^Feature / })).toBeVisible()
  await page.context().close()
  await owner.context().close()
})
