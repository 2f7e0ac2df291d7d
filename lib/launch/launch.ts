import 'server-only'
// Game sessions: a player opens a game and the integrator redeems the token. A session belongs to one player, one
// wallet and one game; it ends when idle or old, on block, on log-out of all, or when the same game is opened again.
import { playableGame } from '../catalog/catalog'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { env } from '../env'
import { demoLaunchUrl, launchUrl } from '../integrator/launch-url'
import { balancesOf, openWallet } from '../wallet/wallet'
import { endSessions, findSessionOfToken, insertSession, lockPlayer } from './store'
import { gameTokenOf, hashToken, newAuthToken } from './tokens'

/** Opened again within this time, a game is still the same play: a reload does not set its clock back. */
const continuesMs = 15 * 60_000

export type Opened =
  | { kind: 'opened'; url: string; authToken: string; sessionId: bigint; currency: string }
  | { kind: 'refused'; reason: 'unknown-game' | 'player-may-not-play' | 'unknown-currency' }

/**
 * Opens a game for a player on the wallet of `currency`, or of the player's chosen one; the wallet is opened when
 * missing. The address carries the token (L1), which dies unused after `LAUNCH_TTL_SECONDS`.
 */
export async function openGame(params: {
  playerId: string
  gameCode: bigint
  language: string
  currency?: string
}): Promise<Opened> {
  const { playerId, gameCode, language } = params
  const game = await playableGame(gameCode)
  if (game === null) return { kind: 'refused', reason: 'unknown-game' }
  const settings = env()
  const authToken = newAuthToken()
  const session = await openSession({ playerId, gameCode, authToken, currency: params.currency ?? null })
  if ('reason' in session) return { kind: 'refused', reason: session.reason }
  const url = launchUrl(settings.INTEGRATOR_URL, game.name, {
    operatorId: settings.OPERATOR_ID,
    userId: playerId,
    authToken,
    currency: session.currency,
    language,
    homeUrl: `${settings.PUBLIC_URL}/leave`,
  })
  return { kind: 'opened', url, authToken, sessionId: session.id, currency: session.currency }
}

async function openSession(params: {
  playerId: string
  gameCode: bigint
  authToken: string
  currency: string | null
}): Promise<{ id: bigint; currency: string } | { reason: 'player-may-not-play' | 'unknown-currency' }> {
  const { playerId, gameCode, authToken } = params
  const chosen = params.currency ?? (await chosenCurrency(playerId))
  if (chosen === null) return { reason: 'player-may-not-play' }
  const walletId = await walletOf(playerId, chosen)
  if (walletId === null) return { reason: 'unknown-currency' }
  return database().$transaction(async (tx) => {
    const player = await lockPlayer(tx, playerId)
    if (!player?.mayPlay) return { reason: 'player-may-not-play' }
    const id = await insertSession(tx, {
      playerId,
      walletId,
      gameCode,
      authTokenHash: hashToken(authToken),
      gameTokenHash: hashToken(gameTokenOf(authToken, env().TOKEN_SECRET)),
      at: now(),
      continuesMs,
    })
    return { id, currency: chosen }
  })
}

async function chosenCurrency(playerId: string): Promise<string | null> {
  const player = await database().$transaction((tx) => lockPlayer(tx, playerId))
  return player?.currency ?? null
}

async function walletOf(playerId: string, currency: string): Promise<bigint | null> {
  const find = async () =>
    (await balancesOf(playerId)).find((one) => one.currency === currency)?.walletId ?? null
  const known = await find()
  if (known !== null) return known
  try {
    await openWallet(playerId, currency)
  } catch {
    return null
  }
  return find()
}

/** The address of demo play: pretend money, no callbacks to us. */
export function demoUrl(params: { gameName: string; language: string }): string {
  const { INTEGRATOR_URL, DEFAULT_CURRENCY, PUBLIC_URL } = env()
  return demoLaunchUrl(INTEGRATOR_URL, params.gameName, {
    currency: DEFAULT_CURRENCY,
    language: params.language,
    homeUrl: `${PUBLIC_URL}/leave`,
  })
}

/** Ends all game sessions of a player, or the one named; money owed to them is still accepted (R5). */
export async function endPlayerSessions(
  playerId: string,
  reason: string,
  { only, db = database() }: { only?: bigint; db?: Transaction } = {},
): Promise<number> {
  const where = { playerId, ...(only === undefined ? {} : { id: only }) }
  return endSessions(db, { where, at: now(), reason })
}

/** The session that a pasted token belongs to, whether it is the game's or the launch's; null for none. */
export async function findSessionByToken(token: string): Promise<bigint | null> {
  return findSessionOfToken(database(), hashToken(token))
}

/** Ends the session of a game token; false when no living one has it. */
export async function endSession(gameToken: string, reason: string): Promise<boolean> {
  const where = { gameTokenHash: hashToken(gameToken) }
  return (await endSessions(database(), { where, at: now(), reason })) > 0
}
