import type { Units } from './amount'
import type { RandomSource } from './random'

/** Where a chip may lie: `n0`…`n36`, or one of the outside bets. */
export type Spot = string

const redNumbers = new Set([1, 3, 5, 7, 9, 12, 14, 16, 18, 19, 21, 23, 25, 27, 30, 32, 34, 36])

type Cover = { pays: bigint; covers: (pocket: number) => boolean }

const outside: Record<string, Cover> = {
  red: { pays: 1n, covers: (pocket) => redNumbers.has(pocket) },
  black: { pays: 1n, covers: (pocket) => pocket > 0 && !redNumbers.has(pocket) },
  odd: { pays: 1n, covers: (pocket) => pocket % 2 === 1 },
  even: { pays: 1n, covers: (pocket) => pocket > 0 && pocket % 2 === 0 },
  low: { pays: 1n, covers: (pocket) => pocket >= 1 && pocket <= 18 },
  high: { pays: 1n, covers: (pocket) => pocket >= 19 },
  dozen1: { pays: 2n, covers: (pocket) => pocket >= 1 && pocket <= 12 },
  dozen2: { pays: 2n, covers: (pocket) => pocket >= 13 && pocket <= 24 },
  dozen3: { pays: 2n, covers: (pocket) => pocket >= 25 },
  column1: { pays: 2n, covers: (pocket) => pocket % 3 === 1 },
  column2: { pays: 2n, covers: (pocket) => pocket % 3 === 2 },
  column3: { pays: 2n, covers: (pocket) => pocket > 0 && pocket % 3 === 0 },
}

/** Whether a name is a spot of the table. */
export function isSpot(name: string): boolean {
  return coverOf(name) !== null
}

/** Draws a pocket of the single-zero wheel. */
export function drawPocket(random: RandomSource): number {
  return random(37)
}

/** What the bets are paid when the ball lies in `pocket`: for each that wins, its stake and its odds. */
export function payRoulette(
  bets: ReadonlyMap<Spot, Units>,
  pocket: number,
): { total: Units; winners: { spot: Spot; amount: Units }[] } {
  const winners: { spot: Spot; amount: Units }[] = []
  for (const [spot, stake] of bets) {
    const cover = coverOf(spot)
    if (cover?.covers(pocket)) winners.push({ spot, amount: stake * (cover.pays + 1n) })
  }
  return { total: winners.reduce((sum, winner) => sum + winner.amount, 0n), winners }
}

function coverOf(spot: Spot): Cover | null {
  const straight = /^n(0|[1-9]|[12]\d|3[0-6])$/.exec(spot)
  if (straight) {
    const number = Number(straight[1])
    return { pays: 35n, covers: (pocket) => pocket === number }
  }
  return Object.hasOwn(outside, spot) ? (outside[spot] ?? null) : null
}
