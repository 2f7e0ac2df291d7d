import type { Units } from './amount'
import { paylines, reelCount, rowCount } from './paylines'
import type { RandomSource } from './random'
import { type SlotMaths, scatter, wild } from './slot-maths'

/** One paid combination; `line` is its number from 0, or -1 for scatters that pay anywhere. */
export type LineWin = {
  line: number
  symbol: number
  count: number
  amount: Units
  cells: [number, number][]
}

export type SlotOutcome = {
  /** The strip position of each reel's top row. */
  stops: number[]
  /** `window[reel][row]`: the symbols that show. */
  window: number[][]
  wins: LineWin[]
  total: Units
}

/** Draws the stops of all reels and pays what shows. */
export function spinSlot(maths: SlotMaths, lines: number, lineBet: Units, random: RandomSource): SlotOutcome {
  const stops = maths.strips.map((strip) => random(strip.length))
  const window = maths.strips.map((strip, reel) =>
    Array.from({ length: rowCount }, (_, row) => strip[((stops[reel] ?? 0) + row) % strip.length] ?? 0),
  )
  const wins = evaluateWindow(maths, window, lines, lineBet)
  return { stops, window, wins, total: wins.reduce((sum, win) => sum + win.amount, 0n) }
}

/** Pays a window: each line from the left, the best reading of it once; scatters anywhere on the total bet. */
export function evaluateWindow(
  maths: SlotMaths,
  window: number[][],
  lines: number,
  lineBet: Units,
): LineWin[] {
  const wins: LineWin[] = []
  paylines.slice(0, lines).forEach((payline, line) => {
    const symbols = payline.map((row, reel) => window[reel]?.[row] ?? scatter)
    const best = readLine(maths, symbols)
    if (best === null) return
    const cells = payline.slice(0, best.count).map((row, reel): [number, number] => [reel, row])
    wins.push({ line, symbol: best.symbol, count: best.count, amount: lineBet * BigInt(best.pay), cells })
  })
  const scatters = window.flatMap((column, reel) =>
    column.flatMap((symbol, row): [number, number][] => (symbol === scatter ? [[reel, row]] : [])),
  )
  const scatterPay = maths.pays[scatter]?.[Math.min(scatters.length, reelCount)] ?? 0
  if (scatterPay > 0) {
    const amount = lineBet * BigInt(lines) * BigInt(scatterPay)
    wins.push({ line: -1, symbol: scatter, count: scatters.length, amount, cells: scatters })
  }
  return wins
}

/** The best pay of one line read from the left; wilds stand for anything but scatters. */
export function readLine(
  maths: SlotMaths,
  symbols: readonly number[],
): { symbol: number; count: number; pay: number } | null {
  const wilds = runLength(symbols, (symbol) => symbol === wild)
  const first = symbols[wilds] ?? wild
  const count = first === scatter ? 0 : runLength(symbols, (symbol) => symbol === first || symbol === wild)
  const asWilds = maths.pays[wild]?.[wilds] ?? 0
  const asSymbol = maths.pays[first]?.[count] ?? 0
  if (asWilds === 0 && asSymbol === 0) return null
  if (asWilds >= asSymbol) return { symbol: wild, count: wilds, pay: asWilds }
  return { symbol: first, count, pay: asSymbol }
}

function runLength(symbols: readonly number[], matches: (symbol: number) => boolean): number {
  const end = symbols.findIndex((symbol) => !matches(symbol))
  return end === -1 ? symbols.length : end
}
