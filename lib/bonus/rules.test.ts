import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Money } from '../money/money'
import {
  type ActiveBonus,
  capLeft,
  completes,
  countStake,
  cutAtCap,
  isAboveMaximum,
  percentDone,
  requiredFor,
} from './rules'

const usd = (amount: string) => Money.of(amount, 'USD')
const at = new Date('2026-06-01')
const plain: ActiveBonus = {
  sequence: 1n,
  required: usd('100'),
  wagered: usd('0'),
  released: usd('0'),
  maxBet: null,
  maxWin: null,
  expiresAt: null,
  weight: 100,
}

/** Any amount of money from 0 to 9,999,999.99999. */
const amounts = fc.bigInt({ min: 0n, max: 999_999_999_999n }).map((units) => {
  const digits = units.toString().padStart(6, '0')
  return usd(`${digits.slice(0, -5)}.${digits.slice(-5)}`)
})
const bonuses = fc
  .record({
    wagered: amounts,
    required: fc.option(amounts),
    maxBet: fc.option(amounts),
    maxWin: fc.option(amounts),
    released: amounts,
    weight: fc.integer({ min: 0, max: 100 }),
    expiresAt: fc.option(fc.constantFrom(new Date('2026-05-31'), new Date('2026-06-02'))),
  })
  .map((terms): ActiveBonus => ({ ...plain, ...terms }))

describe('how a stake counts', () => {
  it('wholly, in part, or not at all, and says why', () => {
    expect(countStake(plain, usd('8'), at)).toEqual({ counted: usd('8'), weight: 100, why: null })
    expect(countStake({ ...plain, weight: 10 }, usd('0.00019'), at)).toMatchObject({ why: 'weight' })
    expect(countStake({ ...plain, weight: 10 }, usd('0.00019'), at)?.counted.toString()).toBe('0.00001')
    expect(countStake({ ...plain, maxBet: usd('5') }, usd('5.00001'), at)).toMatchObject({
      why: 'maximum-bet',
    })
    expect(countStake({ ...plain, maxBet: usd('5') }, usd('5'), at)?.why).toBeNull()
    expect(countStake({ ...plain, expiresAt: at }, usd('5'), at)).toMatchObject({ why: 'expired' })
    expect(countStake({ ...plain, required: null }, usd('5'), at)).toBeNull()
    expect(countStake(plain, usd('0'), at)).toBeNull()
  })

  it('never more than the stake, never less than nothing, and a reason whenever less', () => {
    fc.assert(
      fc.property(bonuses, amounts, (bonus, stake) => {
        const counted = countStake(bonus, stake, at)
        if (counted === null) return bonus.required === null || stake.isZero()
        expect(counted.counted.isNegative()).toBe(false)
        expect(stake.isLessThan(counted.counted)).toBe(false)
        return counted.why !== null || counted.counted.equals(stake)
      }),
    )
  })

  it('a stake in two parts never counts more than in one', () => {
    fc.assert(
      fc.property(bonuses, amounts, amounts, (bonus, one, other) => {
        const free = { ...bonus, maxBet: null }
        const apart = [one, other].map((part) => countStake(free, part, at)?.counted ?? usd('0'))
        const whole = countStake(free, one.plus(other), at)?.counted ?? usd('0')
        const sum = apart.reduce((total, part) => total.plus(part), usd('0'))
        return !whole.isLessThan(sum)
      }),
    )
  })
})

describe('when a bonus is complete', () => {
  it('with the stake that reaches what was asked, not one step before', () => {
    const nearly = { ...plain, wagered: usd('99.99998') }
    expect(completes(nearly, usd('0.00001'))).toBe(false)
    expect(completes(nearly, usd('0.00002'))).toBe(true)
  })

  it('never by a stake that counts nothing, never without a condition', () => {
    fc.assert(fc.property(bonuses, (bonus) => !completes(bonus, usd('0'))))
    fc.assert(
      fc.property(bonuses, amounts, (bonus, stake) => !completes({ ...bonus, required: null }, stake)),
    )
  })
})

describe('the cap', () => {
  it('what goes to cash and what goes away are the whole, and never more than the cap is released', () => {
    fc.assert(
      fc.property(bonuses, amounts, (bonus, rest) => {
        const { toCash, voided } = cutAtCap(rest, capLeft(bonus))
        expect(toCash.plus(voided).equals(rest)).toBe(true)
        expect(toCash.isNegative() || voided.isNegative()).toBe(false)
        if (bonus.maxWin === null) return voided.isZero()
        const after = bonus.released.plus(toCash)
        return toCash.isZero() || !bonus.maxWin.isLessThan(after)
      }),
    )
  })
})

it('bonus money pays no stake above its maximum', () => {
  expect(isAboveMaximum({ ...plain, maxBet: usd('5') }, usd('5'))).toBe(false)
  expect(isAboveMaximum({ ...plain, maxBet: usd('5') }, usd('5.00001'))).toBe(true)
  expect(isAboveMaximum(plain, usd('9999999'))).toBe(false)
})

it('how far it is, for showing', () => {
  const percents = ['0', '0.99999', '50', '99.99999', '100', '130'].map((wagered) =>
    percentDone({ wagered: usd(wagered), required: usd('100') }),
  )
  expect(percents).toEqual([0, 0, 50, 99, 100, 100])
})

it('what must be staked is the amount so many times', () => {
  expect(requiredFor(usd('10.00001'), 35)?.toString()).toBe('350.00035')
  expect(requiredFor(usd('10'), 0)).toBeNull()
})
