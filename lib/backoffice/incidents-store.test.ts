import { expect, it } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { noteIncident } from '../wallet/wallet'
import { changeIncident, countUnsettled, type IncidentSearch, listIncidentRows } from './incidents-store'
import { incidentStates } from './rules-incidents'

useFreshDatabase()

const note = (subject: string, kind = 'conflict') =>
  noteIncident({ kind, subject, playerId: null, detail: { subject } })

async function find(search: Partial<IncidentSearch> = {}) {
  const all = { states: incidentStates, kind: '', players: null, assignee: '', subject: '' }
  const page = { sort: 'last', direction: 'desc', limit: 10, offset: 0 } as const
  return (await listIncidentRows(database(), { ...all, ...page, ...search })).rows
}

it('the same incident again raises its count and opens a resolved one anew, but no dismissed one', async () => {
  await Promise.all(['a', 'a', 'a', 'b'].map((subject) => note(subject)))
  const [a] = await find({ subject: 'a' })
  const [b] = await find({ subject: 'b' })
  if (a === undefined || b === undefined) throw new Error('they were noted')
  expect(a).toMatchObject({ count: 3, state: 'open', reopenedAt: null })
  await changeIncident(database(), a.id, { state: 'resolved', assignee: 'somebody' })
  await changeIncident(database(), b.id, { state: 'dismissed' })
  expect(await countUnsettled(database())).toEqual({ open: 0, working: 0 })
  await note('a')
  await note('b')
  expect((await find({ subject: 'a' }))[0]).toMatchObject({
    count: 4,
    state: 'open',
    assignee: 'somebody',
    reopenedAt: expect.any(Date),
  })
  expect((await find({ subject: 'b' }))[0]).toMatchObject({ count: 2, state: 'dismissed' })
  await changeIncident(database(), a.id, { state: 'working' })
  await note('a')
  expect((await find({ subject: 'a' }))[0]).toMatchObject({ count: 5, state: 'working' })
  expect(await countUnsettled(database())).toEqual({ open: 0, working: 1 })
})

it('the list is found by state, kind, whose it is and what it is about, in pages', async () => {
  await note('c', 'overflow')
  expect(await find({ kind: 'overflow' })).toHaveLength(1)
  expect(await find({ states: ['dismissed'] })).toMatchObject([{ subject: 'b' }])
  expect(await find({ assignee: 'none' })).toHaveLength(2)
  expect(await find({ assignee: 'somebody' })).toMatchObject([{ subject: 'a' }])
  const [first] = await find({ limit: 1, sort: 'count' })
  const [second] = await find({ limit: 1, offset: 1, sort: 'count' })
  expect([first?.subject, second?.subject]).toEqual(['a', 'b'])
})
