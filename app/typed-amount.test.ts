import { expect, it } from 'vitest'
import { readTypedAmount } from './typed-amount'

it.each([
  ['1000', '1000.00000'],
  ['1 000,5', '1000.50000'],
  ['0.00001', '0.00001'],
  ['-1', null],
  ['1.000001', null],
  ['1,000.50', null],
  ['12345678901', null],
  ['', null],
  ['ten', null],
])('%j is %s', (typed, expected) => {
  expect(readTypedAmount(typed, 'USD')?.toString() ?? null).toBe(expected)
})
