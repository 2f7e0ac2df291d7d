// The words of the catalogue and the games that carry them: twenty thousand games have only some thousand words, so
// that a search looks at words and not at games.
import { isNearly, soundOf } from './letters'

/** How well a word fits: the same, begun, inside, heard the same, heard so far, a slip of the finger. */
export const fit = { same: 10, begun: 8, inside: 3, heard: 6, heardSoFar: 4, slip: 2 } as const

/** Shorter words match too much where they may stand anywhere, be heard, or hold a wrong letter. */
const insideMin = 3
const heardMin = 2
const slipMin = 4
const twoSlipsMin = 8

interface Word {
  text: string
  sound: string
  /** Which letters it has, a bit each: words that share too few are not compared letter by letter. */
  letters: number
  games: number[]
}

export class Vocabulary {
  private readonly words: Word[] = []
  private readonly places = new Map<string, number>()

  /** Games come in their order, so that a word's list stays sorted and holds each once. */
  add(text: string, game: number): void {
    const place = this.places.get(text)
    const known = place === undefined ? undefined : this.words[place]
    if (known === undefined) {
      this.places.set(text, this.words.length)
      const sound = soundOf(text)
      this.words.push({ text, sound, letters: lettersOf(sound), games: [game] })
    } else if (known.games.at(-1) !== game) known.games.push(game)
  }

  /** Calls `found` with every word that fits what was typed. Slips only where they are asked for. */
  match(typed: string, withSlips: boolean, found: (games: number[], fits: number) => void): void {
    const sound = soundOf(typed)
    const letters = lettersOf(sound)
    const [slips, heardSlips] = withSlips ? [slipsIn(typed), slipsIn(sound)] : [0, 0]
    for (const word of this.words) {
      const fits = fitOf(word, typed, sound)
      if (fits > 0) found(word.games, fits)
      else if (slips > 0 && bits(letters & ~word.letters) <= slips) {
        const isNear =
          isNearly(typed, word.text, slips, true) ||
          (heardSlips > 0 && isNearly(sound, word.sound, heardSlips, true))
        if (isNear) found(word.games, fit.slip)
      }
    }
  }
}

function fitOf(word: Word, typed: string, sound: string): number {
  if (word.text === typed) return fit.same
  if (word.text.startsWith(typed)) return fit.begun
  if (sound.length >= heardMin) {
    if (word.sound === sound) return fit.heard
    if (word.sound.startsWith(sound)) return fit.heardSoFar
  }
  return typed.length >= insideMin && word.text.includes(typed) ? fit.inside : 0
}

function slipsIn(text: string): number {
  return text.length >= twoSlipsMin ? 2 : text.length >= slipMin ? 1 : 0
}

function lettersOf(text: string): number {
  let letters = 0
  for (let place = 0; place < text.length; place++) letters |= 1 << (text.charCodeAt(place) & 31)
  return letters
}

function bits(set: number): number {
  let rest = set
  let count = 0
  while (rest !== 0) {
    rest &= rest - 1
    count++
  }
  return count
}
