import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { makePlayer, makeSession, type TestPlayer, type TestSession } from '../testing/world'
import { allMissedSearches, countSearch, favouritesOf, missedSearches, playedBy, setFavourite } from './lobby'
import { askPopular } from './popular'
import { cleanQuery, makeLimiter } from './rules'
import { countMissed } from './store'

useFreshDatabase()

beforeAll(async () => {
  await database().$executeRaw`insert into game_group (id, title) values (1, 'Novo')`
  await database().$executeRaw`
    insert into game (code, name, title, group_id, is_hidden)
    select code, 'g' || code, 'Game ' || code, 1, code = 9 from generate_series(1, 600) as code`
})

describe('favourites', () => {
  test('are the player’s own: nobody else sees, adds to or empties them', async () => {
    const [one, other] = [await makePlayer(), await makePlayer()]
    await setFavourite(one.id, 3n, true)
    await setFavourite(one.id, 5n, true)
    await setFavourite(one.id, 3n, true)
    await setFavourite(other.id, 3n, false)
    expect(await favouritesOf(one.id)).toEqual(['5', '3'])
    expect(await favouritesOf(other.id)).toEqual([])
    await setFavourite(one.id, 5n, false)
    await setFavourite(one.id, 5n, false)
    expect(await favouritesOf(one.id)).toEqual(['3'])
  })

  test('are games that may be played, and not without end', async () => {
    const { id } = await makePlayer()
    expect(await setFavourite(id, 9n, true)).toBe('unknown-game')
    expect(await setFavourite(id, 10_000n, true)).toBe('unknown-game')
    await database().$executeRaw`
      insert into favourite (player_id, game_code) select ${id}, code from generate_series(101, 600) as code`
    expect(await setFavourite(id, 1n, true)).toBe('too-many')
    expect(await setFavourite(id, 101n, true)).toBe('done')
    expect(await favouritesOf(id)).toHaveLength(500)
  })
})

test('what was played lately: each game once, the latest first, nobody else’s', async () => {
  const player = await makePlayer()
  await makeSession(player, { gameCode: 1n, idleMinutes: 30 })
  await makeSession(player, { gameCode: 2n, idleMinutes: 20 })
  await makeSession(player, { gameCode: 1n, idleMinutes: 10, ended: true })
  await makeSession(await makePlayer(), { gameCode: 3n })
  expect((await playedBy(player.id)).map(({ code }) => code)).toEqual(['1', '2'])
})

async function stake(player: TestPlayer, session: TestSession, code = 0): Promise<void> {
  // The journal's own guards are tried elsewhere: here only its rows matter.
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    await tx.operation.create({
      data: {
        walletId: player.walletId,
        sequence: session.id + 1_000n,
        kind: 'debit',
        identity: `t${session.id}`,
        fingerprint: '',
        code,
        amount: 1,
        cashDelta: 0,
        bonusDelta: 0,
        cashAfter: 0,
        bonusAfter: 0,
        sessionId: session.id,
        createdAt: new Date(),
        hash: '',
      },
    })
  })
}

test('popular is what most players staked in this week: looking, refused bets and our own players do not count', async () => {
  const players = await Promise.all(Array.from({ length: 4 }, () => makePlayer()))
  const [one, two, three, own] = players
  if (!one || !two || !three || !own) throw new Error('no players')
  await database().player.update({ where: { id: own.id }, data: { isTest: true } })
  const plays: [TestPlayer, bigint, { ageMinutes?: number; code?: number }][] = [
    [one, 11n, {}],
    [one, 11n, {}],
    [one, 11n, {}],
    [one, 12n, {}],
    [two, 12n, {}],
    [two, 13n, { code: 3 }],
    [own, 14n, {}],
    [three, 15n, { ageMinutes: 8 * 24 * 60 }],
  ]
  for (const [player, gameCode, { ageMinutes = 0, code = 0 }] of plays) {
    await stake(player, await makeSession(player, { gameCode, ageMinutes }), code)
  }
  await makeSession(three, { gameCode: 16n })
  expect(await askPopular()).toEqual(['12', '11'])
})

test('a household searches sixty times a minute, from however many addresses of IPv6', () => {
  const answers = Array.from({ length: 61 }, (_, place) =>
    countSearch(`2001:db8:7:7::${(place + 1).toString(16)}`),
  )
  expect(answers.filter((isAllowed) => isAllowed)).toHaveLength(60)
  expect(countSearch('2001:db8:7:8::1')).toBe(true)
})

describe('searches without a result', () => {
  beforeEach(async () => {
    await database().missedSearch.deleteMany()
  })
  const page = { words: '', sort: 'count', direction: 'desc', page: 1 } as const

  test('are counted by their words, and the rarest make room', async () => {
    const count = (query: string, minute: number) =>
      countMissed(database(), { query, at: new Date(minute * 60_000), most: 3 })
    for (const [minute, query] of ['often', 'often', 'rare', 'other', 'newest'].entries())
      await count(query, minute)
    const { searches, total } = await missedSearches(page)
    expect(searches.map(({ query, count }) => [query, count])).toEqual([
      ['often', 2],
      ['newest', 1],
      ['other', 1],
    ])
    expect(total).toBe(3)
    expect((await missedSearches({ ...page, words: 'OFT' })).searches).toHaveLength(1)
    const file: typeof searches = []
    for await (const search of allMissedSearches(page)) file.push(search)
    expect(file).toEqual(searches)
  })

  test('hold words, and nothing that points to a person', () => {
    expect(cleanQuery('  Mega \n\u0000 Moolah ')).toBe('mega moolah')
    expect(cleanQuery('x'.repeat(500))).toHaveLength(60)
    for (const text of [
      '',
      ' a ',
      'me@mail.test',
      '+7 912 345 67 89',
      '4111-1111-1111-1111',
      '\ud800\ud800',
    ]) {
      expect(cleanQuery(text), text).toBeNull()
    }
  })

  test('are counted so often for one caller, and for so many callers', () => {
    const may = makeLimiter({ most: 2, windowMs: 60_000, callersMax: 2 })
    expect([may('a', 0), may('a', 1), may('a', 2), may('b', 3), may('c', 4)]).toEqual([
      true,
      true,
      false,
      true,
      false,
    ])
    expect(may('a', 60_000)).toBe(true)
  })
})
