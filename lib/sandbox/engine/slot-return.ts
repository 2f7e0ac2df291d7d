import { readLine } from './evaluate-slot'
import { reelCount, rowCount } from './paylines'
import { type SlotMaths, scatter, symbolCount } from './slot-maths'

/**
 * The exact long-run return of a slot as a share of the stake. Every line has the same expectation, since each cell
 * of a reel is equally likely to show any strip position; scatters are at most one to a reel.
 */
export function returnOf(maths: SlotMaths): { lines: number; scatters: number; hitRate: number } {
  const shares = maths.strips.map((strip) =>
    Array.from(
      { length: symbolCount },
      (_, s) => strip.filter((symbol) => symbol === s).length / strip.length,
    ),
  )
  let lines = 0
  let hitRate = 0
  const visit = (symbols: number[], probability: number) => {
    if (symbols.length === reelCount) {
      const pay = readLine(maths, symbols)?.pay ?? 0
      lines += probability * pay
      if (pay > 0) hitRate += probability
      return
    }
    shares[symbols.length]?.forEach((share, symbol) => {
      if (share > 0) visit([...symbols, symbol], probability * share)
    })
  }
  visit([], 1)
  return { lines, scatters: scatterReturn(maths, shares), hitRate }
}

function scatterReturn(maths: SlotMaths, shares: number[][]): number {
  let chances = [1]
  for (const share of shares) {
    const shows = (share[scatter] ?? 0) * rowCount
    chances = Array.from({ length: chances.length + 1 }, (_, count) => {
      return (chances[count] ?? 0) * (1 - shows) + (chances[count - 1] ?? 0) * shows
    })
  }
  return chances.reduce((sum, chance, count) => sum + chance * (maths.pays[scatter]?.[count] ?? 0), 0)
}
