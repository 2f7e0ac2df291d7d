import 'server-only'
// Time-outs and self-exclusions: at once, in every open game, on every device. Money stays the player's.
import { insertAudit } from '../audit/audit'
import { endSessionsOf } from '../auth/auth'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { becauseOf, postWords } from '../mail/mail'
import { changeStatus, type StatusDecision, timeOut } from '../wallet/wallet'
import { endOfExclusion, endOfHolding, endOfTimeOut } from './rules'
import { findStanding, insertExclusion, isEntered, liftExclusions, listExclusions } from './store'
import type { EnteredBy, ExclusionView } from './types'

const exclusionsMax = 50
const byPlayer: EnteredBy = { actor: 'player' }

/**
 * No bets for so many hours (R12). Games end and every log-in too; the player may log in again and see their money.
 * A time-out is never shortened: an end that is later already stays. Returns the end that counts. Staff enter it for
 * a player who asked otherwise than here; the effect is the same.
 */
export async function takeTimeOut(playerId: string, hours: number, by = byPlayer): Promise<Date> {
  const at = now()
  const until = endOfTimeOut(hours, at)
  const change = { reason: `time-out of ${hours} hours`, actor: by.actor }
  const isNew = await once(() =>
    timeOut(playerId, until, change, async (tx) => {
      await note(tx, { playerId, kind: 'time-out', startsAt: at, endsAt: until }, by)
    }),
  )
  const standing = await findStanding(database(), playerId)
  const end = standing?.excludedUntil ?? until
  if (isNew && standing !== null)
    postWords(standing, 'timeOut', { until: end, because: becauseOf(standing, by.source) })
  return end
}

/**
 * No log-in and no bets for so many months; null is for ever. It cannot be taken back by the player, and by staff not
 * before its end. Returns the end that counts, that of an exclusion which lasts longer where there is one. Staff enter
 * it for a player who asked otherwise than here; the effect is the same.
 */
export async function excludeSelf(
  playerId: string,
  months: number | null,
  by = byPlayer,
): Promise<Date | null> {
  const at = now()
  const endsAt = endOfExclusion(months, at)
  const length = months === null ? 'for ever' : `for ${months} months`
  const isNew = await once(() =>
    changeStatus(
      playerId,
      // Staff's block or closing stays; whoever lifts it finds the exclusion under it.
      async (_, present) => (present === 'active' ? 'excluded' : present),
      { reason: `self-exclusion ${length}`, actor: by.actor },
      async (tx) => note(tx, { playerId, kind: 'self-exclusion', startsAt: at, endsAt }, by),
    ),
  )
  const [reader, holding] = await Promise.all([findStanding(database(), playerId), exclusionOf(playerId)])
  const end = holding === null ? endsAt : holding.at
  if (isNew && reader !== null) {
    const because = becauseOf(reader, by.source)
    if (end === null) postWords(reader, 'excludedForEver', { because })
    else postWords(reader, 'excluded', { until: end, because })
  }
  return end
}

/** Undoes the transaction of a form that came twice. */
class EnteredBefore extends Error {}

/** False when this very form has been carried out before, and nothing was changed now. */
async function once(enter: () => Promise<unknown>): Promise<boolean> {
  try {
    await enter()
    return true
  } catch (error) {
    if (error instanceof EnteredBefore) return false
    throw error
  }
}

async function note(
  tx: Transaction,
  exclusion: Pick<ExclusionView, 'kind' | 'startsAt' | 'endsAt'> & { playerId: string },
  by: EnteredBy,
): Promise<void> {
  const { playerId, kind, endsAt } = exclusion
  const { actor, reason, address, source, identity } = by
  const action = kind === 'time-out' ? 'player.time-out' : 'player.exclude'
  if (identity !== undefined && (await isEntered(tx, { playerId, action, identity })))
    throw new EnteredBefore()
  await endSessionsOf(playerId, { reason: kind }, tx)
  await insertExclusion(tx, exclusion, by)
  await insertAudit(tx, {
    actor,
    action,
    subject: playerId,
    after: {
      until: endsAt?.toISOString() ?? 'for ever',
      ...(source === undefined ? {} : { source }),
      ...(identity === undefined ? {} : { identity }),
    },
    ...(reason === undefined ? {} : { reason }),
    ...(address === undefined ? {} : { address }),
  })
}

/** Time-outs and exclusions of a player, newest first. */
export function exclusionsOf(playerId: string): Promise<ExclusionView[]> {
  return listExclusions(database(), playerId, exclusionsMax)
}

/** The end of the self-exclusions that hold, null within for ever; null when none holds. */
export async function exclusionOf(playerId: string): Promise<{ at: Date | null } | null> {
  return endOfHolding(await exclusionsOf(playerId))
}

export type LiftResult = 'lifted' | 'not-excluded' | 'not-over'

/**
 * Lets a player play again after the last of their exclusions has ended: on their own wish, by staff, never before.
 * Decided while the player's row is held, so that an exclusion that comes in between is not lifted with the others.
 */
export async function liftExclusion(
  playerId: string,
  by: { actor: string; reason: string; address: string },
): Promise<LiftResult> {
  const at = now()
  let refusal: LiftResult = 'not-excluded'
  const decide: StatusDecision = async (tx, present) => {
    refusal = 'not-excluded'
    if (present !== 'excluded') return null
    const end = endOfHolding(await listExclusions(tx, playerId, exclusionsMax))
    refusal = 'not-over'
    if (end !== null && (end.at === null || end.at > at)) return null
    await liftExclusions(tx, { playerId, at, by: by.actor, reason: by.reason })
    return 'active'
  }
  const change = await changeStatus(playerId, decide, by, async (tx, { before, after }) => {
    await insertAudit(tx, {
      actor: by.actor,
      action: 'player.lift-exclusion',
      subject: playerId,
      reason: by.reason,
      before: { status: before },
      after: { status: after },
      address: by.address,
    })
  })
  return change === null ? refusal : 'lifted'
}
