import { expect, test } from 'vitest'
import { formatElapsed } from './format-elapsed'
import { answerText, dueCheck, lastAnswered } from './reality'

const minute = 60_000

test('a check is due after each interval, and none where there is no interval', () => {
  expect(dueCheck(59 * minute, 60)).toBe(0)
  expect(dueCheck(60 * minute, 60)).toBe(1)
  expect(dueCheck(179 * minute, 60)).toBe(2)
  expect(dueCheck(-5, 60)).toBe(0)
  expect(dueCheck(999 * minute, 0)).toBe(0)
})

test('an answer counts for the play it was given in, whatever happened to what was kept', () => {
  expect(lastAnswered(answerText(1_700_000, 3), 1_700_000)).toBe(3)
  expect(lastAnswered(answerText(1_700_000, 3), 1_800_000)).toBe(0)
  for (const broken of [null, '', 'x', '1700000', '1700000 x', '{"a":1}'])
    expect(lastAnswered(broken, 1_700_000)).toBe(0)
})

test('time of play is written in hours, minutes and seconds', () => {
  expect(formatElapsed(309_900)).toBe('0:05:09')
  expect(formatElapsed(36_000_000)).toBe('10:00:00')
  expect(formatElapsed(-1)).toBe('0:00:00')
})
