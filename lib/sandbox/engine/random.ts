/** A source of whole numbers, uniform from 0 up to but not including `limit`. */
export type RandomSource = (limit: number) => number

/** A repeatable source (mulberry32) for pictures, names, reel strips and tests; never for outcomes. */
export function createSeededRandom(seed: number): RandomSource {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
}

/** A shuffled copy of a list. */
export function shuffle<Item>(items: readonly Item[], random: RandomSource): Item[] {
  const keyed = items.map((item) => ({ item, key: random(2 ** 31) }))
  return keyed.sort((left, right) => left.key - right.key).map((entry) => entry.item)
}

/** One item of a list that has at least one. */
export function pick<Item>(items: readonly Item[], random: RandomSource): Item {
  const item = items[random(items.length)]
  if (item === undefined) throw new Error('Cannot pick from an empty list.')
  return item
}
