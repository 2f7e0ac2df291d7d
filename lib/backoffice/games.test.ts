import { beforeEach, describe, expect, test, vi } from 'vitest'
import { NotAllowedError } from '../auth/auth'
import { isAllowed } from '../auth/permissions'
import { roles } from '../auth/types'
import { lobby, playableGame } from '../catalog/catalog'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { actAs } from '../testing/staff'
import { exportGames, openGamePage, searchGames, showFeed } from './games'
import { commandGames, commandStudio, moveGame, refreshGames } from './games-desk'
import { exportStudios, searchStudios } from './studios'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()

const all = { q: '', studio: '', state: '', tag: '', free: '' }
const first = { page: 1, sort: { key: 'place', direction: 'asc' as 'asc' | 'desc' } }

beforeEach(async () => {
  const db = database()
  await db.$executeRaw`truncate game, game_group cascade`
  await db.$executeRaw`insert into game_group (id, title, position) values (1, 'Novo', 0), (2, 'Zig', 1)`
  await db.$executeRaw`
    insert into game (code, name, title, group_id, position, has_free_rounds, icons)
    select n, 'Reel' || n, 'Reel ' || n || '%', 1 + (n % 2), n, n = 3, case n when 1 then '[]'::jsonb
      else '[{"url":"http://i.test/a.png","width":300,"height":221}]'::jsonb end
    from generate_series(1, 5) n`
  await db.$executeRaw`update feed_status set last_success_at = now(), desk_version = desk_version + 1`
})

const codes = async (query: Partial<typeof all> = {}, sort = first.sort) =>
  (await searchGames({ ...all, ...query }, { page: 1, sort })).games.map(({ code }) => Number(code))
const auditOf = (subject: string) => database().audit.findMany({ where: { subject }, orderBy: { id: 'asc' } })

describe('who may', () => {
  test.each(roles)('%s, as the table says', async (role) => {
    await actAs(role)
    const commands = [
      () => commandGames([1n], { do: 'feature' }),
      () => commandGames([1n], { do: 'hide', reason: 'x' }),
      () => moveGame(1n, 'last'),
      () => commandStudio(1, { title: 'X', isHidden: false, place: '', reason: 'x' }),
      () => refreshGames(),
    ]
    for (const run of commands) {
      if (isAllowed(role, 'games.manage')) await run()
      else await expect(run()).rejects.toThrow(NotAllowedError)
    }
    const isTouched = (await playableGame(1n)) === null
    expect(isTouched).toBe(isAllowed(role, 'games.manage'))
    expect((await searchGames(all, first)).total).toBe(5)
    expect((await openGamePage('2'))?.game.title).toBe('Reel 2%')
  })
})

describe('the desk', () => {
  beforeEach(async () => {
    await actAs('manager')
  })

  test('a hidden game is gone from the lobby and cannot be opened; each change leaves one audit row', async () => {
    expect(await commandGames([2n, 3n], { do: 'hide', reason: ' ' })).toEqual({
      ok: false,
      reason: 'no-reason',
    })
    expect(await commandGames([2n, 3n, 3n], { do: 'hide', reason: 'licence' })).toEqual({
      ok: true,
      changed: 2,
    })
    expect(await commandGames([2n], { do: 'hide', reason: 'again' })).toEqual({ ok: true, changed: 0 })
    expect(await playableGame(2n)).toBeNull()
    expect((await lobby())?.games.map(({ code }) => code)).toEqual(['1', '4', '5'])
    expect(await auditOf('game 2')).toMatchObject([
      { action: 'game.hide', reason: 'licence', before: { hidden: false }, after: { hidden: true } },
    ])
    await commandGames([2n], { do: 'show' })
    expect((await lobby())?.games.map(({ code }) => code)).toEqual(['1', '2', '4', '5'])
    expect((await openGamePage('2'))?.audit.map(({ action }) => action)).toEqual(['game.show', 'game.hide'])
  })

  test('a change that fails leaves neither the change nor its audit row', async () => {
    await database().$executeRaw`alter table game add constraint never check (not (code = 3 and is_featured))`
    await expect(commandGames([2n, 3n], { do: 'feature' })).rejects.toThrow()
    await database().$executeRaw`alter table game drop constraint never`
    expect(await codes({ state: 'featured' })).toEqual([])
    expect(await database().audit.count({ where: { action: 'game.feature', subject: 'game 2' } })).toBe(0)
  })

  test('places are from 1 without gaps, also when many move at once', async () => {
    await Promise.all([5n, 4n, 3n, 2n, 1n].map((code) => moveGame(code, 'last')))
    await Promise.all([moveGame(3n, 1), moveGame(3n, 'down'), moveGame(1n, 'none'), moveGame(4n, 'up')])
    const rows = await database().game.findMany({ where: { deskPosition: { not: null } } })
    expect(rows.map(({ deskPosition }) => deskPosition).sort()).toEqual([1, 2, 3, 4])
    await moveGame(5n, 1)
    expect((await lobby())?.games[0]?.code).toBe('5')
    expect(await moveGame(77n, 1)).toEqual({ ok: false, reason: 'no-game' })
  })

  test('tags are refused, added, found and taken off', async () => {
    expect(await commandGames([1n], { do: 'tag', tag: 'New' })).toEqual({ ok: false, reason: 'tag' })
    await commandGames([1n, 4n], { do: 'tag', tag: 'High Roller' })
    expect(await codes({ tag: 'high-roller' })).toEqual([1, 4])
    await commandGames([1n], { do: 'untag', tag: 'high-roller' })
    expect(await codes({ tag: 'high-roller' })).toEqual([4])
  })

  test('a studio can be renamed, hidden with its games, and placed', async () => {
    const wanted = { title: 'Zag', isHidden: false, place: '1', reason: 'agreed' }
    expect(await commandStudio(2, wanted)).toEqual({ ok: true })
    expect((await lobby())?.games.map(({ code, studio }) => `${studio} ${code}`)).toEqual([
      'Zag 1',
      'Zag 3',
      'Zag 5',
      'Novo 2',
      'Novo 4',
    ])
    await commandStudio(2, { ...wanted, isHidden: true })
    expect(await playableGame(1n)).toBeNull()
    expect(await commandStudio(2, { ...wanted, isHidden: true })).toEqual({ ok: false, reason: 'nothing' })
    expect(await auditOf('studio 2')).toHaveLength(2)
  })
})

