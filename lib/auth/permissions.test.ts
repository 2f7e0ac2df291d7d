import { expect, test } from 'vitest'
import { isAllowed, type Permission } from './permissions'
import { safeReturnPath } from './return-path'
import { roles } from './types'

test('the permission table, role by role', () => {
  const commands: Permission[] = ['players.block', 'money.adjust', 'bets.stop']
  const held = roles.map((role) => [role, commands.filter((command) => isAllowed(role, command))])
  expect(Object.fromEntries(held)).toEqual({
    owner: commands,
    manager: ['players.block', 'bets.stop'],
    support: ['players.block'],
    finance: ['money.adjust'],
    'read-only': [],
  })
})

test('a log-in leads back into this site only', () => {
  expect(safeReturnPath('/play/5?x=1')).toBe('/play/5?x=1')
  for (const path of [
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    '/a\\b',
    '/\n/x',
    '/login?next=/',
    7,
  ]) {
    expect(safeReturnPath(path)).toBe('/')
  }
})
