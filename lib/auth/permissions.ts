// Who may do what in the back office: the whole answer is this table.
import type { Role } from './types'

export type Permission =
  | 'players.read'
  | 'players.block'
  | 'money.read'
  | 'money.adjust'
  | 'bets.stop'
  | 'audit.read'
  | 'incidents.read'

const everyone: readonly Role[] = ['owner', 'manager', 'support', 'finance', 'read-only']

const table: Record<Permission, readonly Role[]> = {
  'players.read': everyone,
  'players.block': ['owner', 'manager', 'support'],
  'money.read': everyone,
  'money.adjust': ['owner', 'finance'],
  'bets.stop': ['owner', 'manager'],
  'audit.read': ['owner', 'manager', 'finance', 'read-only'],
  'incidents.read': everyone,
}

/** Whether a role holds a permission. */
export function isAllowed(role: Role, permission: Permission): boolean {
  return table[permission].includes(role)
}
