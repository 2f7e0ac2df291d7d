import 'server-only'
import type { Transaction } from '../db/client'
import { Money } from '../money/money'

/** A session with its player and wallet, as the auth and feature calls need it. */
export interface FoundSession {
  id: bigint
  playerId: string
  gameCode: bigint
  createdAt: Date
  redeemedAt: Date | null
  lastSeenAt: Date
  endedAt: Date | null
  endReason: string | null
  nickname: string
  status: string
  excludedUntil: Date | null
  currency: string
  cash: Money
  bonus: Money
}

export type TokenKind = 'auth' | 'game'

/** The session of a token's hash; a game token counts only after its auth. */
export async function findSession(
  tx: Transaction,
  kind: TokenKind,
  tokenHash: string,
): Promise<FoundSession | null> {
  const row = await tx.gameSession.findFirst({
    where:
      kind === 'auth'
        ? { authTokenHash: tokenHash }
        : { gameTokenHash: tokenHash, redeemedAt: { not: null } },
    include: { player: { select: { nickname: true, status: true, excludedUntil: true } }, wallet: true },
  })
  if (row === null) return null
  const { player, wallet, ...session } = row
  const money = (amount: { toFixed(): string }) => Money.of(amount.toFixed(), wallet.currency)
  return {
    ...session,
    ...player,
    currency: wallet.currency,
    cash: money(wallet.cash),
    bonus: money(wallet.bonus),
  }
}

export async function playerExists(tx: Transaction, playerId: string): Promise<boolean> {
  return (await tx.player.count({ where: { id: playerId } })) > 0
}

/** The first auth starts the session's clock; later ones change nothing but the last-seen time. */
export async function markRedeemed(tx: Transaction, params: { id: bigint; at: Date }): Promise<void> {
  await tx.gameSession.updateMany({
    where: { id: params.id, redeemedAt: null },
    data: { redeemedAt: params.at },
  })
  await tx.gameSession.updateMany({
    where: { id: params.id, endedAt: null },
    data: { lastSeenAt: params.at },
  })
}

export interface NewSession {
  playerId: string
  walletId: bigint
  gameCode: bigint
  authTokenHash: string
  gameTokenHash: string
  at: Date
  /** An earlier session of the game that was played this recently goes on. */
  continuesMs: number
}

/** The session that has this hash as its auth or its game token's. */
export async function findSessionOfToken(tx: Transaction, tokenHash: string): Promise<bigint | null> {
  const where = { OR: [{ authTokenHash: tokenHash }, { gameTokenHash: tokenHash }] }
  return (await tx.gameSession.findFirst({ where, select: { id: true } }))?.id ?? null
}

/**
 * L3: a new launch of the same game ends the player's earlier sessions of it. One that was played less than
 * `continuesMs` ago goes on in the new one: a reload does not set the player's clock and net position back.
 */
export async function insertSession(tx: Transaction, session: NewSession): Promise<bigint> {
  const { at, continuesMs, ...rest } = session
  const { playerId, gameCode, walletId } = rest
  const [before, wallet] = await Promise.all([
    tx.gameSession.findFirst({
      where: {
        playerId,
        gameCode,
        walletId,
        endedAt: null,
        lastSeenAt: { gt: new Date(at.getTime() - continuesMs) },
      },
      orderBy: { id: 'desc' },
      select: { beganAt: true, beganSequence: true, createdAt: true },
    }),
    tx.wallet.findUniqueOrThrow({ where: { id: walletId }, select: { sequence: true } }),
  ])
  await tx.gameSession.updateMany({
    where: { playerId: session.playerId, gameCode: session.gameCode, endedAt: null },
    data: { endedAt: at, endReason: 'new launch' },
  })
  const row = await tx.gameSession.create({
    data: {
      ...rest,
      createdAt: at,
      lastSeenAt: at,
      beganAt: before?.beganAt ?? before?.createdAt ?? at,
      beganSequence: before?.beganSequence ?? wallet.sequence,
    },
    select: { id: true },
  })
  return row.id
}

/** Holds the player's row while a session is made; null for an unknown player. */
export async function lockPlayer(
  tx: Transaction,
  playerId: string,
): Promise<{ mayPlay: boolean; currency: string } | null> {
  const rows = await tx.$queryRaw<{ mayPlay: boolean; currency: string }[]>`
    select status = 'active' and coalesce(excluded_until, '-infinity') <= now() as "mayPlay", currency
    from player where id = ${playerId} for update`
  return rows[0] ?? null
}

export async function endSessions(
  tx: Transaction,
  params: { where: { playerId: string; id?: bigint } | { gameTokenHash: string }; at: Date; reason: string },
): Promise<number> {
  const { count } = await tx.gameSession.updateMany({
    where: { ...params.where, endedAt: null },
    data: { endedAt: params.at, endReason: params.reason },
  })
  return count
}
