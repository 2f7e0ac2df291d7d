import { describe, expect, it } from 'vitest'
import { evaluateWindow, readLine, spinSlot } from './evaluate-slot'
import { paylines } from './paylines'
import { createSeededRandom } from './random'
import { slotMathsOf } from './slot-maths'

const maths = slotMathsOf('calm')
const pay = (symbol: number, count: number) => maths.pays[symbol]?.[count] ?? 0

describe('a line', () => {
  it('pays three of a kind from the left', () => {
    expect(readLine(maths, [5, 5, 5, 7, 8])).toEqual({ symbol: 5, count: 3, pay: pay(5, 3) })
  })
  it('does not pay from the right or with a gap', () => {
    expect(readLine(maths, [7, 8, 5, 5, 5])).toBeNull()
    expect(readLine(maths, [5, 5, 7, 5, 5])).toBeNull()
  })
  it('lets wilds stand for a symbol, in front too', () => {
    expect(readLine(maths, [0, 4, 0, 4, 9])).toEqual({ symbol: 4, count: 4, pay: pay(4, 4) })
  })
  it('never lets wilds stand for scatters', () => {
    expect(readLine(maths, [1, 0, 0, 0, 0])).toBeNull()
  })
  it('takes the better of wilds alone and wilds as a symbol', () => {
    expect(readLine(maths, [0, 0, 0, 0, 11])).toEqual({ symbol: 0, count: 4, pay: pay(0, 4) })
    expect(readLine(maths, [0, 0, 0, 0, 0])).toEqual({ symbol: 0, count: 5, pay: pay(0, 5) })
  })
})

describe('a window', () => {
  const losing = [
    [7, 2, 9],
    [8, 3, 10],
    [11, 4, 7],
    [9, 5, 8],
    [10, 6, 11],
  ]
  it('pays nothing when nothing matches', () => {
    expect(evaluateWindow(maths, losing, 3, 1000n)).toEqual([])
  })
  it('pays scatters anywhere on the total bet', () => {
    const window = losing.map((column, reel) => (reel < 3 ? [column[0] ?? 0, column[1] ?? 0, 1] : column))
    const [win] = evaluateWindow(maths, window, 3, 1000n)
    expect(win).toMatchObject({ line: -1, count: 3, amount: 3000n * BigInt(pay(1, 3)) })
  })
  it('pays only the lines that are played', () => {
    const window = losing.map((column) => [6, column[1] ?? 0, column[2] ?? 0])
    expect(evaluateWindow(maths, window, 1, 1000n)).toEqual([])
    expect(evaluateWindow(maths, window, 3, 1000n)).toHaveLength(1)
  })
})

describe('paylines', () => {
  it('are fifty different lines that begin with the straight ones', () => {
    expect(new Set(paylines.map((line) => line.join()))).toHaveProperty('size', 50)
    expect(paylines.slice(0, 3)).toEqual([
      [1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0],
      [2, 2, 2, 2, 2],
    ])
  })
})

it('a spin adds up: the total is the sum of its wins', () => {
  const random = createSeededRandom(5)
  for (let round = 0; round < 500; round++) {
    const outcome = spinSlot(maths, 20, 7n, random)
    expect(outcome.wins.reduce((sum, win) => sum + win.amount, 0n)).toBe(outcome.total)
  }
})
