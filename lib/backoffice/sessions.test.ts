// A player's sessions, log-ins and failed tries: the database narrows, sorts and pages them; nobody else's come along.
import { beforeEach, expect, test, vi } from 'vitest'
import { createPlayerSession } from '../auth/player-session'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { actAs } from '../testing/staff'
import { makePlayer, makeSession, type TestPlayer } from '../testing/world'
import {
  exportSessions,
  type SessionLine,
  type SessionList,
  searchSessions,
  sessionsOfPage,
} from './backoffice'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()

const db = database
const all = { state: '', game: '', address: '', from: '', to: '' }
const newest = { sort: 'time', direction: 'desc', page: 1 } as const
let player: TestPlayer
let owner: { id: string; email: string }

beforeEach(async () => {
  await actAs('read-only')
  player = await makePlayer({ cash: '9' })
  owner = await db().player.findUniqueOrThrow({ where: { id: player.id }, select: { id: true, email: true } })
})

const search = (
  list: SessionList,
  query: Partial<typeof all> = {},
  page: Partial<Parameters<typeof searchSessions>[3]> = {},
) => searchSessions(owner, list, { ...all, ...query }, { ...newest, ...page })
async function fileOf(list: SessionList, query: Partial<typeof all> = {}): Promise<SessionLine[]> {
  const lines: SessionLine[] = []
  for await (const line of await exportSessions(player.id, list, { ...all, ...query })) lines.push(line)
  return lines
}
const minute = (date: Date) => date.toISOString().slice(0, 16)

test('games: by state, game and time; pages and sorts of the database; the file is whole and oldest first', async () => {
  const other = await makePlayer()
  await makeSession(other)
  for (let age = 0; age < sessionsOfPage + 2; age += 1)
    await makeSession(player, { gameCode: 702n, ageMinutes: age * 10 })
  const old = await makeSession(player, { gameCode: 9n, ageMinutes: 6000 })
  await db().gameSession.update({
    where: { id: old.id },
    data: { endedAt: new Date(), endReason: 'staff', lastSeenAt: new Date() },
  })
  const first = await search('games')
  const second = await search('games', {}, { page: 2 })
  expect([first.lines.length, second.lines.length, first.total]).toEqual([
    sessionsOfPage,
    3,
    sessionsOfPage + 3,
  ])
  expect(second.lines.at(-1)).toMatchObject({
    key: `${old.id}`,
    endReason: 'staff',
    game: { code: 9n, currency: 'USD' },
  })
  expect((await search('games', {}, { sort: 'seen' })).lines[0]?.key).toBe(`${old.id}`)
  expect((await search('games', { state: 'ended' })).lines.map(({ key }) => key)).toEqual([`${old.id}`])
  expect((await search('games', { game: '9' })).total).toBe(1)
  expect((await search('games', { game: '9', state: 'alive' })).total).toBe(0)
  expect((await search('games', { game: 'nine' })).total).toBe(0)
  const dayAgo = minute(new Date(Date.now() - 86_400_000))
  expect([
    (await search('games', { from: dayAgo })).total,
    (await search('games', { to: dayAgo })).total,
  ]).toEqual([sessionsOfPage + 2, 1])
  const file = await fileOf('games')
  expect([file.length, file[0]?.key]).toEqual([sessionsOfPage + 3, `${old.id}`])
})

test('log-ins: one that has run out is over, whatever is asked; by address; the file says no token', async () => {
  const logIn = (address: string) => createPlayerSession(player.id, { address, userAgent: 'Firefox/1' })
  await logIn('10.0.0.1')
  await logIn('10.0.0.2')
  await db().loginSession.updateMany({
    where: { playerId: player.id, address: '10.0.0.2' },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  const addresses = async (query: Partial<typeof all>) =>
    (await search('logins', query)).lines.map(({ address }) => address)
  expect(await addresses({ state: 'alive' })).toEqual(['10.0.0.1'])
  expect(await addresses({ state: 'ended' })).toEqual(['10.0.0.2'])
  expect(await addresses({ address: '10.0.0.2' })).toEqual(['10.0.0.2'])
  expect((await fileOf('logins')).map(({ endedAt }) => endedAt === null).sort()).toEqual([false, true])
})

test('failed tries are the account’s own; a file of any is a row of the audit, another player’s page shows none', async () => {
  const own = { account: `player:${owner.email.toLowerCase()}`, address: '10.0.0.1', succeeded: false }
  await db().loginAttempt.createMany({
    data: [
      own,
      { ...own, address: '10.0.0.2' },
      { ...own, succeeded: true },
      { ...own, account: 'player:other' },
    ],
  })
  expect((await search('failures')).total).toBe(2)
  expect((await search('failures', { address: '10.0.0.1' })).total).toBe(1)
  expect(await fileOf('failures', { address: '10.0.0.2' })).toHaveLength(1)
  const rows = await db().audit.findMany({ where: { subject: player.id } })
  expect(rows.map(({ action, after }) => [action, after])).toEqual([
    ['player.sessions.export', { list: 'failures', address: '10.0.0.2' }],
  ])
  const nobody = await exportSessions('nobody', 'games', all)
  for await (const line of nobody) expect(line).toBeUndefined()
})
