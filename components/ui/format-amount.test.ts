import { expect, test } from 'vitest'
import { formatAmount, isNegativeAmount, isZeroAmount } from './format-amount'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('an amount is written as the reader writes money', () => {
  expect(plain(formatAmount('1234.50000', 'USD', 'en'))).toBe('$1,234.50')
  expect(plain(formatAmount('1234.50000', 'EUR', 'ru'))).toBe('1 234,50 €')
  expect(plain(formatAmount('1234.50000', 'UAH', 'uk'))).toBe('1 234,50 ₴')
})

test('no digit is lost, however many there are', () => {
  expect(plain(formatAmount('9999999999.12345', 'USD', 'en'))).toBe('$9,999,999,999.12345')
  expect(plain(formatAmount('0.00100', 'USD', 'en'))).toBe('$0.001')
})

test('currencies outside ISO show five decimals and their code', () => {
  expect(plain(formatAmount('0.00001', 'BTC', 'en'))).toBe('0.00001 BTC')
  expect(plain(formatAmount('10.00000', 'RUBB', 'en', { decimals: 2 }))).toBe('10.00 RUBB')
})

test('signs', () => {
  expect(plain(formatAmount('5.00000', 'USD', 'en', { hasSign: true }))).toBe('+$5.00')
  expect(plain(formatAmount('0.00000', 'USD', 'en', { hasSign: true }))).toBe('$0.00')
  expect(isZeroAmount('0.00000')).toBe(true)
  expect(isNegativeAmount('-0.00001')).toBe(true)
  expect(isNegativeAmount('-0.00000')).toBe(false)
})
