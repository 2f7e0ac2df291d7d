// Campaigns from the form to the last coin: through the real protocol, by the sandbox's own game.
import { randomUUID } from 'node:crypto'
import type { Page, Request } from '@playwright/test'
import { expectAccessible } from '../fixtures/axe'
import { balanceOf, operator } from '../fixtures/operator'
import { colleague, command, openOffice } from '../fixtures/staff'
import { sum } from '../fixtures/sums'
import { expect, test } from '../fixtures/test'

interface FoundGame {
  code: string
  title: string
}

/** A game that can play free rounds, as the form finds it. */
async function findGame(office: Page): Promise<FoundGame> {
  const answer = await office.request.get('/admin/campaigns/games?q=')
  const { games }: { games: FoundGame[] } = await answer.json()
  return games[0] ?? { code: '', title: '' }
}

/** Fills the form of a new campaign and keeps it as a draft; ends on its page. */
async function draft(office: Page, name: string, game: FoundGame): Promise<void> {
  await office.goto('/admin/campaigns/new')
  await office.getByLabel('Name').fill(name)
  await office.getByLabel('Games that support free rounds').fill(game.code)
  await office
    .getByRole('button', { name: new RegExp(game.title) })
    .first()
    .click()
  await office.getByLabel('Rounds for each game').fill('3')
  await office.getByLabel('Lines', { exact: true }).fill('5')
  await office.getByLabel('Multiplier').fill('2')
  await office.getByLabel('Worth of a coin').fill('0.50')
}

const nameOf = (what: string) => `${what} ${randomUUID().slice(0, 8)}`

async function playRounds(game: import('../fixtures/game').Game, code: string): Promise<void> {
  await game.open(code)
  await game.frame.getByTestId('free-rounds-start').click()
  for (let round = 0; round < 3; round += 1) {
    await expect(game.frame.getByTestId('spin')).toBeEnabled()
    await game.spin()
    await game.becomesReady()
  }
}

test('a list is checked, given and undone; one player plays, is paid in cash, and the cost says so', async ({
  browser,
  player,
  game,
  faults,
}) => {
  test.slow()
  await player.register()
  const id = await player.id()
  const other = { nickname: nameOf('O').replace(/\W/g, ''), email: `${randomUUID()}@players.test` }
  const made = ['--password', 'brass-lamp-7-otter', '--currency', 'USD', '--cash', '5']
  const { user_id } = await operator(
    'player',
    'create',
    '--nickname',
    other.nickname,
    '--email',
    other.email,
    ...made,
  )
  await faults.set({ fault: 'always-win', when: 'always', user_id: id })

  const office = await openOffice(browser)
  const toPlay = await findGame(office)
  const name = nameOf('Summer')
  await draft(office, name, toPlay)
  await office.getByLabel('Worth of a coin').fill('nothing')
  await office.getByRole('button', { name: 'Keep as a draft' }).click()
  await expect(office.getByText('An amount above zero with up to 5 decimals, please.')).toBeVisible()
  await expect(office.getByLabel('Name')).toHaveValue(name)
  await office.getByLabel('Worth of a coin').fill('0.50')
  await expect(office.getByText('A round is worth $5.00, all rounds of a game $15.00.')).toBeVisible()
  // Made, but the answer gets lost: sent again it is the same draft.
  const form = (url: URL) => url.pathname === '/admin/campaigns/new' && url.search === ''
  await office.route(
    form,
    async (route) => {
      await route.fetch({ maxRedirects: 0 })
      await route.abort()
    },
    { times: 1 },
  )
  await office.getByRole('button', { name: 'Keep as a draft' }).click()
  await expect(office.getByText('No answer has come')).toBeVisible()
  await office.getByRole('button', { name: 'Keep as a draft' }).click()
  await expect(office.getByRole('heading', { name })).toBeVisible()
  const draftPage = office.url()
  await office.goto(`/admin/campaigns?q=${encodeURIComponent(name)}`)
  await expect(office.getByRole('table').getByRole('row')).toHaveCount(2)
  await office.goto(draftPage)
  await expect(office.getByRole('heading', { name })).toBeVisible()
  await expect(office.getByRole('region', { name: 'What the integrator is told' })).toContainText(
    '"cp": "0.50"',
  )
  await command(office, 'Start', 'the summer begins')
  await expect(office.getByText('running', { exact: true })).toBeVisible()

  await office.getByRole('link', { name: 'To a list' }).click()
  const list = ['player_id', id, String(user_id), 'nobody-like-that', other.email.toUpperCase()].join('\n')
  await office.getByLabel('Or paste the list').fill(list)
  await office.getByRole('button', { name: 'Check (dry run)' }).click()
  await expect(office.getByText('This is a dry run')).toBeVisible()
  const lines = office.getByRole('table', { name: 'Players' }).getByRole('row')
  await expect(lines.filter({ hasText: 'to be given' })).toHaveCount(2)
  await expect(lines.filter({ hasText: 'nobody-like-that' })).toContainText('no such player')
  await expect(lines.filter({ hasText: other.email.toUpperCase() })).toContainText('twice in the list')
  await command(office, 'Give to 2 players', 'the best of June')
  await expect(lines.getByText('given', { exact: true })).toHaveCount(2, { timeout: 20_000 })
  const batchPage = office.url()
  await expectAccessible(office)
  const csv = await (await office.request.get(`${batchPage}/export`)).text()
  expect(csv).toContain(`2,${user_id},${user_id},${other.nickname},granted`)

  await playRounds(game, toPlay.code)
  await expect.poll(async () => (await balanceOf(id)).cash, { timeout: 30_000 }).not.toBe('0.00000')
  const { cash } = await balanceOf(id)

  await office.goto(batchPage)
  await command(office, /^Undo \(1 still offered\)/, 'wrong list')
  await expect(office.getByText('undone', { exact: true })).toBeVisible({ timeout: 20_000 })

  await office.getByRole('link', { name }).click()
  await expect(office.getByText('Cost: paid to cash').locator('xpath=following-sibling::dd')).toHaveText(
    new RegExp(`\\$${cash.replace(/0{1,3}$/, '').replace('.', '\\.')}`),
  )
  const grants = office.getByRole('table', { name: 'Grants' }).getByRole('row')
  await expect(grants.filter({ hasText: other.nickname })).toContainText('cancelled')
  await expect(grants.filter({ hasText: player.nickname })).toContainText('3 / 3')
  await expectAccessible(office)
  await grants.filter({ hasText: player.nickname }).getByRole('link').first().click()
  await expect(office.getByText('Played and paid')).toBeVisible()
  await expectAccessible(office)
  await expect(office.getByRole('table', { name: 'Journal' })).toContainText('free rounds’ end')
  const calls = office.getByRole('table', { name: 'Wallet calls' })
  await expect(async () => {
    await office.reload()
    for (const operation of ['get', 'activate', 'update', 'end'])
      await expect(calls.getByRole('cell', { name: operation, exact: true }).first()).toBeVisible({
        timeout: 1_000,
      })
  }).toPass()
  await office.goto(`/admin/audit?q=${encodeURIComponent('wrong list')}`)
  await expect(office.getByRole('row').filter({ hasText: 'campaign.undo' }).first()).toBeVisible()
  await office.context().close()
})

