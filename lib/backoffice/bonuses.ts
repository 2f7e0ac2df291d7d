import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { database } from '../db/client'
import {
  type BonusOffer,
  type BonusPlace,
  type BonusSearch,
  type BonusView,
  endBonus,
  type GrantResult,
  grantBonus,
  searchBonusesOf,
} from '../wallet/wallet'
import { askedFor, inSteps } from './export-rows'
import { historyOfPage } from './player-history'

const reasonMax = 200

/** A page of a player's bonuses with their terms and how far they are. */
export async function searchBonuses(
  playerId: string,
  query: BonusSearch,
  place: { page: number; sort: BonusPlace['sort'] },
): Promise<{ bonuses: BonusView[]; total: number }> {
  await requireStaff('bonus.read')
  const skip = (place.page - 1) * historyOfPage
  return searchBonusesOf(playerId, query, { sort: place.sort, skip, take: historyOfPage })
}

/** Every bonus of a search, oldest first. The export itself is an audit row. */
export async function exportBonuses(playerId: string, query: BonusSearch): Promise<AsyncIterable<BonusView>> {
  const staff = await requireStaff('bonus.read')
  await insertAudit(database(), {
    actor: staff.id,
    action: 'player.bonuses.export',
    subject: playerId.slice(0, 160),
    after: askedFor(query),
    address: await requestAddress(),
  })
  const sort = { key: 'given', direction: 'asc' } as const
  return inSteps(async (place) => (await searchBonusesOf(playerId, query, { sort, ...place })).bonuses)
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
