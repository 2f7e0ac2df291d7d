// Every query of the back office. Who may ask was settled before: see backoffice.ts.
import 'server-only'
import type { Transaction } from '../db/client'

export async function findStaffEmails(db: Transaction, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.staff.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
  return new Map(rows.map(({ id, email }) => [id, email]))
}

/** What a person should look at, latest first. */
export function listIncidents(db: Transaction, params: { playerId?: string; limit: number }) {
  return db.incident.findMany({
    where: params.playerId === undefined ? {} : { playerId: params.playerId },
    orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
    take: params.limit,
  })
}

export async function readBetsStopped(db: Transaction): Promise<boolean> {
  return (await db.setting.findUniqueOrThrow({ where: { id: 1 } })).betsStopped
}

/** Sets the switch; false when it stood there already, so that nothing is audited twice. */
export async function writeBetsStopped(db: Transaction, betsStopped: boolean): Promise<boolean> {
  const { count } = await db.setting.updateMany({
    where: { id: 1, betsStopped: !betsStopped },
    data: { betsStopped },
  })
  return count > 0
}