test('given on the player’s page, the win becomes bonus money with its condition; support may give and not start', async ({
  browser,
  player,
  game,
  faults,
  page,
}) => {
  test.slow()
  await player.register()
  const id = await player.id()
  await faults.set({ fault: 'always-win', when: 'always', user_id: id })
  const office = await openOffice(browser)
  const toPlay = await findGame(office)
  const name = nameOf('Bonus')
  await draft(office, name, toPlay)
  await office.getByLabel('It goes to').selectOption('bonus')
  await office.getByLabel('To be staked, times the win').fill('10')
  await office.getByLabel('Days the bonus stays').fill('7')
  await office.getByRole('button', { name: 'Keep as a draft' }).click()
  await expect(office.getByRole('heading', { name })).toBeVisible()
  const campaignPage = office.url()
  const pressed = office.waitForRequest((request) => request.headers()['next-action'] !== undefined)
  await command(office, 'Start', 'to be seen')
  const start = await pressed
  await expect(office.getByText('running', { exact: true })).toBeVisible()
  await command(office, 'Stop', 'for the moment')
  await expect(office.getByText('stopped', { exact: true })).toBeVisible()

  const desk = await colleague(browser, 'support')
  await desk.goto(campaignPage)
  await expect(desk.getByText('stopped', { exact: true })).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Start again' })).toHaveCount(0)
  await repeatAs(desk, start)
  await desk.goto('/admin/campaigns/new')
  await expect(desk.getByText('does not allow this page')).toBeVisible()
  await office.reload()
  await expect(office.getByText('stopped', { exact: true })).toBeVisible()
  await command(office, 'Start again', 'now in earnest')
  await expect(office.getByText('running', { exact: true })).toBeVisible()

  await desk.goto(`/admin/players/${id}/bonuses`)
  const card = desk.getByRole('region', { name: 'Free rounds' }).first()
  await card.getByRole('button', { name: 'Give free rounds' }).click()
  const dialog = desk.getByRole('dialog')
  const campaigns = dialog.getByLabel('Campaign')
  if ((await campaigns.count()) > 0) await campaigns.selectOption({ label: `${name} (USD)` })
  await dialog.getByLabel('Reason').fill('a friendly word')
  await dialog.getByRole('button', { name: 'Give free rounds' }).click()
  await expect(card.getByRole('row').filter({ hasText: name })).toContainText('offered')
  await desk.context().close()

  await page.bringToFront()
  await playRounds(game, toPlay.code)
  await expect.poll(async () => (await balanceOf(id)).bonus, { timeout: 30_000 }).not.toBe('0.00000')
  const { cash, bonus } = await balanceOf(id)
  expect(cash).toBe('0.00000')
  const { bonuses } = await operator('bonus', 'list', '--user-id', id)
  const tenfold = sum(...Array.from({ length: 10 }, () => bonus))
  expect(JSON.stringify(bonuses)).toContain(`"required":"${tenfold}"`)
  await office.reload()
  await expect(
    office.getByText('Cost: paid as bonus money').locator('xpath=following-sibling::dd'),
  ).not.toHaveText('$0.00')
  await office.context().close()
})

/** Sends a command's own request once more, as somebody else. */
async function repeatAs(desk: Page, request: Request): Promise<void> {
  const { 'next-action': action = '', 'content-type': type = '' } = request.headers()
  const answer = await desk.request.post(request.url(), {
    headers: { 'next-action': action, 'content-type': type, origin: new URL(request.url()).origin },
    data: request.postDataBuffer() ?? '',
  })
  expect(answer.status()).toBe(403)
}
