import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { feedStatus, gameTitles, listGames, lobby, playableGame, refreshCatalog } from './catalog'

useFreshDatabase()

let server: Server
let answer: RequestListener

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  process.env.INTEGRATOR_URL = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return () => new Promise((resolve) => server.close(resolve))
})

beforeEach(async () => {
  await database().$executeRaw`truncate game, game_group, feed_status cascade`
})

afterEach(() => {
  vi.restoreAllMocks()
})

interface Named {
  code: number
  title?: string
}

function serveText(text: string, status = 200): void {
  answer = (_, response) => void response.writeHead(status).end(text)
}

function serve(games: Named[]): void {
  const rows = games.map(({ code, title = `Game ${code}` }) => ({
    gm_bk_id: code,
    gm_url: `Game${code}.game`,
    gm_title: title,
    icons: [{ ic_name: `${code}.png`, ic_w: 300, ic_h: 221 }],
  }))
  const groups = [{ gr_id: 1, gr_title: 'Novo', games: rows }]
  serveText(JSON.stringify({ success: true, locator: { ico_baseurl: '/i/', groups } }))
}

const codesShown = async () => (await lobby())?.games.map((game) => game.code) ?? null

test('before the first feed there is no lobby', async () => {
  expect(await lobby()).toBeNull()
  expect(await feedStatus()).toMatchObject({ lastAttemptAt: null, lastSuccessAt: null, games: 0 })
})

test('a feed is asked for as the protocol says, and shown', async () => {
  let asked = ''
  serve([{ code: 5 }, { code: 3 }])
  const served = answer
  answer = (request, response) => {
    asked = decodeURIComponent(request.url ?? '')
    served(request, response)
  }
  expect(await refreshCatalog()).toEqual({ kind: 'refreshed', games: 2, skipped: 0 })
  expect(asked).toBe(
    '/frontendsrv/apihandler.api?cmd={"api":"ls-games-by-operator-id-get","operator_id":"7"}',
  )
  expect(await codesShown()).toEqual(['5', '3'])
  expect(await playableGame(5n)).toEqual({ code: 5n, name: 'Game5', title: 'Game 5' })
  expect(await playableGame(4n)).toBeNull()
  expect(await listGames({ limit: 1 })).toEqual([
    { game_code: 5n, game_name: 'Game5', title: 'Game 5', group: 'Novo' },
  ])
})

test.each<[string, () => void]>([
  ['answers 500', () => serveText('oops', 500)],
  ['is a page', () => serveText('<html>')],
  ['is empty', () => serveText('')],
  ['has no games', () => serveText('{"locator":{"groups":[]}}')],
  ['has only broken games', () => serveText('{"groups":[{"gr_id":1,"gr_title":"A","games":[{}]}]}')],
  [
    'breaks off',
    () => {
      answer = (request) => void request.socket.destroy()
    },
  ],
])('G1: a feed that %s leaves the last good catalogue, and says so', async (_, fail) => {
  serve([{ code: 5 }])
  await refreshCatalog()
  const before = await feedStatus()
  fail()
  expect((await refreshCatalog()).kind).toBe('failed')
  expect(await codesShown()).toEqual(['5'])
  const after = await feedStatus()
  expect(after.lastError).toMatch(/feed/i)
  expect(after).toMatchObject({ lastSuccessAt: before.lastSuccessAt, games: 1 })
  expect(after.lastAttemptAt?.getTime()).toBeGreaterThanOrEqual(before.lastAttemptAt?.getTime() ?? 0)
  serve([{ code: 5 }])
  await refreshCatalog()
  expect((await feedStatus()).lastError).toBeNull()
})

test('G1: a game that vanishes is hidden, not deleted, and may return', async () => {
  serve([{ code: 5 }, { code: 6 }])
  await refreshCatalog()
  serve([{ code: 6, title: 'Renamed' }])
  await refreshCatalog()
  expect(await codesShown()).toEqual(['6'])
  expect(await playableGame(5n)).toBeNull()
  expect(await gameTitles([5n, 6n])).toEqual(
    new Map([
      [5n, 'Game 5'],
      [6n, 'Renamed'],
    ]),
  )
  serve([{ code: 5 }, { code: 6 }])
  await refreshCatalog()
  expect(await codesShown()).toEqual(['5', '6'])
})

test('a take-over never touches what the operator said, and the lobby follows it at once', async () => {
  serve([{ code: 5 }, { code: 6 }, { code: 7 }])
  await refreshCatalog()
  const before = (await lobby())?.version
  await database().$executeRaw`
    update game set is_hidden = code = 6, is_featured = code = 7, tags = array['gold'],
                    desk_position = case code when 7 then 1 end`
  await database().$executeRaw`update game_group set desk_title = 'Ours', desk_position = 2`
  await database().$executeRaw`update feed_status set desk_version = desk_version + 1`
  serve([{ code: 5, title: 'Renamed' }, { code: 6 }, { code: 7, title: 'Renamed too' }])
  await refreshCatalog()
  const shown = await lobby()
  expect(shown?.version).not.toBe(before)
  expect(shown?.games).toMatchObject([
    { code: '7', title: 'Renamed too', studio: 'Ours', isFeatured: true, tags: ['gold'] },
    { code: '5', title: 'Renamed', isFeatured: false },
  ])
  expect(shown?.featured.map(({ code }) => code)).toEqual(['7'])
  expect(await playableGame(6n)).toBeNull()
  await database().$executeRaw`update game_group set is_hidden = true`
  expect(await playableGame(5n)).toBeNull()
})

test('G1: one broken game is skipped and reported', async () => {
  serve([{ code: 0, title: 'Broken' }, { code: 6 }])
  expect(await refreshCatalog()).toEqual({ kind: 'refreshed', games: 1, skipped: 1 })
  expect((await feedStatus()).skipped).toEqual([{ game: 'Broken 0', why: 'gm_bk_id: is not a game code' }])
})

test('refreshes at the same time leave one whole catalogue', async () => {
  serve(Array.from({ length: 500 }, (_, place) => ({ code: place + 1 })))
  const done = await Promise.all(Array.from({ length: 6 }, () => refreshCatalog()))
  expect(done.every(({ kind }) => kind === 'refreshed' || kind === 'busy')).toBe(true)
  expect(await codesShown()).toHaveLength(500)
})

test('20,000 games are taken over within seconds, and again without writing one', async () => {
  serve(Array.from({ length: 20_000 }, (_, place) => ({ code: place + 1 })))
  const started = Date.now()
  await refreshCatalog()
  expect(Date.now() - started).toBeLessThan(15_000)
  const versions = () =>
    database().$queryRaw`select count(distinct xmin::text)::int, max(xmin::text::bigint) from game`
  const before = await versions()
  await refreshCatalog()
  expect(await versions()).toEqual(before)
  expect(await codesShown()).toHaveLength(20_000)
})
