// A player's game sessions, log-ins and failed tries: a page of one of them, and the whole of a search as a file.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { accountKey, requestAddress, requireStaff } from '../auth/auth'
import { gameTitles } from '../catalog/catalog'
import { now } from '../clock'
import { type Database, database } from '../db/client'
import { nothing } from './export-rows'
import { findPlayer } from './player-store'
import { readSessionQuery, type SessionList, type SessionQuery, type SessionSearch } from './sessions-query'
import { findFailedLogins, findGameSessions, findLogins, type SessionPlace } from './sessions-store'

export const sessionsOfPage = 30
const rowsOfExportStep = 500

/** One of them, whichever list it is of; what the list does not have is null. */
export interface SessionLine {
  /** A game session's number, the hash of a log-in's token, a try's number. */
  key: string
  createdAt: Date
  lastSeenAt: Date | null
  endedAt: Date | null
  endReason: string | null
  address: string | null
  userAgent: string | null
  game: { code: bigint; title: string | null; currency: string } | null
}

interface Owner {
  id: string
  email: string
}

/** A page of one list. */
export async function searchSessions(
  player: Owner,
  list: SessionList,
  query: SessionQuery,
  page: Pick<SessionPlace, 'sort' | 'direction'> & { page: number },
): Promise<{ lines: SessionLine[]; total: number }> {
  await requireStaff('players.read')
  const search = readSessionQuery(list, query)
  if (search === null) return { lines: [], total: 0 }
  const { sort, direction } = page
  const place = { sort, direction, skip: (page.page - 1) * sessionsOfPage, take: sessionsOfPage }
  return readers[list](database(), { player, search, place })
}

/** Every line of a search, oldest first, read in steps. The export itself is an audit row. */
export async function exportSessions(
  playerId: string,
  list: SessionList,
  query: SessionQuery,
): Promise<AsyncIterable<SessionLine>> {
  const staff = await requireStaff('players.read')
  const db = database()
  await insertAudit(db, {
    actor: staff.id,
    action: 'player.sessions.export',
    subject: playerId.slice(0, 160),
    after: { list, ...Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')) },
    address: await requestAddress(),
  })
  const [player, search] = [await findPlayer(db, playerId), readSessionQuery(list, query)]
  return player === null || search === null ? nothing() : allSessions(db, list, { player, search })
}

async function* allSessions(
  db: Database,
  list: SessionList,
  asked: { player: Owner; search: SessionSearch },
): AsyncIterable<SessionLine> {
  for (let skip = 0; ; skip += rowsOfExportStep) {
    const place = { sort: 'time', direction: 'asc', skip, take: rowsOfExportStep } as const
    const { lines } = await readers[list](db, { ...asked, place })
    yield* lines
    if (lines.length < rowsOfExportStep) return
  }
}

interface Asked {
  player: Owner
  search: SessionSearch
  place: SessionPlace
}
type Reader = (db: Database, asked: Asked) => Promise<{ lines: SessionLine[]; total: number }>

const unknown = {
  lastSeenAt: null,
  endedAt: null,
  endReason: null,
  address: null,
  userAgent: null,
  game: null,
}

const readers: Record<SessionList, Reader> = {
  games: async (db, { player, search, place }) => {
    const { rows, total } = await findGameSessions(db, { playerId: player.id, search, place })
    const titles = await gameTitles([...new Set(rows.map(({ gameCode }) => gameCode))])
    const lines = rows.map(({ id, createdAt, lastSeenAt, endedAt, endReason, gameCode, wallet }) => {
      const game = { code: gameCode, title: titles.get(gameCode) ?? null, currency: wallet.currency }
      return { ...unknown, key: String(id), createdAt, lastSeenAt, endedAt, endReason, game }
    })
    return { lines, total }
  },
  logins: async (db, { player, search, place }) => {
    const at = now()
    const { rows, total } = await findLogins(db, { playerId: player.id, search, place, at })
    const lines = rows.map(
      ({ tokenHash, createdAt, lastSeenAt, expiresAt, endReason, address, userAgent, ...row }) => {
        const endedAt = row.endedAt ?? (expiresAt <= at ? expiresAt : null)
        return { ...unknown, key: tokenHash, createdAt, lastSeenAt, endedAt, endReason, address, userAgent }
      },
    )
    return { lines, total }
  },
  failures: async (db, { player, search, place }) => {
    const account = `player:${accountKey(player.email)}`
    const { rows, total } = await findFailedLogins(db, { account, search, place })
    const lines = rows.map(({ id, createdAt, address }) => ({
      ...unknown,
      key: String(id),
      createdAt,
      address,
    }))
    return { lines, total }
  },
}
