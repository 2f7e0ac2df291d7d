// The lists that stand in cards: narrowed, sorted and paged by the database, taken as a file, and the file written down.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { moveBatch } from '../campaigns/campaigns'
import { database } from '../db/client'
import { Money } from '../money/money'
import { makeBatch, makeCampaign, makePlayers } from '../testing/campaigns'
import { useFreshDatabase } from '../testing/database'
import { actAs, become } from '../testing/staff'
import { makeGrant, makePlayer } from '../testing/world'
import {
  addPlayerNote,
  batchesOfPage,
  cancelBonus,
  exportBatches,
  exportBatchLines,
  exportBonuses,
  exportNotes,
  exportPlayerGrants,
  giveBonus,
  searchBatches,
  searchBatchLines,
  searchBonuses,
  searchNotes,
  searchPlayerGrants,
} from './backoffice'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()

const db = database
const desc = { direction: 'desc' } as const
let staff: string

async function all<Row>(rows: AsyncIterable<Row> | null): Promise<Row[]> {
  const read = []
  for await (const row of rows ?? []) read.push(row)
  return read
}
async function lastDeed() {
  const row = await db().audit.findFirstOrThrow({ orderBy: { id: 'desc' } })
  return { actor: row.actor, action: row.action, subject: row.subject, after: row.after }
}

beforeEach(async () => {
  staff = await actAs('owner')
})

test('notes: by their words and by who wrote them', async () => {
  const player = await makePlayer()
  await addPlayerNote(player.id, 'Lost the phone.')
  const other = await actAs('support')
  await addPlayerNote(player.id, '=HYPERLINK("x") and the PHONE again')
  await become(staff)
  const { notes, total, authors } = await searchNotes(
    player.id,
    { q: 'phone', author: '' },
    { page: 1, ...desc },
  )
  expect([total, ...notes.map(({ text }) => text.slice(0, 4))]).toEqual([2, '=HYP', 'Lost'])
  expect(authors.map(({ id }) => id).sort()).toEqual([staff, other].sort())
  const query = { q: '', author: other }
  expect((await searchNotes(player.id, query, { page: 1, ...desc })).notes).toMatchObject([
    { author: expect.stringContaining(other) },
  ])
  expect(await all(await exportNotes(player.id, query))).toHaveLength(1)
  expect(await lastDeed()).toEqual({
    actor: staff,
    action: 'player.notes.export',
    subject: player.id,
    after: { author: other },
  })
})

test('bonuses: active first, by state and wallet; another player’s are not among them', async () => {
  const [player, stranger] = [await makePlayer(), await makePlayer()]
  const terms = { amount: Money.of('20', 'USD'), wagering: 3, reason: 'why' }
  const give = (playerId: string) => giveBonus({ playerId, identity: randomUUID(), ...terms })
  await give(player.id)
  const first = (await all(await exportBonuses(player.id, { state: '', currency: '' })))[0]?.sequence ?? 0n
  await cancelBonus({ playerId: player.id, currency: 'USD', sequence: first, reason: 'why' })
  await give(player.id)
  await give(stranger.id)
  const page = { page: 1, sort: { key: 'state', direction: 'asc' } } as const
  const { bonuses, total } = await searchBonuses(player.id, { state: '', currency: '' }, page)
  expect([total, ...bonuses.map(({ state }) => state)]).toEqual([2, 'active', 'cancelled'])
  expect(bonuses.map(({ held }) => held.toString())).toEqual(['20.00000', '0.00000'])
  expect((await searchBonuses(player.id, { state: '', currency: 'EUR' }, page)).total).toBe(0)
  const cancelled = await all(await exportBonuses(player.id, { state: 'cancelled', currency: 'USD' }))
  expect(cancelled.map(({ sequence }) => sequence)).toEqual([first])
  expect(await lastDeed()).toMatchObject({ action: 'player.bonuses.export', after: { state: 'cancelled' } })
})

test('free rounds of a player: by state and game', async () => {
  const player = await makePlayer()
  await makeGrant(await makePlayer())
  const id = await makeGrant(player)
  await db().freeRoundGrant.update({ where: { id }, data: { state: 'cancelled' } })
  await makeGrant(player)
  const page = { after: null, ...desc }
  const find = async (query: object) =>
    (await searchPlayerGrants(player.id, { state: '', game: '', ...query }, page)).grants.map(
      ({ state }) => state,
    )
  expect(await find({})).toEqual(['offered', 'cancelled'])
  expect(await find({ state: 'cancelled' })).toEqual(['cancelled'])
  expect(await find({ game: '1' })).toEqual([])
  expect(await find({ game: 'abc' })).toEqual([])
  expect(await all(await exportPlayerGrants(player.id, { state: 'offered', game: '' }))).toHaveLength(1)
  expect(await lastDeed()).toMatchObject({ action: 'player.grants.export', subject: player.id })
})

test('batches of a campaign, page by page without those thrown away, and the lines of one', async () => {
  const campaign = await makeCampaign()
  const [one = '', two = ''] = await makePlayers(2)
  const batches = []
  for (let made = 0; made <= batchesOfPage; made += 1) batches.push(await makeBatch(campaign, [one]))
  const gone = await makeBatch(campaign, [one])
  await moveBatch(db(), { id: gone, from: ['granting'], to: 'discarded' })
  await makeBatch(await makeCampaign({ name: 'Other' }), [one])
  const sort = { key: 'batch', ...desc } as const
  const pages = await Promise.all(
    [1, 2].map((page) => searchBatches(campaign, { kind: '', state: '' }, { page, sort })),
  )
  expect(pages.map(({ total }) => total)).toEqual([batches.length, batches.length])
  expect(pages.flatMap((page) => page.batches.map(({ id }) => id))).toEqual([...batches].reverse())
  expect((await searchBatches(campaign, { kind: '', state: 'discarded' }, { page: 1, sort })).total).toBe(0)
  expect(await all(await exportBatches(String(campaign), { kind: 'csv', state: '' }))).toHaveLength(
    batches.length,
  )
  expect(await lastDeed()).toMatchObject({ action: 'campaign.batches.export', after: { kind: 'csv' } })
  expect(await exportBatches('999999999', { kind: '', state: '' })).toBeNull()

  const batch = await makeBatch(campaign, ['Nobody-1', two, `${two}@example.test`, one])
  const find = async (query: object, direction: 'asc' | 'desc' = 'asc', after: string | null = null) =>
    (await searchBatchLines(batch, { result: '', q: '', ...query }, { after, direction })).lines.map(
      ({ position }) => position,
    )
  expect(await find({}, 'desc')).toEqual([4, 3, 2, 1])
  expect(await find({}, 'desc', '3')).toEqual([2, 1])
  expect(await find({ q: 'nobody' })).toEqual([1])
  // The player's lines, however they were written.
  expect(await find({ q: `${two}@example.test` })).toEqual([2, 3])
  expect(await find({ q: two, result: 'duplicate' })).toEqual([3])
  const lines = await all(await exportBatchLines(String(batch), { q: 'nobody', result: 'unknown' }))
  expect(lines.map(({ typed }) => typed)).toEqual(['Nobody-1'])
})
