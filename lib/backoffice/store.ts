// Every query of the back office. Who may ask was settled before: see backoffice.ts.
import 'server-only'
import type { Transaction } from '../db/client'

/** Players whose id, nickname or e-mail begins with the text, newest first (ids are in the order of time). */
export function findPlayers(db: Transaction, params: { text: string; before: string | null; limit: number }) {
  const { text, before, limit } = params
  return db.player.findMany({
    where: {
      ...(text === ''
        ? {}
        : {
            OR: [
              { nicknameKey: { startsWith: text } },
              { emailKey: { startsWith: text } },
              { id: { startsWith: text } },
            ],
          }),
      ...(before === null ? {} : { id: { lt: before } }),
    },
    orderBy: { id: 'desc' },
    take: limit,
  })
}

export function findPlayer(db: Transaction, id: string) {
  return db.player.findUnique({ where: { id } })
}

/** A player's latest launches, newest first. */
export function listGameSessions(db: Transaction, params: { playerId: string; limit: number }) {
  return db.gameSession.findMany({
    where: { playerId: params.playerId },
    orderBy: { id: 'desc' },
    take: params.limit,
    include: { wallet: { select: { currency: true } } },
  })
}

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
