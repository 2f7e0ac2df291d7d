import 'server-only'
import type { Database } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { AuditRow } from './audit-store'

export interface AlterationSearch {
  actions: string[]
  actor: string
  /** The beginning of what it is about. */
  subject: string
  from: Date
  until: Date
  direction: 'asc' | 'desc'
  after: bigint | null
  limit: number
}

/**
 * Audit rows of some actions, in the order of their ids: each action's newest by its index, then merged. Left to itself
 * PostgreSQL walks the whole audit for a rare action or a long period: it prices a row found by an index as on a spinning
 * disk, and after some calls it plans for any period instead of this one.
 */
export function listAlterationRows(db: Database, search: AlterationSearch): Promise<AuditRow[]> {
  const { actions, actor, subject, from, until, direction, after, limit } = search
  const isAscending = direction === 'asc'
  const order = isAscending ? Prisma.sql`asc` : Prisma.sql`desc`
  const conditions = [
    Prisma.sql`a.action = n.action and a.created_at >= ${from}::timestamptz and a.created_at < ${until}::timestamptz`,
  ]
  if (actor !== '') conditions.push(Prisma.sql`a.actor = ${actor}`)
  if (subject !== '') conditions.push(Prisma.sql`starts_with(a.subject, ${subject})`)
  if (after !== null) conditions.push(isAscending ? Prisma.sql`a.id > ${after}` : Prisma.sql`a.id < ${after}`)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`
      select set_config('random_page_cost', '1.1', true), set_config('plan_cache_mode', 'force_custom_plan', true)`
    return tx.$queryRaw<AuditRow[]>`
      select x.id, x.created_at as "createdAt", x.actor, x.action, x.subject, x.before, x.after, x.reason, x.address
      from unnest(${actions}::text[]) as n(action)
      cross join lateral (select * from audit a where ${Prisma.join(conditions, ' and ')}
        order by a.id ${order} limit ${limit}) x
      order by x.id ${order} limit ${limit}`
  })
}
