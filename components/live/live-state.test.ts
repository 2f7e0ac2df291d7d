import { expect, test } from 'vitest'
import { withChange, withEnd } from './live-state'

const first = {
  now: 1_000,
  currency: 'USD',
  balances: [{ currency: 'USD', cash: '1.00000', bonus: '0.00000' }],
  betsStopped: false,
  timedOutUntil: null,
  session: null,
}

test('a change replaces what it names and leaves the rest', () => {
  const known = withChange(undefined, first, 400)
  const next = withChange(known, { now: 2_000, betsStopped: true }, 1_300)
  expect(next).toEqual({
    state: { ...first, now: 2_000, betsStopped: true },
    end: null,
    clockAheadMs: 700,
  })
})

test('the end keeps what was known, for the page to go on showing', () => {
  const over = withEnd(withChange(undefined, first, 0), { why: 'blocked', until: null })
  expect(over.state?.balances).toEqual(first.balances)
  expect(over.end).toEqual({ why: 'blocked', until: null })
})

test('what does not have the shape is refused, and a change alone is no state', () => {
  expect(() => withChange(undefined, { now: 1, betsStopped: true }, 0)).toThrow()
  expect(() => withChange(undefined, { ...first, balances: [{ cash: 1 }] }, 0)).toThrow()
  expect(() => withEnd(undefined, { why: 'because' })).toThrow()
})
