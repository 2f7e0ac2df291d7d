import { expect, it } from 'vitest'
import type { Reply } from '../wallet/wire'
import { createLoadStats } from './load-stats'

const reply = (latencyMs: number, code: number | null): Reply => ({
  httpStatus: 200,
  text: '',
  latencyMs,
  result: code === null ? { decided: false, reason: '' } : { decided: true, answer: { error_code: code } },
})

it('counts by second and by operation, and finds the percentiles within five per cent', () => {
  let now = 0
  const stats = createLoadStats(() => now)
  for (let ms = 1; ms <= 100; ms++) stats.add('do-debit-user-ingame', reply(ms, 0))
  now = 2500
  stats.add('do-credit-user-ingame', reply(7, 3))
  stats.add('do-credit-user-ingame', reply(3000, null))
  const [first, empty, third] = stats.timeline()
  expect(first?.calls).toBe(100)
  expect(Math.abs((first?.p50 ?? 0) - 50)).toBeLessThan(2.5)
  expect(Math.abs((first?.p95 ?? 0) - 95)).toBeLessThan(4.8)
  expect(first?.max).toBe(100)
  expect(empty).toMatchObject({ calls: 0, p50: 0 })
  expect(third).toMatchObject({ calls: 2, refused: 1, undecided: 1 })
  const credit = stats.totals().find((one) => one.operation === 'credit')
  expect(credit).toMatchObject({ calls: 2, done: 0, refused: { 3: 1 }, undecided: 1, max: 3000 })
})
