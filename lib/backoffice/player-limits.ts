// What a player has bound themself to: limits with their use, time-outs and self-exclusions. Staff may add to it for a
// player who asked by letter or telephone; they loosen nothing, and let somebody back in only whose exclusion is over.
import 'server-only'
import { requestAddress, requireStaff } from '../auth/auth'
import { database } from '../db/client'
import type { Money } from '../money/money'
import type { EntrySource } from '../safer-play/rules'
import {
  excludeSelf,
  exclusionOf,
  type LimitKey,
  type LimitView,
  liftExclusion,
  limitsOf,
  takeTimeOut,
  tightenLimit,
  type WaitingLimit,
} from '../safer-play/safer-play'
import { balancesOf } from '../wallet/wallet'
import { findPlayer } from './player-store'

const reasonMax = 200

/** A player's limits with what is used of each, looser ones that wait, and the self-exclusion that holds. */
export async function limitsOfPlayer(id: string): Promise<{
  limits: LimitView[]
  waiting: WaitingLimit[]
  /** The end of the self-exclusions that nobody has lifted, null within for ever; null when there is none. */
  exclusion: { at: Date | null } | null
}> {
  await requireStaff('players.read')
  const [bounds, exclusion] = await Promise.all([limitsOf(id), exclusionOf(id)])
  return { ...bounds, exclusion }
}

/** Protection that came by other ways than the player's own page. */
interface Asked {
  playerId: string
  source: EntrySource
  /** How and when the player asked, or why the house decided so. */
  reason: string
}

/** Months that are null are for ever. */
export type BreakLength =
  | { kind: 'time-out'; hours: number }
  | { kind: 'self-exclusion'; months: number | null }

export type EnteredBreak = Asked & BreakLength & { identity: string }

export type ProtectResult = { ok: true } | { ok: false; reason: 'no-reason' | 'no-player' }
export type EnterBreakResult = ProtectResult | { ok: false; reason: 'house-exclusion' }

/**
 * A time-out or self-exclusion for a player who asked for it: exactly as if they had taken it themself, letter
 * included. Nobody takes it back. The same form sent twice is one break. The house decides on time-outs only: an
 * exclusion is the player's, or their register's.
 */
export async function enterBreak(wanted: EnteredBreak): Promise<EnterBreakResult> {
  const staff = await requireStaff('players.protect')
  const { playerId, source, identity } = wanted
  const reason = wanted.reason.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  if (wanted.kind === 'self-exclusion' && source === 'house') return { ok: false, reason: 'house-exclusion' }
  if ((await findPlayer(database(), playerId)) === null) return { ok: false, reason: 'no-player' }
  const by = { actor: staff.id, source, reason, identity, address: await requestAddress() }
  if (wanted.kind === 'time-out') await takeTimeOut(playerId, wanted.hours, by)
  else await excludeSelf(playerId, wanted.months, by)
  return { ok: true }
}

export type EnterLimitResult =
  | ProtectResult
  | { ok: false; reason: 'no-wallet' | 'limit-same' | 'limit-looser' }

/** A tighter limit that did not come from the player's page, from the very next bet on. A looser one is refused. */
export async function enterLimit(
  wanted: Asked & { key: LimitKey /** Money ≥ 0, or minutes for time. */; amount: Money },
): Promise<EnterLimitResult> {
  const staff = await requireStaff('players.protect')
  const { playerId, source, key, amount } = wanted
  const reason = wanted.reason.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  if ((await findPlayer(database(), playerId)) === null) return { ok: false, reason: 'no-player' }
  const owned = await balancesOf(playerId)
  if (key.kind !== 'time' && !owned.some(({ currency }) => currency === key.currency))
    return { ok: false, reason: 'no-wallet' }
  const by = { actor: staff.id, source, reason, address: await requestAddress() }
  const result = await tightenLimit(playerId, key, amount, by)
  return result === 'applied' ? { ok: true } : { ok: false, reason: `limit-${result}` }
}

export type LiftExclusionResult =
  | { ok: true }
  | { ok: false; reason: 'no-reason' | 'not-possible' | 'exclusion-holds' }

/** Lets a player log in and play again whose self-exclusion has ended, on their wish; never before its end. */
export async function liftPlayerExclusion(playerId: string, typed: string): Promise<LiftExclusionResult> {
  const staff = await requireStaff('players.exclusions')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const address = await requestAddress()
  const result = await liftExclusion(playerId, { actor: staff.id, reason, address })
  if (result === 'lifted') return { ok: true }
  return { ok: false, reason: result === 'not-over' ? 'exclusion-holds' : 'not-possible' }
}
