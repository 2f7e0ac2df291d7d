// Queries of the pages about staff.
import 'server-only'
import type { Transaction } from '../db/client'
import type { Prisma } from '../db/generated/client'

export interface StaffSearch {
  text: string
  role: string
  /** active, left, or empty for all. */
  state: string
  sort: { key: 'email' | 'role' | 'created' | 'seen'; direction: 'asc' | 'desc' }
  skip: number
  take: number
}

const columns = { email: 'emailKey', role: 'role', created: 'createdAt', seen: 'lastLoginAt' } as const

/** A page of the people who work here, and how many there are in all. */
export async function findStaffPage(db: Transaction, search: StaffSearch) {
  const { text, role, state, sort, skip, take } = search
  const where: Prisma.StaffWhereInput = {
    ...(text === '' ? {} : { emailKey: { contains: text } }),
    ...(role === '' ? {} : { role }),
    ...(state === '' ? {} : { isActive: state === 'active' }),
  }
  const order =
    sort.key === 'seen'
      ? { lastLoginAt: { sort: sort.direction, nulls: 'last' } as const }
      : { [columns[sort.key]]: sort.direction }
  const [people, total] = await Promise.all([
    db.staff.findMany({ where, orderBy: [order, { id: 'asc' }], skip, take }),
    db.staff.count({ where }),
  ])
  return { people, total }
}

export function findStaffPerson(db: Transaction, id: string) {
  return db.staff.findUnique({ where: { id } })
}

/** Everybody who may stand in the audit as its actor. */
export function listStaffNames(db: Transaction, limit: number) {
  return db.staff.findMany({ select: { id: true, email: true }, orderBy: { emailKey: 'asc' }, take: limit })
}
