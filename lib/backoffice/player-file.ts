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
