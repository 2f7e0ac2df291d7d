import 'server-only'
// Bonus money of a wallet: given with its terms, looked at, ended. Each a row of the journal.
import { requiredFor } from '../bonus/rules'
import { now } from '../clock'
import { database } from '../db/client'
import { log } from '../log'
import type { Money } from '../money/money'
import { type BonusPlace, type BonusSearch, findBonusPage } from './bonus-pages-store'
import type { BonusEndCommand } from './commands'
import { execute } from './engine'
import { findBalances, findBonuses, listExpiredBonuses } from './store'
import type { AuditBy, BonusState, BonusWeights } from './types'

const expiredAtOnce = 100

/** A bonus as its player and staff see it. */
export interface BonusView {
  walletId: bigint
  currency: string
  sequence: bigint
  state: BonusState
  origin: string
  /** What must be staked before the rest becomes cash; null: no such condition. */
  required: Money | null
  wagered: Money
  released: Money
  maxBet: Money | null
  maxWin: Money | null
  weights: BonusWeights
  createdAt: Date
  expiresAt: Date | null
  endedAt: Date | null
  /** What the wallet holds of it: lost when the bonus is cancelled or expires. Zero once it has ended. */
  held: Money
}

export interface BonusOffer {
  amount: Money
  /** How often the amount must be staked before the rest becomes cash; 0: no condition. */
  wagering: number
  maxBet?: Money
  maxWin?: Money
  expiresAt?: Date
  weights?: BonusWeights
  origin: string
  reason: string
  /** The same identity is the same bonus. */
  identity: string
}

export type GrantResult =
  | { ok: true; bonus: Money }
  | { ok: false; reason: 'no-wallet' | 'bonus-active' | 'overflow' | 'reused' }

/**
 * Gives bonus money. Refused, with nothing booked, while another bonus still holds money. Given `by` somebody, it is
 * booked and written into the audit by one statement; the same identity again does neither.
 */
export async function grantBonus(
  owner: { playerId: string; currency: string },
  offer: BonusOffer,
  by?: AuditBy,
): Promise<GrantResult> {
  const wallet = await walletOf(owner)
  if (wallet === undefined) return { ok: false, reason: 'no-wallet' }
  const { amount, wagering, maxBet = null, maxWin = null, expiresAt = null, weights = {}, ...named } = offer
  const terms = { required: requiredFor(amount, wagering), maxBet, maxWin, expiresAt }
  const place = { walletId: wallet.walletId, currency: wallet.currency }
  const outcome = await execute({
    kind: 'bonus-grant',
    ...place,
    ...named,
    amount,
    terms,
    weights,
    ...(by === undefined ? {} : { audit: { ...by, after: tellOffer(offer) } }),
  })
  if (outcome.shown !== null && outcome.code === 0) return { ok: true, bonus: outcome.shown.bonus }
  if (outcome.refusal === 'bonus-active' || outcome.refusal === 'reused')
    return { ok: false, reason: outcome.refusal }
  return { ok: false, reason: 'overflow' }
}

/** An offer as the audit tells it: amounts are text, null is no such condition. */
function tellOffer({ identity, amount, wagering, maxBet, maxWin, expiresAt, weights }: BonusOffer) {
  return {
    identity,
    currency: amount.currency,
    amount: amount.toString(),
    wagering,
    max_bet: maxBet?.toString() ?? null,
    max_win: maxWin?.toString() ?? null,
    expires_at: expiresAt?.toISOString() ?? null,
    weights: { ...weights },
  }
}

/**
 * Ends the wallet's active bonus: its rest to cash, or void. False when none is active, or not the one named. Given
 * `by` somebody, it is booked and written into the audit by one statement.
 */
export async function endBonus(
  owner: { playerId: string; currency: string },
  to: BonusEndCommand['to'],
  reason: string,
  { sequence, by }: { sequence?: bigint; by?: AuditBy } = {},
): Promise<boolean> {
  const wallet = await walletOf(owner)
  if (wallet === undefined) return false
  const { currency, walletId } = wallet
  const named = sequence === undefined ? {} : { sequence }
  const audit = by === undefined ? {} : { audit: by }
  const outcome = await execute({ kind: 'bonus-end', walletId, currency, to, reason, ...named, ...audit })
  return outcome.code === 0
}

/**
 * The player gives a bonus up, having seen what it holds. `changed`: it holds another amount by now, and nothing
 * happened; `gone`: it is not the active one any more.
 */
export async function giveBonusUp(
  owner: { playerId: string; currency: string },
  seen: { sequence: bigint; held: Money },
): Promise<'cancelled' | 'changed' | 'gone'> {
  const wallet = await walletOf(owner)
  if (wallet === undefined) return 'gone'
  const { currency, walletId } = wallet
  const { sequence, held } = seen
  const outcome = await execute({
    kind: 'bonus-end',
    walletId,
    currency,
    sequence,
    held,
    to: 'cancelled',
    reason: 'given up by the player',
  })
  if (outcome.code === 0) return 'cancelled'
  return outcome.refusal === 'bonus-changed' ? 'changed' : 'gone'
}

/** A player's bonuses, active first, then newest first. */
export async function bonusesOf(playerId: string): Promise<BonusView[]> {
  return findBonuses(database(), playerId)
}

/** A page of a player's bonuses, and how many match in all. */
export function searchBonusesOf(
  playerId: string,
  search: BonusSearch,
  place: BonusPlace,
): Promise<{ bonuses: BonusView[]; total: number }> {
  return findBonusPage(database(), { playerId, search, place })
}

/** Ends bonuses whose time has run out; each on its own, so that one in trouble holds up no other. Returns how many. */
export async function expireBonuses(): Promise<number> {
  let ended = 0
  const expired = await listExpiredBonuses(database(), { at: now(), limit: expiredAtOnce })
  for (const { walletId, currency, sequence } of expired) {
    const command = {
      kind: 'bonus-end',
      walletId,
      currency,
      to: 'expired',
      reason: 'expired',
      sequence,
    } as const
    const done = await execute(command).catch((error: unknown) => {
      log().error({ err: error, wallet: walletId.toString() }, 'a bonus was not ended')
      return null
    })
    if (done?.code === 0) ended += 1
  }
  return ended
}

async function walletOf({ playerId, currency }: { playerId: string; currency: string }) {
  return (await findBalances(database(), playerId)).find((one) => one.currency === currency)
}
