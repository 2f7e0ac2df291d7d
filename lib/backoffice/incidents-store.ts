import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { OperationKind } from '../wallet/types'
import type { IncidentState } from './rules-incidents'

export interface IncidentRow {
  id: bigint
  kind: string
  subject: string
  playerId: string | null
  detail: unknown
  count: number
  firstAt: Date
  lastAt: Date
  state: IncidentState
  assignee: string | null
  reopenedAt: Date | null
}

export const incidentSorts = ['last', 'count'] as const
export type IncidentSort = (typeof incidentSorts)[number]

export interface IncidentSearch {
  states: readonly IncidentState[]
  kind: string
  /** Ids; null: everybody's. */
  players: string[] | null
  /** A staff id, "none" or empty. */
  assignee: string
  /** A part of what it is about. */
  subject: string
  sort: IncidentSort
  direction: 'asc' | 'desc'
  limit: number
  offset: number
}

const orders = {
  last: Prisma.sql`last_at`,
  count: Prisma.sql`count`,
} as const

export async function listIncidentRows(
  db: Transaction,
  search: IncidentSearch,
): Promise<{ rows: IncidentRow[]; total: number }> {
  const { states, kind, players, assignee, subject, sort, direction, limit, offset } = search
  const conditions = [Prisma.sql`state = any(${[...states]}::text[])`]
  if (kind !== '') conditions.push(Prisma.sql`kind = ${kind}`)
  if (players !== null) conditions.push(Prisma.sql`player_id = any(${players}::text[])`)
  if (assignee === 'none') conditions.push(Prisma.sql`assignee is null`)
  else if (assignee !== '') conditions.push(Prisma.sql`assignee = ${assignee}`)
  if (subject !== '') conditions.push(Prisma.sql`starts_with(subject, ${subject})`)
  const order = direction === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`
  const rows = await db.$queryRaw<(IncidentRow & { total: bigint })[]>`
    select id, kind, subject, player_id as "playerId", detail, count, first_at as "firstAt", last_at as "lastAt", state,
      assignee, reopened_at as "reopenedAt", count(*) over () as total
    from incident where ${Prisma.join(conditions, ' and ')}
    order by ${orders[sort]} ${order}, id ${order} limit ${limit} offset ${offset}`
  return { rows: rows.map(({ total: _, ...row }) => row), total: Number(rows[0]?.total ?? 0) }
}

export async function findIncidentRow(db: Transaction, id: bigint): Promise<IncidentRow | null> {
  const row = await db.incident.findUnique({ where: { id } })
  return row === null ? null : { ...row, state: row.state as IncidentState }
}

/** Holds an incident for a change of it. */
export async function lockIncident(tx: Transaction, id: bigint): Promise<IncidentRow | null> {
  await tx.$queryRaw`select 1 from incident where id = ${id} for update`
  return findIncidentRow(tx, id)
}

export async function changeIncident(
  tx: Transaction,
  id: bigint,
  change: { state?: IncidentState; assignee?: string | null },
): Promise<void> {
  await tx.incident.update({ where: { id }, data: change })
}

export interface NewNote {
  incidentId: bigint
  staffId: string
  deed: IncidentState | 'comment' | 'assign'
  text: string
  assignee?: string | null
}

export async function insertNote(tx: Transaction, note: NewNote): Promise<void> {
  await tx.incidentNote.create({ data: note })
}

/** What was done and said about an incident, oldest first. */
export function listNotes(db: Transaction, incidentId: bigint, limit: number) {
  return db.incidentNote.findMany({ where: { incidentId }, orderBy: { id: 'asc' }, take: limit })
}

/** How many wait for somebody, of those nobody has settled. */
export async function countUnsettled(db: Transaction): Promise<{ open: number; working: number }> {
  const rows = await db.$queryRaw<{ state: string; count: bigint }[]>`
    select state, count(*) from incident where state in ('open', 'working') group by state`
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0)
  return { open: of('open'), working: of('working') }
}

export async function listIncidentKinds(db: Transaction): Promise<string[]> {
  const rows = await db.incident.findMany({
    distinct: ['kind'],
    select: { kind: true },
    orderBy: { kind: 'asc' },
  })
  return rows.map(({ kind }) => kind)
}

export interface JournalLine {
  key: string
  createdAt: Date
  kind: OperationKind
  code: number
  reason: string | null
  amount: string
  cashDelta: string
  bonusDelta: string
  cashAfter: string
  bonusAfter: string
  currency: string
  gameCode: bigint | null
  identity: string
  playerId: string
}

/** The journal's rows of one transaction id, or of one grant's end. */
export function listRowsOfIdentity(db: Transaction, identity: string): Promise<JournalLine[]> {
  return db.$queryRaw<JournalLine[]>`
    select o.wallet_id || ':' || o.sequence as key, o.created_at as "createdAt", o.kind, o.code, o.reason,
      o.amount::text, o.cash_delta::text as "cashDelta", o.bonus_delta::text as "bonusDelta",
      o.cash_after::text as "cashAfter", o.bonus_after::text as "bonusAfter", w.currency, o.game_code as "gameCode",
      o.identity, w.player_id as "playerId"
    from operation o join wallet w on w.id = o.wallet_id
    where o.identity = ${identity} and o.kind = any(array['debit', 'credit', 'rollback', 'end', 'deposit', 'withdrawal',
      'adjustment', 'bonus-grant']) order by o.created_at, o.sequence`
}
