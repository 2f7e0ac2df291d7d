// What the operator may say of games, decided without a query: words that can be tags, and the order of placed games.
import { marks } from './filter'

export const tagLengthMax = 24
export const tagsOfGameMax = 8
/** A lobby where everything is placed has no order of its own left, and each move renumbers them all. */
export const placedMax = 200

const reserved = new Set<string>([...marks, 'featured'])

/** A tag as it is kept: lower case, words joined by hyphens. Null where it is none, or names what the feed says itself. */
export function readTag(typed: string): string | null {
  const tag = typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
  const isTag = /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u.test(tag)
  return isTag && tag.length <= tagLengthMax && !reserved.has(tag) ? tag : null
}

/** Where a placed game goes: a step, an end, a number from 1, or out of the order. */
export type Place = 'up' | 'down' | 'last' | 'none' | number

/** The order of placed games after one has moved, first to last; the same order where the move leads nowhere. */
export function movedPlaces(placed: readonly bigint[], code: bigint, to: Place): bigint[] {
  const others = placed.filter((one) => one !== code)
  if (to === 'none') return others
  const at = placed.indexOf(code)
  // A step of a game that has no place: down is nowhere, up is the last place.
  if (at === -1 && to === 'down') return [...placed]
  const wanted = at === -1 || to === 'last' ? others.length : at + (to === 'up' ? -1 : 1)
  const index = typeof to === 'number' ? to - 1 : wanted
  return others.toSpliced(Math.max(0, Math.min(index, others.length)), 0, code)
}

export interface DeskWord {
  isHidden: boolean
  isFeatured: boolean
  tags: string[]
}

export interface DeskChange {
  isHidden?: boolean
  isFeatured?: boolean
  addTag?: string
  removeTag?: string
}

/** What is said of a game after a change; the same object where nothing changes. A tag beyond the most a game may have is left out. */
export function changedWord(before: DeskWord, change: DeskChange): DeskWord {
  const tags = before.tags.filter((tag) => tag !== change.removeTag)
  const { addTag } = change
  if (addTag !== undefined && !tags.includes(addTag) && tags.length < tagsOfGameMax) tags.push(addTag)
  const after = {
    isHidden: change.isHidden ?? before.isHidden,
    isFeatured: change.isFeatured ?? before.isFeatured,
    tags: tags.toSorted(),
  }
  const isSame =
    after.isHidden === before.isHidden &&
    after.isFeatured === before.isFeatured &&
    after.tags.join() === before.tags.toSorted().join()
  return isSame ? before : after
}
