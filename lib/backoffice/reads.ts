import 'server-only'
import { insertAudit } from '../audit/audit'
import {
  accountKey,
  type LoginSessionView,
  loginSessionsOf,
  requestAddress,
  requireStaff,
} from '../auth/auth'
import { feedStatus, gameTitles } from '../catalog/catalog'
import { type Database, database } from '../db/client'
import { balancesOf, historyOf } from '../wallet/wallet'
import { searchAuditRows } from './audit-store'
import {
  findPlayer,
  findPlayers,
  findStaffEmails,
  listGameSessions,
  listIncidents,
  readBetsStopped,
} from './store'
import type { AuditLine, GameSessionView, IncidentLine, PlayerFile, PlayerPage, PlayerStatus } from './types'

const playersOfPage = 25
const operationsOfPage = 25
const sessionsMax = 15
const auditOfPage = 30
const incidentsMax = 50
const readAction = 'player.read'

/** A page of players by the beginning of id, nickname or e-mail; all of them for an empty text. */
export async function searchPlayers(typed: string, before: string | null): Promise<PlayerPage> {
  const staff = await requireStaff('players.read')
  const text = accountKey(typed).slice(0, 254)
  const address = await requestAddress()
  await insertAudit(database(), {
    actor: staff.id,
    action: 'players.read',
    subject: 'players',
    after: { search: text },
    address,
  })
  const rows = await findPlayers(database(), { text, before, limit: playersOfPage + 1 })
  const players = rows.slice(0, playersOfPage)
  return { players, next: rows.length > playersOfPage ? (players.at(-1)?.id ?? null) : null }
}

export interface PlayerFileView {
  player: PlayerFile
  balances: Awaited<ReturnType<typeof balancesOf>>
  history: Awaited<ReturnType<typeof historyOf>>
  logins: LoginSessionView[]
  games: GameSessionView[]
  titles: Map<bigint, string>
  audit: AuditLine[]
}

/** Everything about one player, or null. That it was looked at is written down: it is personal data. */
export async function openPlayerFile(id: string, cursor: string | undefined): Promise<PlayerFileView | null> {
  const staff = await requireStaff('players.read')
  await requireStaff('money.read')
  const db = database()
  const row = await findPlayer(db, id)
  if (row === null) return null
  const { address, audit } = {
    address: await requestAddress(),
    audit: await readAudit(db, { subject: id, limit: auditOfPage }),
  }
  await insertAudit(db, { actor: staff.id, action: readAction, subject: id, address })
  const [balances, history, logins, sessions] = await Promise.all([
    balancesOf(id),
    historyOf(id, { limit: operationsOfPage, ...(cursor === undefined ? {} : { cursor }) }),
    loginSessionsOf(id, sessionsMax),
    listGameSessions(db, { playerId: id, limit: sessionsMax }),
  ])
  const played = history.operations.flatMap(({ gameCode }) => (gameCode === null ? [] : [gameCode]))
  const titles = await gameTitles([...new Set([...sessions.map(({ gameCode }) => gameCode), ...played])])
  const games = sessions.map(({ wallet, ...session }) => ({ ...session, currency: wallet.currency }))
  const player = {
    ...row,
    status: statusOf(row.status),
    dateOfBirth: row.dateOfBirth.toISOString().slice(0, 10),
  }
  return { player, balances, history, logins, games, titles, audit }
}

function statusOf(status: string): PlayerStatus {
  return status === 'blocked' || status === 'excluded' || status === 'closed' ? status : 'active'
}

/** What was done to one subject, newest first, without the mere readings. */
export async function readAudit(
  db: Database,
  search: { subject: string; isWholeSubject?: boolean; limit: number },
): Promise<AuditLine[]> {
  const rows = await searchAuditRows(db, search)
  const emails = await findStaffEmails(db, [...new Set(rows.flatMap((row) => [row.actor, row.subject]))])
  return rows.map((row) => ({
    ...row,
    actor: emails.get(row.actor) ?? row.actor,
    subjectName: emails.get(row.subject) ?? null,
  }))
}

/** What a person should look at, latest first. */
export async function incidentsOf(playerId?: string): Promise<IncidentLine[]> {
  await requireStaff('incidents.read')
  return listIncidents(database(), {
    limit: incidentsMax,
    ...(playerId === undefined ? {} : { playerId }),
  })
}

export async function areBetsStopped(): Promise<boolean> {
  await requireStaff('players.read')
  return readBetsStopped(database())
}

/** How the games feed is doing. */
export async function showFeedStatus(): ReturnType<typeof feedStatus> {
  await requireStaff('players.read')
  return feedStatus()
}
