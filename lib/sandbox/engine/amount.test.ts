import { describe, expect, it } from 'vitest'
import { formatAmount, parseAmount } from './amount'
import { chipsFor, lineBetsFor } from './bet-ladder'

describe('amounts', () => {
  it('are read and written without losing a digit', () => {
    for (const text of ['0.00', '0.00001', '1.20', '9999999999.99999', '855.67713']) {
      expect(formatAmount(parseAmount(text) ?? -1n)).toBe(text)
    }
  })
  it('refuse anything that is not an amount', () => {
    for (const text of ['', '-1', '1e3', '1.000001', '12345678901', 'NaN', ' 1', '1,5'])
      expect(parseAmount(text)).toBeNull()
  })
})

describe('bets', () => {
  it.each(['BTC', 'LTC', 'USD', 'EUR', 'RUB', 'KZT', 'UAH', 'RUBB', 'XYZ', ''])(
    'exist in %s for all line counts',
    (currency) => {
      for (const lines of [5, 9, 10, 20, 25, 30, 40, 50]) {
        const { bets, usual } = lineBetsFor(currency, lines)
        expect(bets.length).toBeGreaterThan(3)
        expect(bets[usual]).toBeDefined()
      }
      expect(chipsFor(currency).chips).toHaveLength(5)
    },
  )
})
