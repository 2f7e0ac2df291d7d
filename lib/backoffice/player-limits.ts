// What a player has bound themself to: limits with their use, time-outs and self-exclusions, and the one thing that staff
// may do about them, which is to let somebody back in whose exclusion is over.
import 'server-only'
import { requestAddress, requireStaff } from '../auth/auth'
import { database } from '../db/client'
import {
  type ExclusionView,
  exclusionOf,
  exclusionsOf,
  type LimitChangeView,
  type LimitView,
  liftExclusion,
  limitChangesOf,
  limitsOf,
  type WaitingLimit,
} from '../safer-play/safer-play'
import { findStaffEmails } from './store'

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

/** Every change of a player's limits and every time-out and self-exclusion, newest first. */
export async function limitHistoryOfPlayer(
  id: string,
): Promise<{ changes: LimitChangeView[]; exclusions: ExclusionView[] }> {
  await requireStaff('players.read')
  const [changes, exclusions] = await Promise.all([limitChangesOf(id), exclusionsOf(id)])
  const people = exclusions.flatMap(({ actor, liftedBy }) => [actor, liftedBy ?? ''])
  const emails = await findStaffEmails(database(), [...new Set(people)])
  const nameOf = (person: string) => emails.get(person) ?? person
  return {
    changes,
    exclusions: exclusions.map((one) => ({
      ...one,
      actor: nameOf(one.actor),
      liftedBy: one.liftedBy === null ? null : nameOf(one.liftedBy),
    })),
  }
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
