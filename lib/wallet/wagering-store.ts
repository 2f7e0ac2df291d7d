import 'server-only'
import type { Transaction } from '../db/client'
import { Money } from '../money/money'
import type { CountedBet } from './wagering'

export async function findOwnWallet(
  tx: Transaction,
  { playerId, currency }: { playerId: string; currency: string },
): Promise<bigint | null> {
  const found = await tx.wallet.findUnique({
    where: { playerId_currency: { playerId, currency } },
    select: { id: true },
  })
  return found?.id ?? null
}

type StoredBet = Omit<CountedBet, 'stake' | 'counted'> & { stake: string; counted: string }

/** The bets that one bonus counted, newest first. */
export async function listCounted(
  tx: Transaction,
  params: { walletId: bigint; currency: string; bonusSequence: bigint; before: bigint | null; limit: number },
): Promise<CountedBet[]> {
  const { walletId, currency, bonusSequence, before, limit } = params
  const rows = await tx.$queryRaw<StoredBet[]>`
    select o.sequence, o.kind, o.game_code as "gameCode", o.amount::text as stake, g.weight,
      g.counted::text as counted, g.why, o.created_at as at
    from wagering g join operation o on o.wallet_id = g.wallet_id and o.sequence = g.sequence
    where g.wallet_id = ${walletId} and g.bonus_sequence = ${bonusSequence}
      and (${before}::bigint is null or g.sequence < ${before}::bigint)
    order by g.sequence desc limit ${limit}`
  return rows.map((row) => ({
    ...row,
    stake: Money.of(row.stake, currency),
    counted: Money.of(row.counted, currency),
  }))
}

/** The bonus money of the rows that began bonuses, by `wallet:sequence`. */
export async function findGiven(
  tx: Transaction,
  bonuses: readonly { walletId: bigint; sequence: bigint; currency: string }[],
): Promise<Map<string, Money>> {
  const currencies = new Map(bonuses.map(({ walletId, currency }) => [walletId, currency]))
  const rows = await tx.operation.findMany({
    where: { OR: bonuses.map(({ walletId, sequence }) => ({ walletId, sequence })) },
    select: { walletId: true, sequence: true, bonusDelta: true },
  })
  return new Map(
    rows.map(({ walletId, sequence, bonusDelta }) => [
      `${walletId}:${sequence}`,
      Money.of(bonusDelta.toFixed(), currencies.get(walletId) ?? ''),
    ]),
  )
}
