import { expect, test } from 'vitest'
import { packGames, unpackGames } from './packed'
import { createSearch, type GameFilter } from './search'
import type { LobbyGame } from './types'

function game(title: string, more: Partial<LobbyGame> = {}): LobbyGame {
  return {
    code: String(title.length),
    title,
    studioId: 1,
    studio: 'Novo Arts',
    isNew: false,
    hasFreeRounds: false,
    isMobile: true,
    isFeatured: false,
    tags: [],
    icon: null,
    ...more,
  }
}

const games = [
  game('The Golden Reel'),
  game('Reel King', { isNew: true }),
  game('Book of Ra', { studioId: 2, studio: 'Fénix', hasFreeRounds: true }),
  game("Dragon's Fire", { isMobile: false }),
]
const search = createSearch(games)
const titles = (filter: Partial<GameFilter>) =>
  search({ query: '', studioId: null, tag: null, ...filter }).map(({ title }) => title)

test('no words: all games in the order of the feed', () => {
  expect(titles({})).toHaveLength(4)
  expect(titles({ query: ' . ' })).toHaveLength(4)
})

test('titles that begin so come first', () => {
  expect(titles({ query: 'REEL' })).toEqual(['Reel King', 'The Golden Reel'])
})

test.each([
  ['parts of words', 'olde', 'The Golden Reel'],
  ['words run together', 'bookofra', 'Book of Ra'],
  ['no apostrophe', 'dragons', "Dragon's Fire"],
  ['the other keyboard layout', 'ищщл', 'Book of Ra'],
  ['Cyrillic as it sounds', 'драгон', "Dragon's Fire"],
  ['the studio without its accent', 'fenix', 'Book of Ra'],
  ['title and studio together', 'king novo', 'Reel King'],
  ['one wrong letter', 'gplden', 'The Golden Reel'],
  ['one letter missing', 'godlen', 'The Golden Reel'],
  ['one letter too many', 'draagons', "Dragon's Fire"],
])('finds by %s', (_, query, title) => {
  expect(titles({ query })).toEqual([title])
})

test('finds nothing where nothing is near, and pattern characters are only characters', () => {
  expect(titles({ query: 'zeppelin' })).toEqual([])
  expect(titles({ query: '.*(%_' })).toHaveLength(4)
})

test('filters by studio and tag, also together with words', () => {
  expect(titles({ studioId: 2 })).toEqual(['Book of Ra'])
  expect(titles({ tag: 'new' })).toEqual(['Reel King'])
  expect(titles({ tag: 'free-rounds', query: 'reel' })).toEqual([])
})

test('games come out of their packing as they went in', () => {
  const icons = ['https://i.example/game/icons/a.png', null, 'https://i.example/game/other/b.png', null]
  const list = games.map((entry, place) => ({
    ...entry,
    icon: icons[place] ?? null,
    isFeatured: place === 1,
    tags: place === 2 ? ['jackpot'] : [],
  }))
  const packed = packGames(list)
  expect(packed.icons).toBe('https://i.example/game/')
  expect(unpackGames(packed)).toEqual(list)
  expect(unpackGames(packGames([]))).toEqual([])
})
