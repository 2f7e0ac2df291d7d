import { describe, expect, it } from 'vitest'
import { Money } from '../money/money'
import {
  compareLimits,
  dueOf,
  endOfExclusion,
  endOfHolding,
  endOfTimeOut,
  mayConfirm,
  percentUsed,
} from './rules'

const usd = (amount: string) => Money.of(amount, 'USD')
const at = new Date('2026-08-31T10:00:00Z')

describe('limits', () => {
  it.each([
    [null, null, 'same'],
    [null, '0', 'tighter'],
    ['0', null, 'looser'],
    ['10', '9.99999', 'tighter'],
    ['10', '10.00001', 'looser'],
    ['10', '10.00', 'same'],
  ])('from %s to %s is %s', (before, after, expected) => {
    expect(compareLimits(before === null ? null : usd(before), after === null ? null : usd(after))).toBe(
      expected,
    )
  })

  it('a looser one may be confirmed after a day, for a week', () => {
    const due = dueOf(at)
    const later = (ms: number) => new Date(due.getTime() + ms)
    expect(mayConfirm(due, later(-1))).toBe('early')
    expect(mayConfirm(due, due)).toBe('yes')
    expect(mayConfirm(due, later(7 * 86_400_000 - 1))).toBe('yes')
    expect(mayConfirm(due, later(7 * 86_400_000))).toBe('late')
  })
})

it.each([
  ['0', '0', 100],
  ['-5', '10', 0],
  ['0', '10', 0],
  ['9.99999', '10', 99],
  ['10', '10', 100],
  ['11', '10', 100],
])('of %s used %s is %i per cent', (used, amount, percent) => {
  expect(percentUsed({ used: usd(used), amount: usd(amount) })).toBe(percent)
})

describe('exclusions', () => {
  it('months end on the same day, or on the last of a shorter month', () => {
    expect(endOfExclusion(6, at)).toEqual(new Date('2027-02-28T10:00:00Z'))
    expect(endOfExclusion(60, at)).toEqual(new Date('2031-08-31T10:00:00Z'))
    expect(endOfExclusion(null, at)).toBeNull()
  })

  it('a time-out counts hours', () => {
    expect(endOfTimeOut(72, at)).toEqual(new Date('2026-09-03T10:00:00Z'))
  })

  it('the latest end of all that hold counts, and for ever is later than any', () => {
    const [early, late] = [new Date('2026-12-01'), new Date('2027-12-01')]
    const one = (endsAt: Date | null, liftedAt: Date | null = null, kind = 'self-exclusion') => ({
      kind,
      endsAt,
      liftedAt,
    })
    expect(endOfHolding([one(early), one(late), one(early)])).toEqual({ at: late })
    expect(endOfHolding([one(late), one(null), one(early)])).toEqual({ at: null })
    expect(endOfHolding([one(null, early), one(null, null, 'time-out'), one(early)])).toEqual({ at: early })
    expect(endOfHolding([one(late, early)])).toBeNull()
  })
})
