import 'server-only'
import type { Transaction } from '../db/client'
import { findNicknames } from './calls-store'
import { findStaffEmails } from './store'

/** What ids mean: e-mails of staff, nicknames of players. */
export async function findNamesOf(
  db: Transaction,
  ids: string[],
): Promise<{ staff: Map<string, string>; players: Map<string, string> }> {
  const [staff, players] = await Promise.all([findStaffEmails(db, ids), findNicknames(db, ids)])
  return { staff, players }
}
