import 'server-only'
// Time-outs and self-exclusions: at once, in every open game, on every device. Money stays the player's.
import { insertAudit } from '../audit/audit'
import { endSessionsOf } from '../auth/auth'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { changeStatus, timeOut } from '../wallet/wallet'
import { endOfExclusion, endOfTimeOut } from './rules'
import { findStanding, insertExclusion, liftExclusions, listExclusions } from './store'
import type { ExclusionView } from './types'

const exclusionsMax = 50

/**
 * No bets for so many hours (R12). Games end and every log-in too; the player may log in again and see their money.
 * A time-out is never shortened: an end that is later already stays. Returns the end that counts.
 */
export async function takeTimeOut(playerId: string, hours: number): Promise<Date> {
  const at = now()
  const until = endOfTimeOut(hours, at)
  await timeOut(playerId, until, { reason: `time-out of ${hours} hours`, actor: 'player' }, async (tx) => {
    await note(tx, { playerId, kind: 'time-out', startsAt: at, endsAt: until })
  })
  const standing = await findStanding(database(), playerId)
  return standing?.excludedUntil ?? until
}

/**
 * No log-in and no bets for so many months; null is for ever. It cannot be taken back by the player, and by staff not
 * before its end.
 */
export async function excludeSelf(playerId: string, months: number | null): Promise<void> {
  const at = now()
  const endsAt = endOfExclusion(months, at)
  const length = months === null ? 'for ever' : `for ${months} months`
  await changeStatus(
    playerId,
    'excluded',
    { reason: `self-exclusion ${length}`, actor: 'player' },
    async (tx) => note(tx, { playerId, kind: 'self-exclusion', startsAt: at, endsAt }),
  )
}

async function note(
  tx: Transaction,
  exclusion: Pick<ExclusionView, 'kind' | 'startsAt' | 'endsAt'> & { playerId: string },
): Promise<void> {
  const { playerId, kind, endsAt } = exclusion
  await endSessionsOf(playerId, { reason: kind }, tx)
  await insertExclusion(tx, { ...exclusion, actor: 'player' })
  await insertAudit(tx, {
    actor: 'player',
    action: kind === 'time-out' ? 'player.time-out' : 'player.exclude',
    subject: playerId,
    after: { until: endsAt?.toISOString() ?? 'for ever' },
  })
}

/** Time-outs and exclusions of a player, newest first. */
export function exclusionsOf(playerId: string): Promise<ExclusionView[]> {
  return listExclusions(database(), playerId, exclusionsMax)
}

/** The self-exclusion that holds, or null. */
export async function exclusionOf(playerId: string): Promise<ExclusionView | null> {
  const all = await exclusionsOf(playerId)
  return all.find(holds) ?? null
}

export type LiftResult = 'lifted' | 'not-excluded' | 'not-over'

/** Lets a player play again after the last of their exclusions has ended: on their own wish, by staff, never before. */
export async function liftExclusion(
  playerId: string,
  by: { actor: string; reason: string; address: string },
): Promise<LiftResult> {
  const standing = await findStanding(database(), playerId)
  if (standing?.status !== 'excluded') return 'not-excluded'
  const at = now()
  try {
    await changeStatus(playerId, 'active', by, async (tx) => {
      const exclusions = await listExclusions(tx, playerId, exclusionsMax)
      if (exclusions.some((one) => holds(one) && (one.endsAt === null || one.endsAt > at)))
        throw new NotOver()
      await liftExclusions(tx, { playerId, at, by: by.actor })
      await insertAudit(tx, {
        actor: by.actor,
        action: 'player.lift-exclusion',
        subject: playerId,
        reason: by.reason,
        before: { status: 'excluded' },
        after: { status: 'active' },
        address: by.address,
      })
    })
  } catch (error) {
    if (error instanceof NotOver) return 'not-over'
    throw error
  }
  return 'lifted'
}

class NotOver extends Error {}

function holds({ kind, liftedAt }: ExclusionView): boolean {
  return kind === 'self-exclusion' && liftedAt === null
}
