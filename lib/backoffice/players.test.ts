import { beforeAll, describe, expect, test, vi } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { become, hire } from '../testing/staff'
import { makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { exportPlayers, resolveSearchText, searchPlayers } from './players'
import type { PlayerQuery } from './players-query'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()

const nothing = { q: '', status: '', currency: '', from: '', to: '', seenFrom: '', seenTo: '', test: '' }
const players: TestPlayer[] = []
const db = database

beforeAll(async () => {
  for (const currency of ['USD', 'EUR', 'USD', 'USD']) players.push(await makePlayer({ cash: '5', currency }))
  await become(await hire('read-only'))
  const set = (place: number, data: object) =>
    db().player.update({ where: { id: players[place]?.id ?? '' }, data })
  await set(0, { nicknameKey: 'anna', emailKey: 'queen@house.test', createdAt: new Date('2026-01-01') })
  await set(1, {
    nicknameKey: 'annabel',
    createdAt: new Date('2026-01-02'),
    lastLoginAt: new Date('2026-02-02'),
  })
  await set(2, {
    nicknameKey: 'bert_%',
    createdAt: new Date('2026-01-03'),
    lastLoginAt: new Date('2026-02-01'),
  })
  await set(3, { nicknameKey: 'карл', createdAt: new Date('2026-01-04'), isTest: true, status: 'blocked' })
})

type Sort = 'created' | 'seen' | 'nickname'
const find = (query: Partial<PlayerQuery>, sort: Sort = 'created', direction: 'asc' | 'desc' = 'asc') =>
  searchPlayers({ ...nothing, ...query }, { after: null, sort, direction })
/** The places of the players that were found, in their order. */
const places = async (...asked: Parameters<typeof find>) =>
  (await find(...asked)).lines.map(({ id }) => players.findIndex((player) => player.id === id))

describe('the search', () => {
  test('by the beginning of nickname, e-mail and id, in any case and script; signs of patterns are only signs', async () => {
    expect(await places({ q: 'ANN' })).toEqual([0, 1])
    expect(await places({ q: 'queen@' })).toEqual([0])
    expect(await places({ q: 'Кар' })).toEqual([3])
    expect(await places({ q: players[2]?.id.slice(0, 20) ?? '' })).toEqual([2])
    expect(await places({ q: 'nna' })).toEqual([])
    expect(await places({ q: 'bert_%' })).toEqual([2])
    expect(await places({ q: '%' })).toEqual([])
  })

  test('by a transaction id: the player whose journal holds it, and the row', async () => {
    const row = await db().operation.findFirstOrThrow({ where: { walletId: players[1]?.walletId ?? 0n } })
    const found = await find({ q: row.identity })
    expect(found.lines.map(({ id }) => id)).toEqual([players[1]?.id])
    expect(found.rows).toMatchObject([{ kind: 'deposit', sequence: 1n, currency: 'EUR', code: 0 }])
  })

  test('by a game session: its number, or a token, which goes nowhere but into a hash', async () => {
    const player = players[2]
    if (player === undefined) throw new Error('no player')
    // A short number may also be the beginning of another player's id, which is chance.
    await db().$executeRaw`alter sequence game_session_id_seq restart with 900000001`
    const { id, gameToken } = await makeSession(player)
    const pasted = `https://games.test/play?user_auth_token=${gameToken.toUpperCase()}&x=1`
    expect(await resolveSearchText(pasted)).toBe(String(id))
    expect(await resolveSearchText('a'.repeat(64))).toBeNull()
    const found = await find({ q: String(id) })
    expect(found.lines.map((line) => line.id)).toEqual([player.id])
    expect(found.session).toMatchObject({ id, currency: 'USD' })
    // Even put into the address by hand it finds nothing and is not written down.
    expect(await places({ q: gameToken })).toEqual([])
    const audit = JSON.stringify(
      await db().$queryRaw`select reason, before, after, subject from audit where action like 'players.%'`,
    )
    expect(audit).toContain('[token]')
    expect(audit.toLowerCase()).not.toContain(gameToken)
  })

  test('filters narrow together; days include both ends', async () => {
    expect(await places({ currency: 'EUR' })).toEqual([1])
    expect(await places({ status: 'blocked' })).toEqual([3])
    expect(await places({ test: 'only' })).toEqual([3])
    expect(await places({ test: 'none', from: '2026-01-02', to: '2026-01-03' })).toEqual([1, 2])
    expect(await places({ seenTo: '2026-02-01' })).toEqual([2])
    expect(await places({ seenFrom: '2026-02-02' })).toEqual([1])
    expect(await places({ from: '2026-02-30' })).toEqual([])
  })

  test('each order pages without gap or repeat in both directions; who never came is last to have come', async () => {
    expect(await places({}, 'seen', 'desc')).toEqual(
      [1, 2].concat((players[0]?.id ?? '') > (players[3]?.id ?? '') ? [0, 3] : [3, 0]),
    )
    const { searchPlayerRows } = await import('./players-store')
    for (const sort of ['created', 'seen', 'nickname'] as const) {
      for (const direction of ['asc', 'desc'] as const) {
        const page = { sort, direction, limit: 9 }
        const whole = await searchPlayerRows(db(), {}, { ...page, after: null })
        const first = await searchPlayerRows(db(), {}, { ...page, after: null, limit: 2 })
        const last = first.at(-1)
        if (last === undefined) throw new Error('an empty page')
        const rest = await searchPlayerRows(db(), {}, { ...page, after: { value: last.place, id: last.id } })
        expect([...first, ...rest].map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
      }
    }
  })

  test('the export has every player with their balances, and is written down', async () => {
    const lines = []
    for await (const line of await exportPlayers({ ...nothing, q: 'ann' })) lines.push(line)
    expect(lines.map(({ wallets }) => wallets.map(({ cash }) => `${cash} ${cash.currency}`))).toEqual([
      ['5.00000 USD'],
      ['5.00000 EUR'],
    ])
    expect(await db().audit.count({ where: { action: 'players.export' } })).toBe(1)
  })
})
