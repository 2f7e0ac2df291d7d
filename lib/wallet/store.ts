import 'server-only'
import type { Transaction } from '../db/client'
import type { Bonus } from '../db/generated/client'
import { Money } from '../money/money'
import type { BonusView } from './bonus-money'
import type { Balance, BonusState, BonusWeights, IncidentNote, PlayerStatus } from './types'

const bonusesMax = 200

/** Balances of a player's wallets, in the operator's order of currencies. */
export async function findBalances(tx: Transaction, playerId: string): Promise<Balance[]> {
  const rows = await tx.wallet.findMany({
    where: { playerId },
    orderBy: [{ currencyRow: { position: 'asc' } }, { currency: 'asc' }],
  })
  return rows.map((row) => ({
    walletId: row.id,
    currency: row.currency,
    cash: Money.of(row.cash.toFixed(), row.currency),
    bonus: Money.of(row.bonus.toFixed(), row.currency),
  }))
}

/** Holds the player's row, so that a new wallet and a change of status come one after the other. */
export async function lockPlayer(tx: Transaction, playerId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from player where id = ${playerId} for update`
  return rows.length > 0
}

/** Holds the player's row and says their status; null for an unknown player. */
export async function lockStatus(tx: Transaction, playerId: string): Promise<PlayerStatus | null> {
  const rows = await tx.$queryRaw<{ status: PlayerStatus }[]>`
    select status from player where id = ${playerId} for update`
  return rows[0]?.status ?? null
}

/** Whether a self-exclusion holds: over or not, it does until somebody has lifted it. */
export async function isExcluded(tx: Transaction, playerId: string): Promise<boolean> {
  const holding = { playerId, kind: 'self-exclusion', liftedAt: null }
  return (await tx.exclusion.findFirst({ where: holding, select: { id: true } })) !== null
}

export async function insertWallet(
  tx: Transaction,
  params: { playerId: string; currency: string },
): Promise<void> {
  await tx.wallet.createMany({ data: [params], skipDuplicates: true })
}

export async function isActiveCurrency(tx: Transaction, code: string): Promise<boolean> {
  return (await tx.currency.count({ where: { code, isActive: true } })) > 0
}

/** The same incident again raises its count, and opens one anew that was resolved; one that was dismissed stays so. */
export async function saveIncident(tx: Transaction, note: IncidentNote, at: Date): Promise<void> {
  await tx.$executeRaw`
    insert into incident as i (kind, subject, player_id, detail, first_at, last_at)
    values (${note.kind}, ${note.subject}, ${note.playerId}, ${JSON.stringify(note.detail)}::jsonb, ${at}::timestamptz,
      ${at}::timestamptz)
    on conflict (kind, subject) do update set detail = excluded.detail, last_at = excluded.last_at, count = i.count + 1,
      state = case i.state when 'resolved' then 'open' else i.state end,
      reopened_at = case i.state when 'resolved' then excluded.last_at else i.reopened_at end`
}

/** A call shows that a living session is being played; one that has been idle for too long is not revived by it (L3). */
export async function touchSession(
  tx: Transaction,
  params: { tokenHash: string; at: Date; aliveSince: Date },
): Promise<void> {
  const { tokenHash, at, aliveSince } = params
  await tx.gameSession.updateMany({
    where: { gameTokenHash: tokenHash, lastSeenAt: { lt: at, gt: aliveSince }, endedAt: null },
    data: { lastSeenAt: at },
  })
}

/** A player's bonuses, active first, then newest first. */
export async function findBonuses(tx: Transaction, playerId: string): Promise<BonusView[]> {
  const rows = await tx.bonus.findMany({
    where: { wallet: { playerId } },
    include: { wallet: { select: { currency: true, bonus: true } } },
    orderBy: [{ state: 'asc' }, { createdAt: 'desc' }],
    take: bonusesMax,
  })
  return rows.map(toBonusView)
}

type Decimal = { toFixed(): string }
type BonusRow = Bonus & { wallet: { currency: string; bonus: Decimal } }

export function toBonusView({ wallet, ...row }: BonusRow): BonusView {
  const { currency } = wallet
  const money = (amount: Decimal) => Money.unbounded(amount.toFixed(), currency)
  const orNull = (amount: Decimal | null) => (amount === null ? null : money(amount))
  return {
    ...row,
    currency,
    state: row.state as BonusState,
    weights: row.weights as BonusWeights,
    required: orNull(row.required),
    wagered: money(row.wagered),
    released: money(row.released),
    maxBet: orNull(row.maxBet),
    maxWin: orNull(row.maxWin),
    held: row.state === 'active' ? money(wallet.bonus) : Money.zero(currency),
  }
}

/** Active bonuses whose time has run out, longest first. */
export async function listExpiredBonuses(
  tx: Transaction,
  params: { at: Date; limit: number },
): Promise<{ walletId: bigint; currency: string; sequence: bigint }[]> {
  const rows = await tx.bonus.findMany({
    where: { state: 'active', expiresAt: { lte: params.at } },
    select: { walletId: true, sequence: true, wallet: { select: { currency: true } } },
    orderBy: { expiresAt: 'asc' },
    take: params.limit,
  })
  return rows.map(({ walletId, sequence, wallet }) => ({ walletId, sequence, currency: wallet.currency }))
}
