// What a visitor may ask of the lobby, apart from the search: small enough for every page's first script.
import type { LobbyGame } from './types'

/** Marks that the feed itself gives; the operator's own tags stand beside them. */
export const marks = ['new', 'free-rounds', 'mobile'] as const
export type Mark = (typeof marks)[number]

export const sorts = ['popular', 'new', 'title'] as const
export type Sort = (typeof sorts)[number]

/** Paylines of a slot, both ends included. */
export const lineRanges = { '1-10': [1, 10], '11-25': [11, 25], '26-': [26, 10_000] } as const
export type LineRange = keyof typeof lineRanges

export interface GameFilter {
  query: string
  studioId: number | null
  /** Marks and the operator's tags; a game must have all of them. */
  tags: readonly string[]
  lines: LineRange | null
  /** None: the operator's order, or the best match first where words are given. */
  sort: Sort | null
}

export const noFilter: GameFilter = { query: '', studioId: null, tags: [], lines: null, sort: null }

export function isMark(tag: string): tag is Mark {
  return marks.some((mark) => mark === tag)
}

export function hasTag(game: LobbyGame, tag: string): boolean {
  if (tag === 'new') return game.isNew
  if (tag === 'free-rounds') return game.hasFreeRounds
  if (tag === 'mobile') return game.isMobile
  return game.tags.includes(tag)
}

/** Whether a game passes everything but the words. */
export function fits(game: LobbyGame, { studioId, tags, lines }: GameFilter): boolean {
  if (studioId !== null && game.studioId !== studioId) return false
  if (lines !== null) {
    const [least, most] = lineRanges[lines]
    if (game.lines < least || game.lines > most) return false
  }
  return tags.every((tag) => hasTag(game, tag))
}
