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

/** Only an offered grant can be withdrawn: once the player is playing, they finish (F2). */
export async function cancelOffered(tx: Transaction, params: { id: bigint; at: Date }): Promise<boolean> {
  const { count } = await tx.freeRoundGrant.updateMany({
    where: { id: params.id, state: 'offered' },
    data: { state: 'cancelled', endedAt: params.at },
  })
  return count > 0
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