describe('the list', () => {
  beforeEach(async () => {
    await actAs('read-only')
  })

  test('is found by code, title and name; signs of a pattern are only signs', async () => {
    expect(await codes({ q: '3' })).toEqual([3])
    expect(await codes({ q: 'reel 4' })).toEqual([4])
    expect(await codes({ q: 'EEL5' })).toEqual([5])
    expect(await codes({ q: '_eel' })).toEqual([])
    expect(await codes({ q: '%' })).toHaveLength(5)
    expect(await codes({ studio: '2', state: 'no-icon' })).toEqual([1])
    expect(await codes({ free: 'yes' })).toEqual([3])
    expect(await codes({}, { key: 'code', direction: 'desc' })).toEqual([5, 4, 3, 2, 1])
  })

  test('the export has every game of the search, the feed’s state what is missing', async () => {
    await database().$executeRaw`update game set in_feed = false, left_feed_at = now() where code = 5`
    const rows = []
    for await (const game of await exportGames({ ...all, state: 'left' }, first.sort)) rows.push(game.code)
    expect(rows).toEqual([5n])
    expect(await showFeed()).toMatchObject({ noIcon: 1, left: 1, leftGames: [{ code: 5n }] })
  })

  test('a refresh that fails says why and is written down', async () => {
    await actAs('owner')
    const result = await refreshGames()
    expect(result.kind).toBe('failed')
    expect((await auditOf('games')).at(-1)).toMatchObject({
      action: 'games.refresh',
      after: { outcome: 'failed' },
    })
    expect((await lobby())?.games).toHaveLength(5)
  })
})

test('studios are found by either name, sorted and filtered by the database, and all of them are in the file', async () => {
  await actAs('manager')
  await commandStudio(2, { title: 'A%b', isHidden: true, place: '1', reason: 'x' })
  const names = async (q = '', state = '', key = 'place', direction: 'asc' | 'desc' = 'asc') => {
    const query = { q, state, sort: { key, direction } }
    const { studios, total } = await searchStudios({ ...query, page: 1 })
    const file: typeof studios = []
    for await (const studio of await exportStudios(query)) file.push(studio)
    expect(file).toEqual(studios)
    expect(total).toBe(studios.length)
    return studios.map(({ title, games }) => `${title} ${games}`)
  }
  expect(await names()).toEqual(['Zig 3', 'Novo 2'])
  expect(await names('', '', 'studio')).toEqual(['Novo 2', 'Zig 3'])
  expect(await names('', '', 'games', 'desc')).toEqual(['Zig 3', 'Novo 2'])
  expect([await names('zi'), await names('a%'), await names('%'), await names('_')]).toEqual([
    ['Zig 3'],
    ['Zig 3'],
    ['Zig 3'],
    [],
  ])
  expect([await names('', 'hidden'), await names('', 'shown'), await names('', 'renamed')]).toEqual([
    ['Zig 3'],
    ['Novo 2'],
    ['Zig 3'],
  ])
  expect(
    (await searchStudios({ q: '', state: '', sort: { key: 'place', direction: 'asc' }, page: 2 })).studios,
  ).toEqual([])
})
