import { expect, test } from 'vitest'
import { leaveMessage, readFrameMessage } from './frame-messages'

const own = 'https://casino.test'
const read = (data: unknown, origin = own) => readFrameMessage({ origin, data }, own)

test('our own page inside the frame leads the player home', () => {
  expect(read(leaveMessage)).toBe('leave')
  expect(read({ type: 'croupier:leave' })).toBe('leave')
})

test('whoever else says it is not heard', () => {
  for (const origin of [
    'https://games.test',
    'http://casino.test',
    'https://casino.test.evil.test',
    'https://casino.test:444',
    'null',
    '',
  ]) {
    expect(read(leaveMessage, origin)).toBeNull()
  }
})

test('anything of another shape is ignored', () => {
  for (const data of [
    null,
    undefined,
    '',
    'croupier:leave',
    42,
    [],
    [leaveMessage],
    {},
    { type: 'leave' },
    { type: ['croupier:leave'] },
    { type: 'croupier:leave', to: 'https://evil.test' },
    JSON.stringify(leaveMessage),
  ]) {
    expect(read(data)).toBeNull()
  }
})
