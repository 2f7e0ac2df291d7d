import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { database } from '../db/client'
import type { Money } from '../money/money'
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

/** Gives bonus money with its terms, as a row of the journal. The audit row follows; the same form again writes it. */
export async function giveBonus({
  playerId,
  reason: typed,
  ...offer
}: NewBonusOffer): Promise<GiveBonusResult> {
  const staff = await requireStaff('bonus.grant')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  if (!offer.amount.isPositive()) return { ok: false, reason: 'amount' }
  const { currency } = offer.amount
  const result = await grantBonus({ playerId, currency }, { ...offer, origin: 'staff', reason })
  if (!result.ok) return result
  const text = (amount: Money | undefined) => (amount === undefined ? null : amount.toString())
  await insertAudit(database(), {
    actor: staff.id,
    action: 'bonus.grant',
    subject: playerId,
    reason,
    after: {
      identity: offer.identity,
      currency,
      amount: offer.amount.toString(),
      wagering: offer.wagering,
      max_bet: text(offer.maxBet),
      max_win: text(offer.maxWin),
      expires_at: offer.expiresAt?.toISOString() ?? null,
      weights: { ...offer.weights },
    },
    address: await requestAddress(),
  })
  return result
}

export type CancelBonusResult = { ok: true } | { ok: false; reason: 'no-reason' | 'not-active' }

/** Takes a bonus back; what the wallet still holds of it is gone. Refused when it is not the active one any more. */
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
  const before = (await bonusesOf(playerId)).find(
    (one) => one.currency === currency && one.sequence === sequence,
  )
  if (!(await endBonus({ playerId, currency }, 'cancelled', reason, sequence)))
    return { ok: false, reason: 'not-active' }
  await insertAudit(database(), {
    actor: staff.id,
    action: 'bonus.cancel',
    subject: playerId,
    reason,
    before: { currency, bonus: sequence.toString(), held: before?.held.toString() ?? null },
    after: { state: 'cancelled' },
    address: await requestAddress(),
  })
  return { ok: true }
}
