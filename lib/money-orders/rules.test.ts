import { describe, expect, test } from 'vitest'
import { Money } from '../money/money'
import { answerFault, faultOf, needsSecond } from './rules'

const usd = (amount: string) => Money.of(amount, 'USD')

describe('a second person', () => {
  const asked = (amount: string, movedAlone: string, limit: string | null) =>
    needsSecond({
      amount: usd(amount),
      movedAlone: usd(movedAlone),
      limit: limit === null ? null : usd(limit),
    })
  test.each([
    ['500', '0', '500', false],
    ['500.00001', '0', '500', true],
    ['1', '499', '500', false],
    ['1', '499.00001', '500', true],
    ['0.00001', '0', null, true],
    ['0.00001', '0', '0', true],
  ])('%s after %s with a limit of %s: %s', (amount, moved, limit, second) =>
    expect(asked(amount, moved, limit)).toBe(second),
  )
})

describe('what may be ordered', () => {
  const fault = (kind: 'deposit' | 'withdrawal' | 'adjustment', cash: string, bonus = '0') =>
    faultOf({ kind, cash: usd(cash), bonus: usd(bonus), reasonCode: 'correction' })
  test.each([
    ['deposit', '1', '0', null],
    ['deposit', '-1', '0', 'amount'],
    ['deposit', '1', '-1', 'amount'],
    ['withdrawal', '-1', '0', null],
    ['withdrawal', '1', '0', 'amount'],
    ['withdrawal', '-1', '1', 'amount'],
    ['withdrawal', '0', '-1', 'amount'],
    ['adjustment', '-1', '1', null],
    ['adjustment', '0', '0', 'nothing'],
  ] as const)('%s of %s cash and %s bonus: %s', (kind, cash, bonus, wrong) =>
    expect(fault(kind, cash, bonus)).toBe(wrong),
  )
  test('each kind has reasons of its own', () => {
    const deposit = { kind: 'deposit', cash: usd('1'), bonus: usd('0') } as const
    expect(faultOf({ ...deposit, reasonCode: 'fraud' })).toBe('reason-code')
    expect(faultOf({ ...deposit, reasonCode: 'payment-received' })).toBeNull()
  })
})

describe('who may answer a request', () => {
  const at = new Date('2026-11-23T10:00:00Z')
  const order = { state: 'waiting', askedBy: 'anna', expiresAt: new Date('2026-11-30T10:00:00Z') }
  test.each([
    ['approve', 'anna', 'own'],
    ['reject', 'anna', 'own'],
    ['withdraw', 'anna', null],
    ['approve', 'boris', null],
    ['reject', 'boris', null],
    ['withdraw', 'boris', 'not-own'],
  ] as const)('%s by %s: %s', (answer, id, fault) =>
    expect(answerFault(answer, order, { id, at })).toBe(fault),
  )
  test('not once it was answered, nor at the moment it expires', () => {
    expect(answerFault('approve', { ...order, state: 'booked' }, { id: 'boris', at })).toBe('not-waiting')
    expect(answerFault('approve', { ...order, expiresAt: at }, { id: 'boris', at })).toBe('expired')
  })
})
