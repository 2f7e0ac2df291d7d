// The audit's page and its export.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { type Database, database } from '../db/client'
import { type AuditSearch, listActionsOf, listAuditActions, searchAuditRows } from './audit-store'
import { listStaffNames } from './staff-store'
import { findStaffEmails } from './store'
import type { AuditLine } from './types'

const rowsOfPage = 30
const rowsOfExportStep = 1000
/** A search that finds more has to be narrowed: the file breaks off with an error, never in silence. */
const exportRowsMax = 2_000_000
const namesMax = 500

/** What may be searched for; texts as typed, days as YYYY-MM-DD in UTC. */
export interface AuditQuery {
  q: string
  who: string
  action: string
  subject: string
  from: string
  to: string
  /** "yes" shows mere readings of personal data too. */
  readings: string
}

/** A page of the audit. `next` leads on; null on the last page. */
export async function searchAudit(
  query: AuditQuery,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ lines: AuditLine[]; next: string | null }> {
  const staff = await requireStaff('audit.read')
  const db = database()
  const address = await requestAddress()
  const found = await readPage(db, searchOf(query), page)
  await insertAudit(db, {
    actor: staff.id,
    action: 'audit.read',
    subject: 'audit',
    after: namedOnly(query),
    address,
  })
  return found
}

async function readPage(
  db: Database,
  search: Omit<AuditSearch, 'limit'>,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ lines: AuditLine[]; next: string | null }> {
  const after = page.after !== null && /^\d{1,18}$/.test(page.after) ? { after: BigInt(page.after) } : {}
  const { direction } = page
  const lines = await readLines(db, { ...search, ...after, direction, limit: rowsOfPage + 1 })
  const shown = lines.slice(0, rowsOfPage)
  return { lines: shown, next: lines.length > rowsOfPage ? String(shown.at(-1)?.id) : null }
}

/** What may be searched for on one player's page. */
export type PlayerAuditQuery = Pick<AuditQuery, 'q' | 'action' | 'from' | 'to'>

/** A page of what was done to a player, without the mere readings, and the actions that there are. */
export async function searchPlayerAudit(
  playerId: string,
  query: PlayerAuditQuery,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ lines: AuditLine[]; next: string | null; actions: string[] }> {
  await requireStaff('players.read')
  const db = database()
  const search = searchOf({ ...query, who: '', subject: playerId, readings: '' })
  const [found, actions] = await Promise.all([
    readPage(db, { ...search, withReadings: false }, page),
    listActionsOf(db, playerId),
  ])
  return { ...found, actions }
}

/** Who and what the filters may name. */
export async function auditFilters(): Promise<{
  people: { id: string; email: string }[]
  actions: string[]
}> {
  await requireStaff('audit.read')
  const [people, actions] = await Promise.all([
    listStaffNames(database(), namesMax),
    listAuditActions(database()),
  ])
  return { people, actions }
}

/** Every row of a search, oldest first, read in steps. The export itself is an audit row. */
export async function exportAudit(query: AuditQuery): Promise<AsyncIterable<AuditLine>> {
  const staff = await requireStaff('audit.export')
  const db = database()
  const address = await requestAddress()
  await insertAudit(db, {
    actor: staff.id,
    action: 'audit.export',
    subject: 'audit',
    after: namedOnly(query),
    address,
  })
  return allLines(db, searchOf(query))
}

async function* allLines(db: Database, search: Omit<AuditSearch, 'limit'>): AsyncIterable<AuditLine> {
  let after: bigint | undefined
  for (let read = 0; read < exportRowsMax; read += rowsOfExportStep) {
    const from = after === undefined ? {} : { after }
    const lines = await readLines(db, { ...search, ...from, direction: 'asc', limit: rowsOfExportStep })
    yield* lines
    after = lines.at(-1)?.id
    if (lines.length < rowsOfExportStep) return
  }
  throw new Error(`an export has at most ${exportRowsMax} rows`)
}

async function readLines(db: Database, search: AuditSearch): Promise<AuditLine[]> {
  const rows = await searchAuditRows(db, search)
  const emails = await findStaffEmails(db, [
    ...new Set(rows.flatMap(({ actor, subject }) => [actor, subject])),
  ])
  return rows.map((row) => ({
    ...row,
    actor: emails.get(row.actor) ?? row.actor,
    subjectName: emails.get(row.subject) ?? null,
  }))
}

function searchOf(query: AuditQuery): Omit<AuditSearch, 'limit'> {
  const from = dayOf(query.from)
  const to = dayOf(query.to)
  return {
    ...(query.who === '' ? {} : { actor: query.who }),
    ...(query.action === '' ? {} : { action: query.action }),
    ...(query.subject === '' ? {} : { subject: query.subject }),
    ...(query.q === '' ? {} : { words: query.q }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { until: new Date(to.getTime() + 24 * 3600_000) }),
    withReadings: query.readings === 'yes' || query.action.endsWith('.read'),
  }
}

function dayOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? null : day
}

function namedOnly(query: AuditQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}
