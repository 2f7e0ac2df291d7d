import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandExponent, Money, MoneyError, roundHalfUp, toShortDecimal } from './money'

const usd = (amount: string) => Money.of(amount, 'USD')
const units = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n })
const fromUnits = (value: bigint) => {
  const digits = value.toString().padStart(6, '0')
  return `${digits.slice(0, -5)}.${digits.slice(-5)}`
}

describe('Money', () => {
  it('M1 writes exactly five decimals', () => {
    expect(usd('0').toString()).toBe('0.00000')
    expect(usd('855.67713').toString()).toBe('855.67713')
    expect(usd('9999999999.99999').toString()).toBe('9999999999.99999')
  })

  it('adds and subtracts as integers of the smallest unit do', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const sum = usd(fromUnits(a)).plus(usd(fromUnits(b)))
        expect(sum.toString()).toBe(fromUnits(a + b))
        expect(sum.minus(usd(fromUnits(b))).toString()).toBe(fromUnits(a))
      }),
    )
  })

  it('R9 shares round down and never exceed the whole', () => {
    fc.assert(
      fc.property(units, units, units, (amount, a, b) => {
        const [part, whole] = a < b ? [a, b] : [b, a]
        const share = usd(fromUnits(amount)).share(usd(fromUnits(part)), usd(fromUnits(whole)))
        const exact = whole === 0n ? 0n : (amount * part) / whole
        expect(share.toString()).toBe(fromUnits(exact))
      }),
    )
  })

  it('refuses to mix currencies', () => {
    expect(() => usd('1').plus(Money.of('1', 'EUR'))).toThrow(MoneyError)
  })

  it('M3 refuses what is not BigDecimal(15,5)', () => {
    for (const text of ['0.000001', '10000000000', 'NaN', 'Infinity'])
      expect(() => usd(text)).toThrow(MoneyError)
    expect(usd('9999999999.99999').plus(usd('0.00001')).fits()).toBe(false)
  })
})

describe('decimal text', () => {
  it('M2 expands exponents exactly', () => {
    expect(expandExponent('1.0E7')).toBe('10000000')
    expect(expandExponent('1e-5')).toBe('0.00001')
  })

  it('M2 rounds doubles half-up and says when that mattered', () => {
    expect(roundHalfUp('0.30000000000000004')).toEqual({ text: '0.3', moved: false })
    expect(roundHalfUp('0.000005')).toEqual({ text: '0.00001', moved: true })
  })

  it('F6 writes cp with 2 to 5 decimals', () => {
    expect(toShortDecimal('1')).toBe('1.00')
    expect(toShortDecimal('0.00100')).toBe('0.001')
    expect(toShortDecimal('0.00001')).toBe('0.00001')
  })
})
