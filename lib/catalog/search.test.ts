import { expect, test } from 'vitest'
import { type GameFilter, noFilter } from './filter'
import { normalise, onOtherLayout, soundOf } from './letters'
import { packGames, unpackGames } from './packed'
import { createSearch } from './search'
import type { LobbyGame } from './types'

let code = 100
function game(title: string, more: Partial<LobbyGame> = {}): LobbyGame {
  code += 1
  return {
    code: String(code),
    title,
    studioId: 1,
    studio: 'Novo Arts',
    isNew: false,
    hasFreeRounds: false,
    isMobile: true,
    isBoard: false,
    lines: 20,
    seenDay: 1,
    isFeatured: false,
    tags: [],
    icon: null,
    ...more,
  }
}

const games = [
  game('The Golden Reel', { lines: 5 }),
  game('Reel King', { isNew: true, tags: ['Big Win'] }),
  game('Book of Ra', { studioId: 2, studio: 'Fénix', hasFreeRounds: true, seenDay: 9 }),
  game("Dragon's Fire", { isMobile: false, lines: 50 }),
  game('Night Queen'),
  game('Книга сокровищ'),
  game('Emerald Roulette', { isBoard: true, lines: 1 }),
]
const search = createSearch(games)
const titles = (filter: Partial<GameFilter>, popular?: string[]) =>
  search({ ...noFilter, ...filter }, popular).map(({ title }) => title)
const codeOf = (title: string) => games.find((one) => one.title === title)?.code ?? ''

test('no words: all games in the operator’s order', () => {
  expect(titles({})).toEqual(games.map(({ title }) => title))
  expect(titles({ query: ' . ' })).toHaveLength(games.length)
})

test('the title itself, then titles that begin so, then words', () => {
  const list = [game('A Reel'), game('Reels of Fire'), game('Reel'), game('Reel King')]
  const found = createSearch(list)({ ...noFilter, query: 'REEL' })
  expect(found.map(({ title }) => title)).toEqual(['Reel', 'Reel King', 'Reels of Fire', 'A Reel'])
})

test('among equals the game that more people play comes first', () => {
  const [one, other] = [game('Lucky Star'), game('Lucky Moon')]
  const find = createSearch([one, other])
  expect(find({ ...noFilter, query: 'lucky' }, [other.code, one.code])).toEqual([other, one])
})

test.each([
  ['part of a word', 'olde', 'The Golden Reel'],
  ['words run together', 'bookofra', 'Book of Ra'],
  ['words in another order', 'ra book', 'Book of Ra'],
  ['a word that is still being typed', 'drag', "Dragon's Fire"],
  ['no apostrophe', 'dragons', "Dragon's Fire"],
  ['the other keyboard layout', 'ищщл', 'Book of Ra'],
  ['the other layout the other way', 'rybuf', 'Книга сокровищ'],
  ['Cyrillic as it sounds', 'драгон', "Dragon's Fire"],
  ['"бук"', 'бук', 'Book of Ra'],
  ['"квин"', 'квин', 'Night Queen'],
  ['"найт"', 'найт', 'Night Queen'],
  ['"файр"', 'файр', "Dragon's Fire"],
  ['Latin for a Cyrillic title', 'kniga', 'Книга сокровищ'],
  ['the studio without its accent', 'fenix', 'Book of Ra'],
  ['title and studio together', 'king novo', 'Reel King'],
  ['the operator’s tag', 'big win', 'Reel King'],
  ['the kind of game', 'рулетка', 'Emerald Roulette'],
  ['one wrong letter', 'gplden', 'The Golden Reel'],
  ['two letters swapped', 'godlen', 'The Golden Reel'],
  ['one letter too many', 'draagons', "Dragon's Fire"],
  ['one letter missing', 'emrald', 'Emerald Roulette'],
  ['two slips in a long word', 'rouletet emerlad', 'Emerald Roulette'],
  ['a slip in Cyrillic', 'дргаон', "Dragon's Fire"],
])('finds by %s', (_, query, title) => {
  expect(titles({ query })[0]).toBe(title)
})

test('"ыдщеы" is "slots" on the wrong layout: every slot, and no table game', () => {
  expect(titles({ query: 'ыдщеы' })).toEqual(titles({ query: 'slots' }))
  expect(titles({ query: 'ыдщеы' })).toHaveLength(games.length - 1)
})

test('finds nothing where nothing is near, and pattern characters are only characters', () => {
  expect(titles({ query: 'zeppelin' })).toEqual([])
  // What little is heard of it is near to everything.
  expect(titles({ query: 'qqqqzzzz' })).toEqual([])
  expect(titles({ query: '.*(%_' })).toHaveLength(games.length)
  expect(titles({ query: 'x'.repeat(5_000) })).toEqual([])
})

test('filters go together with words and with one another', () => {
  expect(titles({ studioId: 2 })).toEqual(['Book of Ra'])
  expect(titles({ tags: ['new'] })).toEqual(['Reel King'])
  expect(titles({ tags: ['new', 'Big Win'] })).toEqual(['Reel King'])
  expect(titles({ tags: ['free-rounds'], query: 'reel' })).toEqual([])
  expect(titles({ lines: '1-10' })).toEqual(['The Golden Reel', 'Emerald Roulette'])
  expect(titles({ lines: '26-' })).toEqual(["Dragon's Fire"])
})

test('orders: by name, by age, by how many play', () => {
  expect(titles({ sort: 'title' })[0]).toBe('Book of Ra')
  expect(titles({ sort: 'new' }).slice(0, 2)).toEqual(['Reel King', 'Book of Ra'])
  expect(titles({ sort: 'popular' }, [codeOf('Night Queen')]).slice(0, 2)).toEqual([
    'Night Queen',
    'The Golden Reel',
  ])
})

test('the tables of letters', () => {
  expect(onOtherLayout('ыдщеы')).toBe('slots')
  expect(onOtherLayout('ckjns')).toBe('слоты')
  expect(onOtherLayout('123')).toBeNull()
  expect(normalise("  Dragon's — FÊTE! ")).toBe('dragons fete')
  for (const [one, other] of [
    ['book', 'бук'],
    ['reel', 'рил'],
    ['moon', 'мун'],
    ['space', 'спейс'],
    ['fire', 'файр'],
    ['joker', 'джокер'],
    ['phoenix', 'фоеникс'],
    ['fruit', 'fruit'],
  ]) {
    expect(soundOf(normalise(one ?? '')), one).toBe(soundOf(normalise(other ?? '')))
  }
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
