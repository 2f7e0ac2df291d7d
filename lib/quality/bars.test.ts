import { expect, test } from 'vitest'
import { type Measured, medianOf, missedBars } from './bars'
import type { Measure } from './lighthouse'

const good: Measure = {
  performance: 95,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  lcpMs: 2_000,
  cls: 0.02,
  tbtMs: 40,
  scriptBytes: 190_000,
  failures: [],
}
const lobby = (measure: Measure, ownScriptKilobytes = 60): Measured => {
  return { name: 'lobby', isPublic: true, isLobby: true, measure, ownScriptKilobytes }
}

test('a page at its bars keeps them; each one missed is named', () => {
  expect(missedBars(lobby(good))).toEqual([])
  const poor = {
    ...good,
    performance: 94,
    accessibility: 99,
    bestPractices: 96,
    seo: 92,
    lcpMs: 2_010,
    cls: 0.021,
  }
  expect(missedBars(lobby(poor, 60.1))).toHaveLength(7)
})

test('a figure that is missing is no figure that is good', () => {
  expect(missedBars(lobby({ ...good, lcpMs: Number.NaN }))).toHaveLength(1)
})

test('search engines and the size of the lobby are no matter of a private page', () => {
  const game = { ...lobby({ ...good, seo: 60 }, 120), isPublic: false, isLobby: false }
  expect(missedBars(game)).toEqual([])
})

test('of several runs the middle one counts', () => {
  const runs = [3_000, 1_000, 1_500].map((lcpMs) => ({ ...good, lcpMs }))
  expect(medianOf(runs).lcpMs).toBe(1_500)
})
