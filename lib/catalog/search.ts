// Search over the whole catalogue in memory: the server uses it for the first page, the browser while the player types.
import type { LobbyGame } from './types'

export const tags = ['new', 'free-rounds', 'mobile'] as const
export type Tag = (typeof tags)[number]

export interface GameFilter {
  query: string
  studioId: number | null
  tag: Tag | null
}

interface Entry {
  game: LobbyGame
  title: string
  words: string[]
  studio: string
}

const queryLengthMax = 60
/** Shorter words match too much when a letter may be wrong. */
const typoWordMin = 4

const layout: Record<string, string> = Object.fromEntries(
  [...'йцукенгшщзхъфывапролджэячсмитьбю'].map((letter, place) => [
    letter,
    [..."qwertyuiop[]asdfghjkl;'zxcvbnm,."][place] ?? letter,
  ]),
)
const sounds: Record<string, string> = Object.fromEntries(
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair.slice(2)]),
)

/** Prepares a search over these games; the function answers in their order, best matches first when words are given. */
export function createSearch(games: LobbyGame[]): (filter: GameFilter) => LobbyGame[] {
  const entries = games.map((game) => {
    const title = normalise(game.title)
    return { game, title, words: title.split(' '), studio: normalise(game.studio) }
  })
  return ({ query, studioId, tag }) => {
    const fitting = entries.filter(
      ({ game }) => (studioId === null || game.studioId === studioId) && (tag === null || hasTag(game, tag)),
    )
    const spellings = spellingsOf(query)
    if (spellings.length === 0) return fitting.map((entry) => entry.game)
    const exact = ranked(fitting, (entry) => rank(entry, spellings))
    return exact.length > 0 ? exact : ranked(fitting, (entry) => rankWithTypo(entry, spellings))
  }
}

export function hasTag(game: LobbyGame, tag: Tag): boolean {
  return tag === 'new' ? game.isNew : tag === 'free-rounds' ? game.hasFreeRounds : game.isMobile
}

/** Lower case, no accents, one space between words. */
function normalise(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC')
  return plain
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words as typed, as meant on the other keyboard layout, and as they sound in Latin letters. */
function spellingsOf(query: string): string[] {
  const typed = query.slice(0, queryLengthMax).toLowerCase()
  const spellings = [typed, replaceLetters(typed, layout), replaceLetters(typed, sounds)]
  return [...new Set(spellings.map(normalise))].filter(Boolean)
}

function replaceLetters(text: string, letters: Record<string, string>): string {
  return [...text].map((letter) => letters[letter] ?? letter).join('')
}

function ranked(entries: Entry[], rankOf: (entry: Entry) => number): LobbyGame[] {
  return entries
    .map((entry) => ({ game: entry.game, rank: rankOf(entry) }))
    .filter((entry) => entry.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map((entry) => entry.game)
}

function rank(entry: Entry, spellings: string[]): number {
  return Math.max(...spellings.map((spelling) => rankOne(entry, spelling)))
}

/** A title that begins so, a word that begins so, the letters anywhere, every word somewhere; then the studio. */
function rankOne({ title, words, studio }: Entry, spelling: string): number {
  if (title.startsWith(spelling)) return 6
  if (words.some((word) => word.startsWith(spelling))) return 5
  if (title.includes(spelling)) return 4
  if (title.replaceAll(' ', '').includes(spelling.replaceAll(' ', ''))) return 3
  if (studio.includes(spelling)) return 2
  return spelling.split(' ').every((word) => title.includes(word) || studio.includes(word)) ? 1 : 0
}

/** Every word of the query is nearly a word of the title: one letter wrong, missing, too many or swapped. */
function rankWithTypo({ words }: Entry, spellings: string[]): number {
  return spellings.some((spelling) =>
    spelling
      .split(' ')
      .every((typed) => words.some((word) => word.startsWith(typed) || isNearly(typed, word))),
  )
    ? 1
    : 0
}

function isNearly(typed: string, word: string): boolean {
  if (typed.length < typoWordMin || Math.abs(typed.length - word.length) > 1) return false
  let start = 0
  while (start < typed.length && typed[start] === word[start]) start++
  let end = 0
  while (
    end < Math.min(typed.length, word.length) - start &&
    typed[typed.length - 1 - end] === word[word.length - 1 - end]
  ) {
    end++
  }
  const typedRest = typed.slice(start, typed.length - end)
  const wordRest = word.slice(start, word.length - end)
  if (typedRest.length <= 1 && wordRest.length <= 1) return true
  return typedRest.length === 2 && typedRest === [...wordRest].reverse().join('')
}
