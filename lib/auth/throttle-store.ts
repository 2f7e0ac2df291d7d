import 'server-only'
import type { Transaction } from '../db/client'

/** Counts one more in the window that runs, or begins a new one; says how many it is now and since when. */
export async function countThrottled(
  db: Transaction,
  { key, at, windowMs }: { key: string; at: Date; windowMs: number },
): Promise<{ count: number; since: Date }> {
  const over = new Date(at.getTime() - windowMs)
  const rows = await db.$queryRaw<{ count: number; since: Date }[]>`
    insert into throttle as t (key, since, count) values (${key}, ${at}::timestamptz, 1)
    on conflict (key) do update set
      count = case when t.since <= ${over}::timestamptz then 1 else least(t.count, 1000000) + 1 end,
      since = case when t.since <= ${over}::timestamptz then excluded.since else t.since end
    returning count, since`
  const [row] = rows
  if (row === undefined) throw new Error('a counter gave no answer')
  return row
}

export async function deleteThrottledBefore(db: Transaction, before: Date): Promise<void> {
  await db.throttle.deleteMany({ where: { since: { lt: before } } })
}
