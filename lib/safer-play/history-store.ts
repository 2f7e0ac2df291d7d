import 'server-only'
// Queries of what was: breaks and changes of limits, narrowed, sorted and cut by the database.
import type { Transaction } from '../db/client'
import type { Prisma } from '../db/generated/client'
import { toChange, toExclusion } from './store'
import type { ExclusionView, LimitChangeView } from './types'

/** A page of a list. */
export interface Place<Key extends string> {
  sort: { key: Key; direction: 'asc' | 'desc' }
  skip: number
  take: number
}

/** A player's breaks, and how many match in all. */
export async function findBreaks(
  tx: Transaction,
  where: Prisma.ExclusionWhereInput,
  { sort, skip, take }: Place<'from' | 'until'>,
): Promise<{ rows: ExclusionView[]; total: number }> {
  const { key, direction } = sort
  // For ever is the latest end.
  const nulls = direction === 'asc' ? 'last' : 'first'
  const first = key === 'until' ? { endsAt: { sort: direction, nulls } as const } : { startsAt: direction }
  const [rows, total] = await Promise.all([
    tx.exclusion.findMany({ where, orderBy: [first, { id: direction }], skip, take }),
    tx.exclusion.count({ where }),
  ])
  return { rows: rows.map(toExclusion), total }
}

/** A player's changes of limits, and how many match in all. */
export async function findChanges(
  tx: Transaction,
  where: Prisma.PlayerLimitChangeWhereInput,
  { sort, skip, take }: Place<'asked' | 'decided'>,
): Promise<{ rows: (LimitChangeView & { dueAt: Date })[]; total: number }> {
  const { key, direction } = sort
  const first =
    key === 'decided' ? { decidedAt: { sort: direction, nulls: 'last' } as const } : { askedAt: direction }
  const [rows, total] = await Promise.all([
    tx.playerLimitChange.findMany({ where, orderBy: [first, { id: direction }], skip, take }),
    tx.playerLimitChange.count({ where }),
  ])
  return { rows: rows.map(toChange), total }
}
