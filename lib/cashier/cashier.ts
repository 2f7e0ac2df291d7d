import 'server-only'
// Deposits and withdrawals as journal operations: by staff, and the top-up of demo mode.
import { env } from '../env'
import { Money } from '../money/money'
import { type MoveResult, move, openWallet } from '../wallet/wallet'

/** What a demo top-up gives, in whole units of the currency; coins of great value get little. */
const topUpAmounts: Record<string, string> = {
  BTC: '0.05',
  LTC: '10',
  RUB: '10000',
  KZT: '50000',
  UAH: '5000',
}
const topUpOtherwise = '1000'

export interface MoneyMove {
  playerId: string
  currency: string
  amount: Money
  reason: string
  identity?: string
}

/** A deposit to cash. Refused when the balance would leave its type. */
export async function deposit({
  playerId,
  currency,
  amount,
  reason,
  identity,
}: MoneyMove): Promise<MoveResult> {
  return move('deposit', { playerId, currency }, { cash: amount, reason, ...(identity ? { identity } : {}) })
}

/** A withdrawal from cash. Refused when there is less. */
export async function withdraw({
  playerId,
  currency,
  amount,
  reason,
  identity,
}: MoneyMove): Promise<MoveResult> {
  const cash = amount.negated()
  return move('withdrawal', { playerId, currency }, { cash, reason, ...(identity ? { identity } : {}) })
}

/** Play money for the demo: a deposit in the journal like any other. Outside demo mode it is always refused. */
export async function topUp(
  playerId: string,
  currency: string,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  if (!env().isDemo) return { ok: false, reason: 'demo-only' }
  await openWallet(playerId, currency)
  const amount = Money.of(topUpAmounts[currency] ?? topUpOtherwise, currency)
  const result = await deposit({ playerId, currency, amount, reason: 'demo top-up' })
  return result.ok ? { ok: true } : result
}
