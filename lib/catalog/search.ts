// Search over the whole catalogue in memory: the server uses it for the first page, the browser while the player types.
// Best first: the title itself, titles that begin so, words, what sounds so, then slips of the finger; among equals the
// game that more people play. `npm run bench:search` measures it.
import { fits, type GameFilter, type Sort } from './filter'
import { normalise, onOtherLayout } from './letters'
import type { LobbyGame } from './types'
import { Vocabulary } from './vocabulary'

const queryLengthMax = 60
const wordsMax = 6
/** Run together, shorter words would be found everywhere. */
const joinedMin = 5
/** What a title earns beyond its words. */
const bonus = { same: 100, begun: 50, phrase: 20, joined: 12 } as const
/** The studio, a tag, the kind of game: worth less than the title's own words. */
const besideTitle = 0.4

const kinds = { slot: 'slot slots слот слоты', table: 'table games roulette рулетка' } as const
const markWords = { isNew: 'new новые', hasFreeRounds: 'free rounds spins фриспины' } as const

/** `popular`: the codes of the games that are played most, the first first. */
export type GameSearch = (filter: GameFilter, popular?: readonly string[]) => LobbyGame[]

/** Prepares a search over these games. */
export function createSearch(games: readonly LobbyGame[]): GameSearch {
  const index = new Index(games)
  return (filter, popular = []) => {
    const ranks = new Map(popular.map((code, place) => [code, popular.length - place]))
    const rankOf = (game: number) => ranks.get(games[game]?.code ?? '') ?? 0
    const spellings = spellingsOf(filter.query)
    let order = index.order(filter.sort, rankOf)
    if (spellings.length > 0) {
      const scores = index.score(spellings)
      order = order.filter((game) => (scores[game] ?? 0) > 0)
      if (filter.sort === null) {
        order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || rankOf(b) - rankOf(a) || a - b)
      }
    }
    return order.flatMap((place) => {
      const game = games[place]
      return game !== undefined && fits(game, filter) ? [game] : []
    })
  }
}

/** The words as typed and as meant on the other layout, each once. */
function spellingsOf(query: string): string[] {
  const typed = query.slice(0, queryLengthMax).toLowerCase()
  const words = normalise(typed)
  // Signs alone are no words, though they lie on the keys of some.
  if (words === '') return []
  return [...new Set([words, normalise(onOtherLayout(typed) ?? '')])].filter(Boolean)
}

class Index {
  readonly all: number[]
  private readonly titles: string[]
  private readonly own = new Vocabulary()
  private readonly beside = new Vocabulary()
  private joined: string[] | null = null
  private readonly orders: Partial<Record<Sort, number[]>> = {}

  constructor(private readonly games: readonly LobbyGame[]) {
    this.all = games.map((_, place) => place)
    this.titles = games.map((game) => normalise(game.title))
    const studios = new Map<string, string[]>()
    games.forEach((game, place) => {
      for (const word of wordsOf(this.titles[place])) this.own.add(word, place)
      const studio = studios.get(game.studio) ?? wordsOf(normalise(game.studio))
      studios.set(game.studio, studio)
      for (const word of studio) this.beside.add(word, place)
      for (const word of otherWords(game)) this.beside.add(word, place)
    })
  }

  /** What each game is worth for the best of the spellings; 0 = not found. */
  score(spellings: string[]): Float32Array {
    const scores = new Float32Array(this.games.length)
    for (const withSlips of [false, true]) {
      let hasFound = false
      for (const spelling of spellings) {
        hasFound = this.scoreWords(spelling, withSlips, scores) || hasFound
        if (!withSlips) hasFound = this.scoreJoined(spelling, scores) || hasFound
      }
      if (hasFound) break
    }
    return scores
  }

  /** Every word of the spelling must be a word of the game. */
  private scoreWords(spelling: string, withSlips: boolean, scores: Float32Array): boolean {
    let sums: Float32Array | null = null
    for (const typed of wordsOf(spelling).slice(0, wordsMax)) {
      const best = new Float32Array(this.games.length)
      const keep = (weight: number) => (found: number[], fits: number) => {
        for (const game of found) if ((best[game] ?? 0) < fits * weight) best[game] = fits * weight
      }
      this.own.match(typed, withSlips, keep(1))
      this.beside.match(typed, withSlips, keep(besideTitle))
      for (let game = 0; sums !== null && game < best.length; game++) {
        const before = sums[game] ?? 0
        best[game] = before > 0 && (best[game] ?? 0) > 0 ? before + (best[game] ?? 0) : 0
      }
      sums = best
    }
    let hasFound = false
    sums?.forEach((sum, game) => {
      if (sum === 0) return
      hasFound = true
      scores[game] = Math.max(scores[game] ?? 0, sum + bonusOf(this.titles[game] ?? '', spelling))
    })
    return hasFound
  }

  /** "bookofra" is "Book of Ra", and "reel king" is "ReelKing". */
  private scoreJoined(spelling: string, scores: Float32Array): boolean {
    const typed = spelling.replaceAll(' ', '')
    if (typed.length < joinedMin) return false
    this.joined ??= this.titles.map((title) => title.replaceAll(' ', ''))
    let hasFound = false
    this.joined.forEach((title, game) => {
      if ((scores[game] ?? 0) > 0 || !title.includes(typed)) return
      scores[game] = bonus.joined
      hasFound = true
    })
    return hasFound
  }

  /** All games in an order; null = the operator's. */
  order(sort: Sort | null, rankOf: (game: number) => number): number[] {
    if (sort === null) return this.all
    if (sort === 'popular') {
      const played = this.all.filter((game) => rankOf(game) > 0).sort((a, b) => rankOf(b) - rankOf(a))
      return [...played, ...this.all.filter((game) => rankOf(game) === 0)]
    }
    const known = this.orders[sort]
    if (known !== undefined) return known
    const by = sort === 'title' ? this.byTitle : this.byAge
    const order = [...this.all].sort((a, b) => by(a, b) || a - b)
    this.orders[sort] = order
    return order
  }

  private readonly byTitle = (a: number, b: number) => compare(this.titles[a] ?? '', this.titles[b] ?? '')

  private readonly byAge = (a: number, b: number) => {
    const [one, other] = [this.games[a], this.games[b]]
    if (one === undefined || other === undefined) return 0
    return Number(other.isNew) - Number(one.isNew) || other.seenDay - one.seenDay
  }
}

function bonusOf(title: string, spelling: string): number {
  if (title === spelling) return bonus.same
  if (title.startsWith(spelling)) return bonus.begun
  return title.includes(` ${spelling}`) ? bonus.phrase : 0
}

function otherWords(game: LobbyGame): string[] {
  const words: string[] = []
  if (game.tags.length > 0) words.push(...wordsOf(normalise(game.tags.join(' '))))
  words.push(...kindWords[game.isBoard ? 'table' : 'slot'])
  if (game.isNew) words.push(...newWords)
  if (game.hasFreeRounds) words.push(...freeRoundWords)
  return words
}

function wordsOf(text: string | undefined): string[] {
  return text ? text.split(' ') : []
}

const kindWords = { slot: wordsOf(kinds.slot), table: wordsOf(kinds.table) }
const newWords = wordsOf(markWords.isNew)
const freeRoundWords = wordsOf(markWords.hasFreeRounds)

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
