// The fuzzer's own teeth: what it must call wrong, and what it must let pass.
import { describe, expect, it } from 'vitest'
import { envelopeFault, unreadableFault } from './fuzz-judge'
import { memoryFault } from './fuzz-memory'

const answer = {
  operator_id: 7,
  transaction_id: 'a',
  user_id: 'u',
  user_nickname: '',
  balance: '0.00000',
  bonus_balance: '0.00000',
  bonus_amount: '0.00000',
  game_token: '',
  error_code: 4,
  error_description: 'token not found',
  currency: 'USD',
  timestamp: '1700000000000',
}
const api = 'do-debit-user-ingame'
const heard = (message: unknown, status = 200, contentType = 'application/json') => {
  return { status, contentType, body: JSON.stringify(message) }
}
const withAnswer = (more: Record<string, unknown>) =>
  heard({ api, success: true, answer: { ...answer, ...more } })

describe('an answer is judged', () => {
  it('right when it is the whole envelope', () => {
    expect(envelopeFault(withAnswer({}))).toBeNull()
  })

  it.each(Object.keys(answer))('wrong without %s', (name) => {
    expect(envelopeFault(withAnswer({ [name]: undefined }))).not.toBeNull()
  })

  it.each([
    ['a 5xx', heard({ api, success: true, answer }, 500)],
    ['503', heard('undecided', 503)],
    ['another content type', heard({ api, success: true, answer }, 200, 'text/html')],
    ['success false', heard({ api, success: false, answer })],
    ['no answer', heard({ api, success: true })],
    ['a reserved code', withAnswer({ error_code: 9 })],
    ['a balance with two decimals', withAnswer({ balance: '1.00' })],
    ['a time that is none', withAnswer({ timestamp: 'NaN' })],
    ['a page', { status: 200, contentType: 'application/json', body: '<html>' }],
  ])('wrong with %s', (_what, one) => {
    expect(envelopeFault(one)).not.toBeNull()
  })

  it('T1 wrong when nonsense was read as a call', () => {
    expect(unreadableFault(withAnswer({}))).not.toBeNull()
    expect(
      unreadableFault(heard({ api: '', success: true, answer: { ...answer, error_code: 1 } })),
    ).toBeNull()
  })
})

it('memory that keeps growing is called so, memory that levels off is not', () => {
  const growing = Array.from({ length: 40 }, (_, n) => 100 + n * 10)
  const level = Array.from({ length: 40 }, (_, n) => 100 + Math.min(n, 8) * 10)
  expect(memoryFault(growing)).not.toBeNull()
  expect(memoryFault(level)).toBeNull()
})
