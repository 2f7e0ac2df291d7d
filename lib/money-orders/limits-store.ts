import 'server-only'
import type { Transaction } from '../db/client'
import { Money } from '../money/money'

export interface ApprovalLimit {
  role: string
  amount: Money
}

/** What a role may move alone in a currency; null where nothing was set. */
export async function findLimit(
  tx: Transaction,
  { role, currency }: { role: string; currency: string },
): Promise<Money | null> {
  const row = await tx.approvalLimit.findUnique({ where: { role_currency: { role, currency } } })
  return row === null ? null : Money.of(row.amount.toFixed(), currency)
}

export async function listLimits(tx: Transaction): Promise<ApprovalLimit[]> {
  const rows = await tx.approvalLimit.findMany({ orderBy: [{ currency: 'asc' }, { role: 'asc' }] })
  return rows.map(({ role, currency, amount }) => ({ role, amount: Money.of(amount.toFixed(), currency) }))
}

/** Sets a limit, or takes it away with null; returns what stood before. */
export async function writeLimit(
  tx: Transaction,
  { role, currency, amount }: { role: string; currency: string; amount: Money | null },
): Promise<Money | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('approval limits', 0))`
  const before = await findLimit(tx, { role, currency })
  if (amount === null) await tx.approvalLimit.deleteMany({ where: { role, currency } })
  else {
    const data = { role, currency, amount: amount.toString() }
    await tx.approvalLimit.upsert({
      where: { role_currency: { role, currency } },
      create: data,
      update: data,
    })
  }
  return before
}

export async function listCurrencyCodes(tx: Transaction): Promise<string[]> {
  const rows = await tx.currency.findMany({
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    select: { code: true },
  })
  return rows.map(({ code }) => code)
}
