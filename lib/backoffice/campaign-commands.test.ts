// A campaign's form is one campaign, however often it is sent.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { startCampaign } from '../campaigns/campaigns'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { actAs } from '../testing/staff'
import { seedCurrencies } from '../testing/world'
import { createCampaign } from './backoffice'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()

const db = database
const typed = {
  name: 'Summer',
  games: ['9702'],
  currency: 'USD',
  count: '15',
  bet: '5',
  lines: '10',
  mpl: '2',
  cp: '0.01',
  winTo: 'cash',
  maxWin: '',
  wagering: '',
  bonusDays: '',
  startsAt: '',
  endsAt: '',
}
let staff: string
/** Of this test's person. */
const campaigns = () =>
  db().campaign.findMany({
    where: { createdBy: staff },
    orderBy: { id: 'asc' },
    select: { id: true, name: true },
  })
const deeds = async () =>
  (await db().audit.findMany({ where: { actor: staff }, orderBy: { id: 'asc' } })).map(({ action }) => action)

beforeEach(async () => {
  await seedCurrencies()
  await db()
    .$executeRaw`insert into game_group (id, title, position) values (97, 'Novo', 97) on conflict do nothing`
  await db().$executeRaw`
    insert into game (code, name, title, group_id, position, has_free_rounds, icons)
    values (9702, 'Reel', 'Reel', 97, 9702, true, '[]') on conflict do nothing`
  staff = await actAs('manager')
})

test('sent again, also at the same moment, it leads to the same draft, made and written down once', async () => {
  const identity = randomUUID()
  const results = await Promise.all([1, 2, 3].map(() => createCampaign(typed, identity)))
  results.push(await createCampaign({ ...typed, cp: '0,010' }, identity))
  const [made] = await campaigns()
  expect(results).toEqual(results.map(() => ({ ok: true, id: made?.id })))
  expect(await campaigns()).toHaveLength(1)
  expect(await deeds()).toEqual(['campaign.create'])
})

test('what was corrected before it was sent again is in the draft; another form is another campaign', async () => {
  const identity = randomUUID()
  await createCampaign(typed, identity)
  const again = await createCampaign({ ...typed, name: 'Late summer' }, identity)
  expect(await campaigns()).toEqual([{ id: again.ok && again.id, name: 'Late summer' }])
  expect(await deeds()).toEqual(['campaign.create', 'campaign.change'])
  await createCampaign(typed, randomUUID())
  expect((await campaigns()).map(({ name }) => name)).toEqual(['Late summer', 'Summer'])
})

test('one that somebody has let run meanwhile is not changed by its form', async () => {
  const identity = randomUUID()
  const made = await createCampaign(typed, identity)
  if (!made.ok) throw new Error('not made')
  await startCampaign(db(), { id: made.id, at: new Date() })
  expect(await createCampaign(typed, identity)).toEqual(made)
  const other = await createCampaign({ ...typed, name: 'Winter' }, identity)
  expect(other).toEqual({ ok: false, faults: {}, isGone: true })
  expect((await campaigns()).map(({ name }) => name)).toEqual(['Summer'])
})
