// How the message files name permissions.
import type { Permission } from '@/lib/auth/permissions'
import type { Messages } from '@/lib/i18n/messages'

export type PermissionGroup = keyof Messages['staff']['roles']['groups']

type Key<Name extends string> = Name extends `${infer A}.${infer B}` ? `${A}_${B}` : never

/** Dots mean something to the message files. */
export function keyOf(permission: Permission): Key<Permission> {
  const key = permission.replace('.', '_')
  if (!isKey(key)) throw new Error(`${permission} has no words`)
  return key
}

function isKey(key: string): key is Key<Permission> {
  return key.includes('_')
}

type GroupOf<Name extends string> = Name extends `${infer A}.${string}` ? A : never

export function groupOf(permission: Permission): GroupOf<Permission> {
  const name = permission.slice(0, permission.indexOf('.'))
  if (!isGroup(name)) throw new Error(`${permission} has no group`)
  return name
}

function isGroup(name: string): name is GroupOf<Permission> {
  return name !== ''
}
