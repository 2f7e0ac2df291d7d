// The audit's search. Rows are in the order of their ids, which is the order of time.
import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'

export interface AuditSearch {
  /** A staff id, "command line", "system" or "unknown". */
  actor?: string
  action?: string
  /** The beginning of what it is about. */
  subject?: string
  /** The subject is this and nothing more. */
  isWholeSubject?: boolean
  /** Words of the reason; the beginning of each is enough. */
  words?: string
  from?: Date
  /** Exclusive. */
  until?: Date
  withReadings?: boolean
  direction?: 'asc' | 'desc'
  /** The id of the last row of the page before. */
  after?: bigint
  limit: number
}

export interface AuditRow {
  id: bigint
  createdAt: Date
  actor: string
  action: string
  subject: string
  before: unknown
  after: unknown
  reason: string | null
  address: string | null
}

export function searchAuditRows(db: Transaction, search: AuditSearch): Promise<AuditRow[]> {
  const isAscending = search.direction === 'asc'
  return db.$queryRaw<AuditRow[]>`
    select id, created_at as "createdAt", actor, action, subject, before, after, reason, address
    from audit where ${Prisma.join(conditionsOf(search, isAscending), ' and ')}
    order by id ${isAscending ? Prisma.sql`asc` : Prisma.sql`desc`} limit ${search.limit}`
}

function conditionsOf(search: AuditSearch, isAscending: boolean): Prisma.Sql[] {
  const { actor, action, subject, words, from, until, withReadings, after } = search
  const conditions = [Prisma.sql`true`]
  if (withReadings !== true) conditions.push(Prisma.sql`action not like '%.read'`)
  if (actor) conditions.push(Prisma.sql`actor = ${actor}`)
  if (action) conditions.push(Prisma.sql`action = ${action}`)
  if (subject && search.isWholeSubject) conditions.push(Prisma.sql`subject = ${subject}`)
  else if (subject) conditions.push(subjectStarts(subject))
  const query = wordsQuery(words ?? '')
  if (query !== '') {
    conditions.push(Prisma.sql`to_tsvector('simple', coalesce(reason, '')) @@ to_tsquery('simple', ${query})`)
  }
  if (from) conditions.push(Prisma.sql`created_at >= ${from}::timestamptz`)
  if (until) conditions.push(Prisma.sql`created_at < ${until}::timestamptz`)
  if (after !== undefined)
    conditions.push(isAscending ? Prisma.sql`id > ${after}` : Prisma.sql`id < ${after}`)
  return conditions
}

const subjectStarts = (start: string) => Prisma.sql`subject like ${`${escapeLike(start)}%`}`

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** "broken pho" becomes `broken:* & pho:*`; signs that mean something to PostgreSQL never reach it. */
function wordsQuery(typed: string): string {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => `${word}:*`).join(' & ')
}

/** Every action there is, by hopping along the index: cheap however long the trail. */
export async function listAuditActions(db: Transaction): Promise<string[]> {
  const rows = await db.$queryRaw<{ action: string | null }[]>`
    with recursive actions as (
      (select action from audit order by action limit 1)
      union all
      select (select action from audit where audit.action > actions.action order by action limit 1)
      from actions where actions.action is not null
    ) select action from actions where action is not null`
  return rows.flatMap(({ action }) => (action === null ? [] : [action]))
}

/** The actions that one subject has rows of, without the mere readings. */
export async function listActionsOf(db: Transaction, subject: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ action: string }[]>`
    select distinct action from audit where ${subjectStarts(subject)} and action not like '%.read' order by action`
  return rows.map(({ action }) => action)
}
