import { describe, expect, test } from 'vitest'
import { findBirthFault, findPasswordFault, isNickname } from './rules'

describe('nickname', () => {
  test.each(['Ann', 'a1b2', 'X'.repeat(32)])('%s may be one', (text) => expect(isNickname(text)).toBe(true))
  test.each(['ab', 'X'.repeat(33), 'an na', 'Анна', 'a-b', "x'; drop", '<b>x</b>', ''])(
    '%s may not',
    (text) => expect(isNickname(text)).toBe(false),
  )
})

describe('age', () => {
  const born = (birth: string, today: string) => findBirthFault(birth, today, 18)
  test('of age on the very birthday, not the day before', () => {
    expect(born('2008-11-23', '2026-11-23')).toBeNull()
    expect(born('2008-11-24', '2026-11-23')).toBe('birthTooYoung')
  })
  test('29 February comes of age on 1 March of a common year', () => {
    expect(born('2008-02-29', '2026-02-28')).toBe('birthTooYoung')
    expect(born('2008-02-29', '2026-03-01')).toBeNull()
  })
  test.each(['2030-01-01', '1850-01-01', '2001-02-29', '2001-13-01', '01.02.1990', '', '0000-00-00'])(
    '%s is no date of birth',
    (birth) => expect(born(birth, '2026-11-23')).toBe('birthShape'),
  )
  test('the operator may ask for more years', () => {
    expect(findBirthFault('2006-01-01', '2026-11-23', 21)).toBe('birthTooYoung')
  })
})

describe('password', () => {
  const owner = { nickname: 'Velvet', email: 'roulette.fan@example.org' }
  test.each([
    ['short1!', 'passwordShort'],
    ['x1'.repeat(65), 'passwordLong'],
    ['password', 'passwordCommon'],
    ['PassWord123', 'passwordCommon'],
    ['йцукенгш', 'passwordCommon'],
    ['aaaaaaaaaa', 'passwordCommon'],
    ['my-velvet-rope', 'passwordPersonal'],
    ['Roulette.Fan.99', 'passwordPersonal'],
    ['green-felt-42', null],
  ])('%s: %s', (password, fault) => expect(findPasswordFault(password, owner)).toBe(fault))
})
