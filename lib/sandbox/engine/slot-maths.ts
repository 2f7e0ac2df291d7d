import { createSeededRandom, shuffle } from './random'

/** Symbols of every slot: wild, scatter, five pictures (best first), then A K Q J 10. */
export const symbolCount = 12
export const wild = 0
export const scatter = 1

/** How a game feels: small wins often, or large ones seldom. */
export type Profile = 'calm' | 'lively' | 'wild'

export type SlotMaths = {
  /** Reel strips, top to bottom, as symbol numbers. */
  strips: readonly (readonly number[])[]
  /** `pays[symbol][count]`: multiples of the line bet; for the scatter, of the total bet. */
  pays: readonly (readonly number[])[]
}

/** How often each symbol stands on reel one to five, in the order of the symbol numbers. */
const counts: readonly (readonly number[])[] = [
  [1, 2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6],
  [2, 2, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6],
  [2, 2, 2, 3, 3, 4, 5, 5, 5, 6, 6, 7],
  [2, 2, 2, 3, 4, 4, 4, 5, 5, 5, 6, 7],
  [1, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6],
]

const pays: Record<Profile, readonly (readonly number[])[]> = {
  calm: [
    [0, 0, 5, 150, 600, 2500],
    [0, 0, 0, 3, 12, 60],
    [0, 0, 5, 100, 350, 1200],
    [0, 0, 3, 70, 220, 700],
    [0, 0, 2, 55, 160, 500],
    [0, 0, 0, 45, 120, 380],
    [0, 0, 0, 40, 100, 300],
    [0, 0, 0, 25, 65, 200],
    [0, 0, 0, 20, 55, 180],
    [0, 0, 0, 20, 50, 160],
    [0, 0, 0, 15, 40, 120],
    [0, 0, 0, 15, 40, 100],
  ],
  lively: [
    [0, 0, 5, 150, 900, 4000],
    [0, 0, 0, 3, 15, 80],
    [0, 0, 4, 100, 500, 2000],
    [0, 0, 2, 70, 300, 1000],
    [0, 0, 0, 55, 200, 750],
    [0, 0, 0, 45, 150, 500],
    [0, 0, 0, 40, 120, 400],
    [0, 0, 0, 22, 70, 250],
    [0, 0, 0, 20, 60, 200],
    [0, 0, 0, 18, 50, 180],
    [0, 0, 0, 14, 40, 150],
    [0, 0, 0, 14, 40, 120],
  ],
  wild: [
    [0, 0, 0, 140, 1200, 8000],
    [0, 0, 0, 3, 20, 100],
    [0, 0, 2, 90, 700, 4000],
    [0, 0, 0, 80, 500, 2000],
    [0, 0, 0, 60, 300, 1200],
    [0, 0, 0, 45, 200, 800],
    [0, 0, 0, 35, 150, 600],
    [0, 0, 0, 16, 75, 300],
    [0, 0, 0, 16, 70, 250],
    [0, 0, 0, 14, 50, 200],
    [0, 0, 0, 12, 40, 150],
    [0, 0, 0, 12, 40, 125],
  ],
}

/** The maths of a profile; the same numbers every time. */
export function slotMathsOf(profile: Profile): SlotMaths {
  return { strips, pays: pays[profile] }
}

const strips = counts.map((reel, index) => buildStrip(reel, 7919 * (index + 1)))

/** Shuffles until no symbol stands close to its like: scatters would else show twice in one window. */
function buildStrip(reelCounts: readonly number[], seed: number): number[] {
  const random = createSeededRandom(seed)
  const pool = reelCounts.flatMap((count, symbol) => Array.from({ length: count }, () => symbol))
  for (let attempt = 0; attempt < 20000; attempt++) {
    const strip = shuffle(pool, random)
    if (isWellSpread(strip)) return strip
  }
  throw new Error('No well spread reel strip was found.')
}

function isWellSpread(strip: number[]): boolean {
  return strip.every((symbol, index) => {
    const next = strip[(index + 1) % strip.length]
    const afterNext = strip[(index + 2) % strip.length]
    return symbol <= 2 ? symbol !== next && symbol !== afterNext : symbol !== next || symbol > 6
  })
}
