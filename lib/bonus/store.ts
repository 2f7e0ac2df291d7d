import 'server-only'
import type { Transaction } from '../db/client'
import type { FreeRoundGrant } from '../db/generated/client'

export type { FreeRoundGrant }

/** F1: the oldest grant of this player and game in this currency that is offered and not expired, or active. */
export async function findOffer(
  tx: Transaction,
  params: { playerId: string; gameCode: bigint; currency: string; at: Date },
): Promise<FreeRoundGrant | null> {
  const { playerId, gameCode, currency, at } = params
  return tx.freeRoundGrant.findFirst({
    where: {
      playerId,
      gameCode,
      currency,
      OR: [{ state: 'active' }, { state: 'offered', OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] }],
    },
    orderBy: { id: 'asc' },
  })
}

export async function findGrant(tx: Transaction, id: bigint): Promise<FreeRoundGrant | null> {
  return tx.freeRoundGrant.findUnique({ where: { id } })
}

/** Offered and not expired → active; false when it was anything else by now. */
export async function activateOffered(tx: Transaction, params: { id: bigint; at: Date }): Promise<boolean> {
  const { count } = await tx.freeRoundGrant.updateMany({
    where: { id: params.id, state: 'offered', OR: [{ expiresAt: null }, { expiresAt: { gt: params.at } }] },
    data: { state: 'active', activatedAt: params.at },
  })
  return count > 0
}

/** F3: `win` and `played` never shrink. */
export async function raiseProgress(
  tx: Transaction,
  params: { id: bigint; win: string | null; played: number | null },
): Promise<void> {
  await tx.$executeRaw`
    update free_round_grant set win = greatest(win, ${params.win ?? '0'}::numeric),
      played = greatest(played, ${params.played ?? 0}::int)
    where id = ${params.id} and state = 'active'`
}

export type NewGrant = Pick<
  FreeRoundGrant,
  'playerId' | 'gameCode' | 'currency' | 'count' | 'bet' | 'lines' | 'mpl'
> & {
  cp: string
  expiresAt: Date | null
  winTo: 'cash' | 'bonus'
  maxWin: string | null
}

export async function insertGrant(tx: Transaction, grant: NewGrant): Promise<bigint> {
  const row = await tx.freeRoundGrant.create({ data: grant, select: { id: true } })
  return row.id
}

/** Only a grant that is not played yet can be withdrawn: once the player is playing, they finish (F2). */
export async function cancelOffered(
  tx: Transaction,
  params: { id: bigint; at: Date; reason?: string },
): Promise<boolean> {
  const { count } = await tx.freeRoundGrant.updateMany({
    where: { id: params.id, state: { in: ['waiting', 'offered'] } },
    data: { state: 'cancelled', endedAt: params.at, endReason: params.reason ?? null },
  })
  return count > 0
}

/** Waiting grants whose time has come → offered. Returns how many, at most `limit`. */
export function beginWaiting(tx: Transaction, { at, limit }: { at: Date; limit: number }): Promise<number> {
  return tx.$executeRaw`
    update free_round_grant set state = 'offered' where state = 'waiting' and id in (
      select id from free_round_grant where state = 'waiting' and starts_at <= ${at}::timestamptz
      order by starts_at limit ${limit} for update skip locked)`
}

/** Grants that nobody began in time → expired. Returns how many, at most `limit`. */
export function expireOffered(tx: Transaction, { at, limit }: { at: Date; limit: number }): Promise<number> {
  return tx.$executeRaw`
    update free_round_grant set state = 'expired', ended_at = expires_at
    where state in ('waiting', 'offered') and id in (
      select id from free_round_grant where state in ('waiting', 'offered') and expires_at <= ${at}::timestamptz
      order by expires_at limit ${limit} for update skip locked)`
}

/** A player's free rounds, newest first. */
export function listGrants(
  db: Transaction,
  params: { playerId: string; limit: number },
): Promise<FreeRoundGrant[]> {
  return db.freeRoundGrant.findMany({
    where: { playerId: params.playerId },
    orderBy: { id: 'desc' },
    take: params.limit,
  })
}
