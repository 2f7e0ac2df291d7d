import { beforeAll, expect, test } from 'vitest'
import { insertAudit } from '../audit/audit'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { listAuditActions, searchAuditRows } from './audit-store'

useFreshDatabase()

const anna = { actor: 'anna', address: '10.0.0.1' }

beforeAll(async () => {
  const db = database()
  for (const subject of ['p-1', 'p-2', 'p-10']) {
    await insertAudit(db, { ...anna, action: 'player.read', subject })
    await insertAudit(db, {
      ...anna,
      action: 'player.block',
      subject,
      reason: `Broken phone, ticket ${subject}`,
    })
  }
  await insertAudit(db, {
    actor: 'boris',
    action: 'bets.stop',
    subject: 'bets',
    reason: 'сломан телефон 100%_x',
  })
})

const subjects = async (search: Parameters<typeof searchAuditRows>[1]) =>
  (await searchAuditRows(database(), search)).map(({ subject }) => subject)

test('readings are left out until they are asked for', async () => {
  expect(await subjects({ limit: 99 })).toEqual(['bets', 'p-10', 'p-2', 'p-1'])
  expect(await subjects({ limit: 99, withReadings: true })).toHaveLength(7)
})

test('pages follow one another without a gap, in both directions', async () => {
  for (const direction of ['asc', 'desc'] as const) {
    const whole = await searchAuditRows(database(), { direction, limit: 99 })
    const first = await searchAuditRows(database(), { direction, limit: 2 })
    const after = first.at(-1)?.id
    if (after === undefined) throw new Error('an empty page')
    const second = await searchAuditRows(database(), { direction, after, limit: 99 })
    expect([...first, ...second].map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
  }
})

test('words of the reason, by their beginnings, in any order and any script', async () => {
  expect(await subjects({ words: 'phon brok', limit: 99 })).toEqual(['p-10', 'p-2', 'p-1'])
  expect(await subjects({ words: 'ТЕЛЕФ', limit: 99 })).toEqual(['bets'])
  expect(await subjects({ words: 'broken nothing', limit: 99 })).toEqual([])
})

test('signs that mean something to PostgreSQL are only signs', async () => {
  for (const words of ["'", ':*', '& | !', "'); drop table audit; --"]) {
    await expect(searchAuditRows(database(), { words, limit: 99 })).resolves.toBeDefined()
  }
  expect(await subjects({ subject: 'p-%', limit: 99 })).toEqual([])
  expect(await subjects({ subject: '_-1', limit: 99 })).toEqual([])
})

test('who, what, about and when narrow it down together', async () => {
  expect(await subjects({ actor: 'boris', limit: 99 })).toEqual(['bets'])
  expect(await subjects({ action: 'player.block', subject: 'p-1', limit: 99 })).toEqual(['p-10', 'p-1'])
  const hour = 3600_000
  expect(await subjects({ from: new Date(Date.now() + hour), limit: 99 })).toEqual([])
  expect(await subjects({ until: new Date(Date.now() - hour), limit: 99 })).toEqual([])
  expect(
    await subjects({ from: new Date(Date.now() - hour), until: new Date(Date.now() + hour), limit: 99 }),
  ).toHaveLength(4)
})

test('the actions there are, each once', async () => {
  expect(await listAuditActions(database())).toEqual(['bets.stop', 'player.block', 'player.read'])
})
