import { createSeededRandom, pick, type RandomSource, shuffle } from '../engine/random'
import type { Profile } from '../engine/slot-maths'
import { rouletteTitles, studios, type Theme, themes, titleWords } from './words'

/** One game of the sandbox. Everything about it follows from its number, so it is the same after every start. */
export type Game = {
  code: number
  /** Its name in launch addresses, without the ending. */
  name: string
  title: string
  studio: number
  engine: 'slot' | 'roulette'
  theme: Theme
  /** Turns the colours of its scenery, in degrees. */
  hue: number
  /** Chooses among pictures, layouts and details. */
  seed: number
  lines: number
  profile: Profile
  isNew: boolean
  hasFreeRounds: boolean
  isMobile: boolean
  isRetro: boolean
}

const slotsPerStudio = 41
const lineCounts = [5, 9, 10, 10, 20, 20, 20, 25, 25, 30, 40, 50]
const profiles: readonly Profile[] = ['calm', 'lively', 'wild']

/** Two themes could make the same title; the theme that comes later goes without it. */
const taken = new Set<string>()

/** All games, studio by studio. */
export const games: readonly Game[] = listGames()

const byCode = new Map(games.map((game) => [game.code, game]))
const byName = new Map(games.map((game) => [game.name, game]))

/** Codes of copies lie above all others: the copy's number, then the code of its game. */
const copyStep = 100_000

/**
 * A copy of a game under its own code, name and title, of which there can be any number: they make a huge feed whose
 * every game can be opened.
 */
export function copyOf(game: Game, copy: number): Game {
  return {
    ...game,
    code: copy * copyStep + game.code,
    name: `${game.name}Copy${copy}`,
    title: `${game.title} ${copy + 1}`,
  }
}

/** The game with a code, or null. */
export function findGameByCode(code: number): Game | null {
  const game = byCode.get(code % copyStep)
  if (!game || code < copyStep) return game ?? null
  return copyOf(game, Math.floor(code / copyStep))
}

/** The game with a launch name, or null. */
export function findGameByName(name: string): Game | null {
  const copy = /^([A-Za-z0-9]{1,60})Copy([1-9]\d{0,3})$/.exec(name)
  if (!copy) return byName.get(name) ?? null
  const game = byName.get(copy[1] ?? '')
  return game ? copyOf(game, Number(copy[2])) : null
}

function listGames(): Game[] {
  const random = createSeededRandom(20161106)
  const titles = new Map(themes.map((theme) => [theme, shuffle(titlesOf(theme), random)]))
  const list: Game[] = []
  let turn = 0
  for (let studio = 0; studio < studios.length; studio++) {
    for (let place = 0; place < slotsPerStudio; place++) {
      const theme = themes[turn++ % themes.length] ?? 'fruit'
      const title = titles.get(theme)?.pop()
      if (title === undefined) throw new Error(`There are not enough titles for ${theme}.`)
      list.push(describeGame(1000 + studio * 100 + place, studio, title, theme, 'slot', random))
    }
    const table = rouletteTitles[studio]
    if (table) {
      const code = 1000 + studio * 100 + slotsPerStudio
      list.push(describeGame(code, studio, table, themes[studio % 12] ?? 'neon', 'roulette', random))
    }
  }
  return list
}

function titlesOf(theme: Theme): string[] {
  const words = titleWords[theme]
  const all = words.first
    .split(',')
    .flatMap((first) => words.second.split(',').map((second) => `${first} ${second}`))
  const fresh = all.filter((title) => !taken.has(title))
  for (const title of fresh) taken.add(title)
  return fresh
}

function describeGame(
  code: number,
  studio: number,
  title: string,
  theme: Theme,
  engine: Game['engine'],
  random: RandomSource,
): Game {
  return {
    code,
    name: title.replace(/[^A-Za-z0-9]/g, ''),
    title,
    studio,
    engine,
    theme,
    hue: random(56) - 28,
    seed: random(2 ** 31),
    lines: engine === 'roulette' ? 1 : pick(lineCounts, random),
    profile: pick(profiles, random),
    isNew: random(12) === 0,
    hasFreeRounds: engine === 'slot' && random(10) < 7,
    isMobile: random(25) > 0,
    isRetro: theme === 'fruit' && random(2) === 0,
  }
}
