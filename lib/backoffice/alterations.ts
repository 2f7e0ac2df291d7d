// Alterations: what staff changed, who authorised it, why, and what stood there before and after.
import 'server-only'
import { now } from '../clock'
import { type Database, database } from '../db/client'
import { readPeriod, shiftDay } from '../reports/reports'
import { type AlterationSearch, listAlterationRows } from './alterations-store'
import { type AuditRow, listAuditActions } from './audit-store'
import { findNamesOf } from './names'
import { noteReportReading, type Paged } from './report-rows'
import { noteExport, type PeriodQuery } from './reports'
import { type AlterationKind, afterOf, alterationKindOf, authorisedBy, beforeOf } from './rules-alterations'
import { listStaffNames } from './staff-store'

const rowsOfPage = 30
const rowsOfStep = 1000
const exportRowsMax = 1_000_000
const namesMax = 500

export interface AlterationQuery extends Omit<PeriodQuery, 'currency'> {
  kind: string
  who: string
  subject: string
}

export interface AlterationLine {
  id: bigint
  createdAt: Date
  kind: AlterationKind
  action: string
  who: string
  authorisedBy: string | null
  subject: string
  /** The nickname or e-mail where it is about a person. */
  subjectName: string | null
  isPlayer: boolean
  reason: string | null
  before: unknown
  after: unknown
}

export async function showAlterations(
  query: AlterationQuery,
  page: Paged,
): Promise<{ lines: AlterationLine[]; next: string | null; people: { id: string; email: string }[] }> {
  const db = database()
  await noteReportReading(db, 'alterations', { ...query })
  const after = page.after !== null && /^\d{1,18}$/.test(page.after) ? BigInt(page.after) : null
  const search = await searchOf(db, query)
  const [rows, people] = await Promise.all([
    listAlterationRows(db, { ...search, direction: page.direction, after, limit: rowsOfPage + 1 }),
    listStaffNames(db, namesMax),
  ])
  const shown = rows.slice(0, rowsOfPage)
  const next = rows.length > rowsOfPage ? String(shown.at(-1)?.id) : null
  return { lines: await asLines(db, shown), next, people }
}

export async function exportAlterations(query: AlterationQuery): Promise<AsyncIterable<AlterationLine>> {
  const db = database()
  await noteExport(db, 'alterations', { ...query })
  return allLines(db, await searchOf(db, query))
}

async function* allLines(
  db: Database,
  search: Omit<AlterationSearch, 'direction' | 'after' | 'limit'>,
): AsyncIterable<AlterationLine> {
  let after: bigint | null = null
  for (let count = 0; count < exportRowsMax; count += rowsOfStep) {
    const step = { ...search, direction: 'asc' as const, after, limit: rowsOfStep }
    const rows: AuditRow[] = await listAlterationRows(db, step)
    yield* await asLines(db, rows)
    after = rows.at(-1)?.id ?? after
    if (rows.length < rowsOfStep) return
  }
  throw new Error(`an export has at most ${exportRowsMax} rows`)
}

async function searchOf(db: Database, query: AlterationQuery) {
  const { from, to } = readPeriod(query, now())
  const isAsked = (kind: AlterationKind | null) => kind !== null && (query.kind === '' || kind === query.kind)
  const actions = (await listAuditActions(db)).filter((action) => isAsked(alterationKindOf(action)))
  return {
    actions,
    actor: query.who,
    subject: query.subject,
    from: new Date(`${from}T00:00:00Z`),
    until: new Date(`${shiftDay(to, 1)}T00:00:00Z`),
  }
}

async function asLines(db: Database, rows: AuditRow[]): Promise<AlterationLine[]> {
  const ids = rows.flatMap((row) => [row.actor, row.subject, authorisedBy(row.after) ?? ''])
  const { staff, players } = await findNamesOf(db, [...new Set(ids)])
  const nameOf = (id: string) => staff.get(id) ?? players.get(id) ?? id
  return rows.flatMap((row) => {
    const kind = alterationKindOf(row.action)
    if (kind === null) return []
    const second = authorisedBy(row.after)
    return [
      {
        id: row.id,
        createdAt: row.createdAt,
        kind,
        action: row.action,
        who: nameOf(row.actor),
        authorisedBy: second === null ? null : nameOf(second),
        subject: row.subject,
        subjectName: staff.get(row.subject) ?? players.get(row.subject) ?? null,
        isPlayer: players.has(row.subject),
        reason: row.reason,
        before: beforeOf(row.before, row.after),
        after: afterOf(row.after),
      },
    ]
  })
}
