import 'server-only'
import { requestAddress, requireStaff } from '../auth/auth'
import {
  type BonusOffer,
  type BonusView,
  bonusesOf,
  endBonus,
  type GrantResult,
  grantBonus,
} from '../wallet/wallet'

const reasonMax = 200

/** A player's bonuses with their terms and how far they are, active first. */
export async function bonusesOfPlayer(playerId: string): Promise<BonusView[]> {
  await requireStaff('bonus.read')
  return bonusesOf(playerId)
}

export type GiveBonusResult = GrantResult | { ok: false; reason: 'no-reason' | 'amount' }

export interface NewBonusOffer
  extends Pick<BonusOffer, 'amount' | 'wagering' | 'maxBet' | 'maxWin' | 'expiresAt' | 'weights'> {
  playerId: string
  /** Of one form: sent twice it is one bonus. */
  identity: string
  reason: string
}

/** Gives bonus money with its terms, as a row of the journal; its audit row goes in with it. */
export async function giveBonus({
  playerId,
  reason: typed,
  ...offer
}: NewBonusOffer): Promise<GiveBonusResult> {
  const staff = await requireStaff('bonus.grant')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  if (!offer.amount.isPositive()) return { ok: false, reason: 'amount' }
  const owner = { playerId, currency: offer.amount.currency }
  const by = { actor: staff.id, action: 'bonus.grant', address: await requestAddress() }
  return grantBonus(owner, { ...offer, origin: 'staff', reason }, by)
}

export type CancelBonusResult = { ok: true } | { ok: false; reason: 'no-reason' | 'not-active' }

/**
 * Takes a bonus back; what the wallet still holds of it is gone, and the audit row that goes in with it says how much.
 * Refused when it is not the active one any more.
 */
export async function cancelBonus(named: {
  playerId: string
  currency: string
  sequence: bigint
  reason: string
}): Promise<CancelBonusResult> {
  const staff = await requireStaff('bonus.cancel')
  const { playerId, currency, sequence } = named
  const reason = named.reason.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const by = { actor: staff.id, action: 'bonus.cancel', address: await requestAddress() }
  const isDone = await endBonus({ playerId, currency }, 'cancelled', reason, { sequence, by })
  return isDone ? { ok: true } : { ok: false, reason: 'not-active' }
}
