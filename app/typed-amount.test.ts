import { expect, it } from 'vitest'
import { readTypedAmount } from './typed-amount'

// How each door reads what is typed: a limit, a bonus's fields, an order of staff, a role's limit.
const limit = (typed: string) => readTypedAmount(typed, 'USD')
const bonus = (typed: string) => readTypedAmount(typed, 'USD', { mayBeZero: false, blank: 'unset' })
const order = (typed: string) => readTypedAmount(typed, 'USD', { mayHaveSign: true, blank: 'zero' })
const text = (amount: ReturnType<typeof bonus>) =>
  amount === undefined ? 'unset' : (amount?.toString() ?? 'no')

it.each([
  // typed, limit, bonus, order
  ['1000', '1000.00000', '1000.00000', '1000.00000'],
  ['1 000,5', '1000.50000', '1000.50000', '1000.50000'],
  ['1\u202f000.50', '1000.50000', '1000.50000', '1000.50000'],
  ['1’000', '1000.00000', '1000.00000', '1000.00000'],
  ['0.00001', '0.00001', '0.00001', '0.00001'],
  ['9999999999.99999', '9999999999.99999', '9999999999.99999', '9999999999.99999'],
  ['0', '0.00000', 'no', '0.00000'],
  ['0,00', '0.00000', 'no', '0.00000'],
  ['', 'no', 'unset', '0.00000'],
  ['  ', 'no', 'unset', '0.00000'],
  ['-1', 'no', 'no', '-1.00000'],
  ['+1,5', 'no', 'no', '1.50000'],
  ['--1', 'no', 'no', 'no'],
  ['+', 'no', 'no', 'no'],
  ['1.000001', 'no', 'no', 'no'],
  ['1,000.50', 'no', 'no', 'no'],
  ['1.', 'no', 'no', 'no'],
  ['.5', 'no', 'no', 'no'],
  ['12345678901', 'no', 'no', 'no'],
  ['1e3', 'no', 'no', 'no'],
  ['０', 'no', 'no', 'no'],
  ['ten', 'no', 'no', 'no'],
])('%j is %s as a limit, %s of a bonus, %s of an order', (typed, ofLimit, ofBonus, ofOrder) => {
  expect([limit, bonus, order].map((read) => text(read(typed)))).toEqual([ofLimit, ofBonus, ofOrder])
})
