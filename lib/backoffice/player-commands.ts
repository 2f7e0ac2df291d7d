// What staff do to a player's account besides its status and money; each with its audit row in the same transaction.
import 'server-only'
import { insertAudit } from '../audit/audit'
import {
  type CurrentStaff,
  endSessionsOf,
  hashPassword,
  requestAddress,
  requireStaff,
  temporaryPassword,
} from '../auth/auth'
import { now } from '../clock'
import { database } from '../db/client'
import { endPlayerSessions } from '../launch/launch'
import { forgetEmailWish } from '../players/players'
import { insertNote } from './notes-store'
import { lockPlayerFacts, updatePlayer, voidPasswordResets } from './player-store'

const reasonMax = 200
export const noteLengthMax = 2000
const endReason = 'staff'

export type PlayerCommandResult =
  | { ok: true }
  | { ok: false; reason: 'no-reason' | 'no-player' | 'nothing' | 'no-note' }

/** Marks a player as one of the operator's own, who is kept out of every report, or takes the mark off. */
export async function setTestPlayer(
  playerId: string,
  isTest: boolean,
  typed: string,
): Promise<PlayerCommandResult> {
  const staff = await requireStaff('players.test-flag')
  const reason = reasonOf(typed)
  if (reason === null) return { ok: false, reason: 'no-reason' }
  const address = await requestAddress()
  return database().$transaction(async (tx) => {
    const player = await lockPlayerFacts(tx, playerId)
    if (player === null) return { ok: false, reason: 'no-player' }
    if (player.isTest === isTest) return { ok: false, reason: 'nothing' }
    await updatePlayer(tx, playerId, { isTest })
    const change = { before: { is_test: !isTest }, after: { is_test: isTest }, reason, address }
    await insertAudit(tx, { actor: staff.id, action: 'player.test-flag', subject: playerId, ...change })
    return { ok: true }
  })
}

/**
 * A password to be told to the player once; it opens nothing but the page that replaces it. Every log-in and game
 * session ends, and links from letters are void.
 */
export async function givePlayerPassword(
  playerId: string,
  typed: string,
): Promise<{ ok: true; password: string } | { ok: false; reason: 'no-reason' | 'no-player' }> {
  const staff = await requireStaff('players.credentials')
  const reason = reasonOf(typed)
  if (reason === null) return { ok: false, reason: 'no-reason' }
  const address = await requestAddress()
  const password = temporaryPassword()
  const passwordHash = await hashPassword(password)
  return database().$transaction(async (tx) => {
    if ((await lockPlayerFacts(tx, playerId)) === null) return { ok: false, reason: 'no-player' }
    await updatePlayer(tx, playerId, { passwordHash, mustChangePassword: true })
    await voidPasswordResets(tx, playerId, now())
    await forgetEmailWish(playerId, tx)
    await endSessionsOf(playerId, { reason: 'password' }, tx)
    await endPlayerSessions(playerId, 'password', { db: tx })
    await insertAudit(tx, { actor: staff.id, action: 'player.password', subject: playerId, reason, address })
    return { ok: true, password }
  })
}

/** Which sessions end: everything, all log-ins, all games, or one of either. */
export type WhichSessions = 'all' | 'logins' | 'games' | { login: string } | { game: bigint }

/** Ends sessions from the next request or call on; results of bets taken are still paid (R5). */
export async function endPlayerSessionsNow(
  playerId: string,
  which: WhichSessions,
  typed: string,
): Promise<PlayerCommandResult> {
  const staff = await requireStaff('players.sessions')
  const reason = reasonOf(typed)
  if (reason === null) return { ok: false, reason: 'no-reason' }
  const address = await requestAddress()
  return database().$transaction(async (tx) => {
    if ((await lockPlayerFacts(tx, playerId)) === null) return { ok: false, reason: 'no-player' }
    const login = typeof which === 'object' && 'login' in which ? which.login : null
    const game = typeof which === 'object' && 'game' in which ? which.game : null
    const logins =
      which === 'all' || which === 'logins' || login !== null
        ? await endSessionsOf(playerId, { reason: endReason, ...(login === null ? {} : { only: login }) }, tx)
        : 0
    const games =
      which === 'all' || which === 'games' || game !== null
        ? await endPlayerSessions(playerId, endReason, { db: tx, ...(game === null ? {} : { only: game }) })
        : 0
    if (logins + games === 0) return { ok: false, reason: 'nothing' }
    await insertAudit(tx, {
      actor: staff.id,
      action: 'player.sessions.end',
      subject: playerId,
      after: { logins, games, ...(game === null ? {} : { session: String(game) }) },
      reason,
      address,
    })
    return { ok: true }
  })
}

/** A note under the writer's name. It cannot be changed or deleted; the audit says that it was written. */
export async function addPlayerNote(playerId: string, typed: string): Promise<PlayerCommandResult> {
  const staff: CurrentStaff = await requireStaff('players.notes')
  const text = typed.trim().slice(0, noteLengthMax)
  if (text === '') return { ok: false, reason: 'no-note' }
  const address = await requestAddress()
  return database().$transaction(async (tx) => {
    if ((await lockPlayerFacts(tx, playerId)) === null) return { ok: false, reason: 'no-player' }
    const id = await insertNote(tx, { playerId, author: staff.id, text })
    const after = { note: String(id) }
    await insertAudit(tx, { actor: staff.id, action: 'player.note', subject: playerId, after, address })
    return { ok: true }
  })
}

function reasonOf(typed: string): string | null {
  return typed.trim().slice(0, reasonMax) || null
}
