// Safer play: what players set for themselves. The wallet's ladder enforces it with every bet; here it is set, waited
// for, confirmed and shown. Whose wish it is was settled by the caller's requirePlayer().
import 'server-only'
import { database } from '../db/client'
import { findStanding, writeRealityCheck } from './store'

export { type Activity, activityOf, type PlayDay } from './activity'
export {
  excludeSelf,
  exclusionOf,
  exclusionsOf,
  type LiftResult,
  liftExclusion,
  takeTimeOut,
} from './exclusions'
export {
  type BreakQuery,
  breaksOf,
  type ChangeQuery,
  limitChangesOf,
  type Place,
} from './history'
export {
  type ConfirmResult,
  cancelLimitChange,
  confirmLimit,
  limitsOf,
  type SetLimitResult,
  setLimit,
  tightenLimit,
} from './limits'
export type { EnteredBy, ExclusionView, LimitChangeView, LimitKey, LimitView, WaitingLimit } from './types'

export interface SafePlaySettings {
  /** How often a game is interrupted by what was played and for how long. */
  realityCheckMinutes: number
  /** The end of a time-out that holds, or null. */
  timeOutUntil: Date | null
}

/** The player's settings. Throws when there is no such player. */
export async function safePlaySettings(playerId: string, at: Date): Promise<SafePlaySettings> {
  const standing = await findStanding(database(), playerId)
  if (standing === null) throw new Error('there is no such player')
  const { realityCheckMinutes, excludedUntil } = standing
  return {
    realityCheckMinutes,
    timeOutUntil: excludedUntil !== null && excludedUntil > at ? excludedUntil : null,
  }
}

/** Sets the interval of the reality check, in minutes; one of `realityCheckMinutes` of the rules. */
export async function setRealityCheck(playerId: string, minutes: number): Promise<void> {
  await writeRealityCheck(database(), playerId, minutes)
}
