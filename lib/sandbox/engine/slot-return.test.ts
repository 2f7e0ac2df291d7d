import { describe, expect, it } from 'vitest'
import { spinSlot } from './evaluate-slot'
import { createSeededRandom } from './random'
import { type Profile, scatter, slotMathsOf } from './slot-maths'
import { returnOf } from './slot-return'

const profiles: Profile[] = ['calm', 'lively', 'wild']

describe.each(profiles)('the %s profile', (profile) => {
  const maths = slotMathsOf(profile)
  const exact = returnOf(maths)

  it('returns between 92 and 97 percent in the long run', () => {
    expect(exact.lines + exact.scatters).toBeGreaterThan(0.92)
    expect(exact.lines + exact.scatters).toBeLessThan(0.97)
  })
  it('never shows two scatters on one reel', () => {
    for (const strip of maths.strips) {
      strip.forEach((symbol, index) => {
        const near = [1, 2].map((step) => strip[(index + step) % strip.length])
        if (symbol === scatter) expect(near).not.toContain(scatter)
      })
    }
  })
})

it('a simulation with many rounds agrees with the exact return', () => {
  const maths = slotMathsOf('calm')
  const random = createSeededRandom(42)
  const rounds = 300_000
  let won = 0n
  for (let round = 0; round < rounds; round++) won += spinSlot(maths, 20, 1n, random).total
  const exact = returnOf(maths)
  expect(Math.abs(Number(won) / (rounds * 20) - exact.lines - exact.scatters)).toBeLessThan(0.02)
})
