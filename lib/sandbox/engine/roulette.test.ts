import { expect, it } from 'vitest'
import { isSpot, payRoulette } from './roulette'

const stake = 100n
const spots = [...Array.from({ length: 37 }, (_, n) => `n${n}`), 'red', 'black', 'odd', 'even', 'low', 'high']
const thirds = ['dozen1', 'dozen2', 'dozen3', 'column1', 'column2', 'column3']

it('a straight bet pays 35 to 1 and returns its stake', () => {
  expect(payRoulette(new Map([['n17', stake]]), 17).total).toBe(3600n)
  expect(payRoulette(new Map([['n17', stake]]), 18).total).toBe(0n)
})
it('outside bets pay what they should', () => {
  expect(payRoulette(new Map([['red', stake]]), 1).total).toBe(200n)
  expect(payRoulette(new Map([['dozen2', stake]]), 13).total).toBe(300n)
  expect(payRoulette(new Map([['column3', stake]]), 36).total).toBe(300n)
})
it('zero beats every outside bet', () => {
  for (const spot of [...spots.slice(37), ...thirds])
    expect(payRoulette(new Map([[spot, stake]]), 0).total).toBe(0n)
})
it('every spot returns exactly 36 of 37 over all pockets', () => {
  for (const spot of [...spots, ...thirds]) {
    let total = 0n
    for (let pocket = 0; pocket <= 36; pocket++) total += payRoulette(new Map([[spot, stake]]), pocket).total
    expect([spot, total]).toEqual([spot, 36n * stake])
  }
})
it('knows its spots', () => {
  for (const spot of [...spots, ...thirds]) expect(isSpot(spot)).toBe(true)
  for (const name of ['n37', 'n-1', 'n01', 'constructor', 'toString', '']) expect(isSpot(name)).toBe(false)
})
