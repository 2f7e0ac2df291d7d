import 'server-only'
import type { Transaction } from '../db/client'
import { Money } from '../money/money'
import type { SealedRow } from './journal'
import type { OperationKind, WalletState } from './types'

const money = (amount: { toFixed(): string }, currency: string) => Money.of(amount.toFixed(), currency)

/** Wallets after an id, in order. */
export async function listWallets(
  tx: Transaction,
  params: { after: bigint; limit: number },
): Promise<WalletState[]> {
  const rows = await tx.wallet.findMany({
    where: { id: { gt: params.after } },
    orderBy: { id: 'asc' },
    take: params.limit,
  })
  return rows.map((row) => ({
    ...row,
    cash: money(row.cash, row.currency),
    bonus: money(row.bonus, row.currency),
  }))
}

/** Journal rows of one wallet after a sequence, in order. */
export async function listRows(
  tx: Transaction,
  params: { walletId: bigint; currency: string; after: bigint; limit: number },
): Promise<SealedRow[]> {
  const { walletId, currency, after, limit } = params
  const rows = await tx.operation.findMany({
    where: { walletId, sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
  })
  return rows.map((row) => ({
    ...row,
    kind: row.kind as OperationKind,
    amount: money(row.amount, currency),
    cashDelta: money(row.cashDelta, currency),
    bonusDelta: money(row.bonusDelta, currency),
    cashAfter: money(row.cashAfter, currency),
    bonusAfter: money(row.bonusAfter, currency),
  }))
}

/** Wallet ids that only the journal knows. */
export async function listOrphans(tx: Transaction): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ wallet_id: bigint }[]>`
    select distinct o.wallet_id from operation o
    where not exists (select 1 from wallet w where w.id = o.wallet_id) order by 1 limit 100`
  return rows.map((row) => row.wallet_id)
}

/** Bonuses whose progress is not the sum of the stakes that counted. */
export async function listMiscounted(
  tx: Transaction,
): Promise<{ walletId: bigint; sequence: bigint; says: string; counts: string }[]> {
  return tx.$queryRaw`
    select b.wallet_id as "walletId", b.sequence, b.wagered::text as says, coalesce(w.counted, 0)::text as counts
    from bonus b left join (select wallet_id, bonus_sequence, sum(counted) as counted from wagering group by 1, 2) w
      on w.wallet_id = b.wallet_id and w.bonus_sequence = b.sequence
    where b.wagered <> coalesce(w.counted, 0) limit 100`
}

export async function findHead(
  tx: Transaction,
  params: { walletId: bigint; sequence: bigint },
): Promise<string | null> {
  const row = await tx.operation.findUnique({
    where: { walletId_sequence: params },
    select: { hash: true },
  })
  return row?.hash ?? null
}
