import { expect, it } from 'vitest'
import { readExpiry, readTimes, readWeights } from './bonus-form'

it('reads times and days, and refuses nonsense', () => {
  expect([readTimes(''), readTimes('35'), readTimes('1000'), readTimes('2.5')]).toEqual([0, 35, null, null])
  expect(readExpiry('2', new Date(0))?.getTime()).toBe(172_800_000)
  expect([readExpiry('', new Date()), readExpiry('0', new Date()), readExpiry('9999', new Date())]).toEqual([
    undefined,
    null,
    null,
  ])
})

it('reads weights of games and studios line by line', () => {
  expect(readWeights('50', '702 = 0\n\n studio 3: 10 %\n')).toEqual({
    default: 50,
    games: { 702: 0 },
    groups: { 3: 10 },
  })
  expect(readWeights('', '')).toEqual({ games: {}, groups: {} })
  for (const wrong of ['702', '702 = 101', 'book = 5', '702 = -1']) expect(readWeights('', wrong)).toBeNull()
  expect(readWeights('101', '')).toBeNull()
})
