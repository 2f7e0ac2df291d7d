// Who may do what in the back office: the whole answer is this table. `lib/backoffice` asks it for every read and
// every command; pages ask only to leave out what would be refused. Staff see it under "What may each role do".
import type { Role } from './types'

const everyone = ['owner', 'manager', 'support', 'finance', 'read-only'] as const
const owner = ['owner'] as const
const managers = ['owner', 'manager'] as const
const service = ['owner', 'manager', 'support'] as const
const money = ['owner', 'finance'] as const
const moneyAndManagers = ['owner', 'manager', 'finance'] as const
const allButSupport = ['owner', 'manager', 'finance', 'read-only'] as const

const table = {
  'players.read': everyone,
  'players.block': service,
  'players.sessions': service,
  'players.credentials': service,
  'players.notes': ['owner', 'manager', 'support', 'finance'],
  'players.close': managers,
  'players.protect': service,
  'players.exclusions': managers,
  'players.test-flag': managers,

  'money.read': everyone,
  'money.deposit': money,
  'money.withdraw': money,
  'money.adjust': money,
  'money.approve': moneyAndManagers,

  'bonus.read': everyone,
  'bonus.grant': service,
  'bonus.cancel': service,
  'campaigns.manage': managers,

  'reports.read': allButSupport,
  'calls.read': everyone,
  'reconciliation.manage': money,

  'games.read': everyone,
  'games.manage': managers,
  'bets.stop': managers,
  'settings.read': allButSupport,
  'settings.manage': owner,

  'incidents.read': everyone,
  'incidents.manage': ['owner', 'manager', 'support', 'finance'],

  'audit.read': allButSupport,
  'audit.export': moneyAndManagers,
  'staff.manage': owner,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof table

/** Every permission with the roles that hold it, in the order of the table. */
export const permissionTable: readonly (readonly [Permission, readonly Role[]])[] = listPermissions()

/** Whether a role holds a permission. */
export function isAllowed(role: Role, permission: Permission): boolean {
  const holders: readonly Role[] = table[permission]
  return holders.includes(role)
}

function listPermissions(): [Permission, readonly Role[]][] {
  const isPermission = (name: string): name is Permission => name in table
  return Object.keys(table)
    .filter(isPermission)
    .map((name) => [name, table[name]])
}
