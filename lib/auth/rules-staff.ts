// What may not be done to a staff account, whoever asks.
import type { Role } from './types'

export interface StaffFacts {
  id: string
  role: string
  isActive: boolean
}

export type StaffRefusal = 'self' | 'last-owner' | 'nothing'
export type StaffChange = { role: Role } | { isActive: boolean }

/** Nobody demotes or deactivates themself, and one active owner always stays. Null: it may be done. */
export function refusalOf(
  change: StaffChange,
  { actorId, target, activeOwners }: { actorId: string; target: StaffFacts; activeOwners: number },
): StaffRefusal | null {
  const next = { role: target.role, isActive: target.isActive, ...change }
  if (next.role === target.role && next.isActive === target.isActive) return 'nothing'
  if (actorId === target.id) return 'self'
  const wasOwner = target.role === 'owner' && target.isActive
  const staysOwner = next.role === 'owner' && next.isActive
  return wasOwner && !staysOwner && activeOwners <= 1 ? 'last-owner' : null
}
