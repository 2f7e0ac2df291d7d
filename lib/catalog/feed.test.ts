import { expect, test } from 'vitest'
import { FeedError, parseFeed } from './feed'

const host = 'https://icons.example'

function game(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { gm_bk_id: 7, gm_url: 'ReelKing.game', gm_title: 'Reel King', ...fields }
}

function feedOf(games: unknown[], base: unknown = '/game/icons/'): string {
  return JSON.stringify({ ico_baseurl: base, groups: [{ gr_id: 1, gr_title: 'Novo', games }] })
}

const read = (text: string) => parseFeed(text, host)

test('the wrapped shape and the shape of the document are the same feed', () => {
  const plain = feedOf([game()])
  expect(read(`{"success":true,"locator":${plain}}`)).toEqual(read(plain))
})

test('the name loses its ".game" and a name without it is the same', () => {
  expect(read(feedOf([game()])).games[0]?.name).toBe('ReelKing')
  expect(read(feedOf([game({ gm_url: 'ReelKing' })])).games[0]?.name).toBe('ReelKing')
})

test.each([
  [true, true],
  [false, false],
  [1, true],
  [0, false],
  ['1', true],
  ['0', false],
  ['true', true],
  ['false', false],
  ['', false],
  [null, false],
  [undefined, false],
])('a flag written %j is %j', (written, expected) => {
  expect(read(feedOf([game({ gm_new: written })])).games[0]?.isNew).toBe(expected)
})

test('a game that says nothing of devices runs on all of them', () => {
  expect(read(feedOf([game()])).games[0]).toMatchObject({ isDesktop: true, isMobile: true, isBoard: false })
})

test('numbers may be strings, and no digit of a code is lost', () => {
  const text = feedOf([game({ gm_bk_id: 1, gm_ln: '20' })])
  expect(read(text.replace('"gm_bk_id":1', '"gm_bk_id":9223372036854775807')).games[0]).toMatchObject({
    code: 9223372036854775807n,
    lines: 20,
  })
  expect(read(feedOf([game({ gm_bk_id: '702' })])).games[0]?.code).toBe(702n)
})

test.each([
  ['no code', { gm_bk_id: undefined }, 'gm_bk_id'],
  ['a code of words', { gm_bk_id: 'seven' }, 'gm_bk_id'],
  ['a code beyond the type', { gm_bk_id: '9223372036854775808' }, 'gm_bk_id'],
  ['a code of zero', { gm_bk_id: 0 }, 'gm_bk_id'],
  ['no name', { gm_url: undefined }, 'gm_url'],
  ['a name that leads elsewhere', { gm_url: '../admin.game' }, 'gm_url'],
  ['a name with a query', { gm_url: 'a?user_id=1' }, 'gm_url'],
  ['a flag that is neither', { gm_new: 'perhaps' }, 'gm_new'],
  ['half a surrogate pair', { gm_title: '\ud800' }, 'gm_title'],
  ['a NUL', { gm_title: 'a\0b' }, 'gm_title'],
  ['too long a title', { gm_title: 'x'.repeat(201) }, 'gm_title'],
])('one game with %s is left out with the reason, the rest load', (_, broken, why) => {
  const feed = read(feedOf([game(broken), game({ gm_bk_id: 8 })]))
  expect(feed.games.map(({ code }) => code)).toEqual([8n])
  expect(feed.skipped).toEqual([{ game: expect.any(String), why: expect.stringContaining(why) }])
})

test('entries that are no objects are left out too', () => {
  const feed = read(feedOf([null, 5, 'x', [], game()]))
  expect(feed.games).toHaveLength(1)
  expect(feed.skipped).toHaveLength(4)
})

test('a game in two groups is there once, in the first', () => {
  const feed = read(
    JSON.stringify({
      ico_baseurl: '',
      groups: [
        { gr_id: 1, gr_title: 'A', games: [game()] },
        { gr_id: 2, gr_title: 'B', games: [game(), game({ gm_bk_id: 8 })] },
      ],
    }),
  )
  expect(feed.games.map(({ code, groupId }) => [code, groupId])).toEqual([
    [7n, 1],
    [8n, 2],
  ])
})

test('a broken group is left out, the others load', () => {
  const feed = read(
    JSON.stringify({ groups: [{ gr_title: 'A' }, { gr_id: '2', gr_title: 'B', games: [game()] }] }),
  )
  expect(feed.groups).toEqual([{ id: 2, title: 'B' }])
  expect(feed.skipped).toHaveLength(1)
})

test('a game without a title goes by its name; without icons it has none', () => {
  expect(read(feedOf([game({ gm_title: '', icons: [] })])).games[0]).toMatchObject({
    title: 'ReelKing',
    icons: [],
  })
})

const icon = (name: string) => ({ ic_name: name, ic_w: '300', ic_h: 221 })

test('an icon is host + base + name', () => {
  const [found] = read(feedOf([game({ icons: [icon('a.png')] })])).games
  expect(found?.icons).toEqual([{ url: `${host}/game/icons/a.png`, width: 300, height: 221 }])
})

test.each(['https://elsewhere.example/a.png', '//elsewhere.example/a.png', '\\\\elsewhere.example/a.png'])(
  'an icon at %s is not taken, the game loads without it',
  (name) => {
    const feed = read(feedOf([game({ icons: [icon(name), icon('b.png')] })]))
    expect(feed.games[0]?.icons.map(({ url }) => url)).toEqual([`${host}/game/icons/b.png`])
    expect(feed.skipped[0]?.why).toContain('not on the icon host')
  },
)

test('a base that names another host takes all icons with it, not the games', () => {
  const feed = read(feedOf([game({ icons: [icon('a.png')] })], 'https://elsewhere.example/'))
  expect(feed.games[0]?.icons).toEqual([])
})

test.each([
  ['nothing', ''],
  ['a page', '<html>'],
  ['null', 'null'],
  ['a refusal', '{"success":false}'],
  ['groups of another shape', '{"groups":{}}'],
  ['no groups', '{"groups":[]}'],
  ['groups without games', '{"groups":[{"gr_id":1,"gr_title":"A"}]}'],
  ['only broken games', feedOf([{}])],
])('%s is not a feed', (_, text) => {
  expect(() => read(text)).toThrow(FeedError)
})

test('unknown fields and a key given twice do no harm', () => {
  const text = feedOf([game({ gm_future: { a: 1 } })]).replace('"gm_title"', '"gm_title":"x","gm_title"')
  expect(read(text).games).toHaveLength(1)
})
