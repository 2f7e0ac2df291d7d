// The player's page, a tab at a time. Each opening is written down with its tab: it is personal data.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { type Database, database } from '../db/client'
import { balancesOf } from '../wallet/wallet'
import { searchAuditRows } from './audit-store'
import { findPlayer } from './player-store'
import { findStaffEmails } from './store'
import type { AuditLine, PlayerFile, PlayerStatus } from './types'

const rowsOfPage = 30

export type PlayerTab =
  | 'overview'
  | 'journal'
  | 'rounds'
  | 'sessions'
  | 'bonuses'
  | 'limits'
  | 'notes'
  | 'audit'

/** Who a page is about, or null. */
export async function openPlayerFile(id: string, tab: PlayerTab): Promise<PlayerFile | null> {
  const staff = await requireStaff('players.read')
  const db = database()
  const row = await findPlayer(db, id)
  if (row === null) return null
  const address = await requestAddress()
  await insertAudit(db, { actor: staff.id, action: 'player.read', subject: id, after: { tab }, address })
  return {
    ...row,
    status: statusOf(row.status),
    dateOfBirth: row.dateOfBirth.toISOString().slice(0, 10),
  }
}

function statusOf(status: string): PlayerStatus {
  return status === 'blocked' || status === 'excluded' || status === 'closed' ? status : 'active'
}

export async function walletsOfPlayer(id: string): ReturnType<typeof balancesOf> {
  await requireStaff('money.read')
  return balancesOf(id)
}

/** What was done to a player, newest first, without the mere readings. */
export async function auditOfPlayer(
  id: string,
  after: string | null,
): Promise<{ lines: AuditLine[]; next: string | null }> {
  await requireStaff('players.read')
  const place = idOf(after)
  const lines = await readAudit(database(), {
    subject: id,
    limit: rowsOfPage + 1,
    ...(place === null ? {} : { after: place }),
  })
  const shown = lines.slice(0, rowsOfPage)
  return { lines: shown, next: lines.length > rowsOfPage ? String(shown.at(-1)?.id) : null }
}

/** What was done to one subject, newest first, without the mere readings. */
export async function readAudit(
  db: Database,
  search: { subject: string; isWholeSubject?: boolean; limit: number; after?: bigint },
): Promise<AuditLine[]> {
  const rows = await searchAuditRows(db, search)
  const emails = await findStaffEmails(db, [...new Set(rows.flatMap((row) => [row.actor, row.subject]))])
  return rows.map((row) => ({
    ...row,
    actor: emails.get(row.actor) ?? row.actor,
    subjectName: emails.get(row.subject) ?? null,
  }))
}

function idOf(text: string | null): bigint | null {
  return text !== null && /^\d{1,18}$/.test(text) ? BigInt(text) : null
}
