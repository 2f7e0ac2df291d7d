// What the player must know right now, the most urgent alone. Pure: the words are the page's.
import type { LiveEnd, LiveState } from '@/components/live/live-state'
import type { Launch, LaunchFailure } from './use-launch'

export interface Seen {
  launch: Launch
  /** A live state whose session is the one this page has open, or none yet. */
  state: LiveState | null
  end: LiveEnd | null
  isOnline: boolean
  isStale: boolean
  /** Another tab of this browser has taken the game over. */
  isElsewhere: boolean
  /** The game did not load. */
  isSilent: boolean
  isDemo: boolean
}

/** Stands where the game would be. */
export type Notice = LaunchFailure | 'elsewhere' | 'silent' | 'timed-out' | EndName
type EndName = 'blocked' | 'excluded' | 'closed'

/** Why there is no game to be seen; null when there is one. */
export function noticeOf({ launch, state, end, isElsewhere, isSilent }: Seen): Notice | null {
  if (launch.kind === 'failed') {
    const named = end === null ? null : endName(end)
    if (named !== null && named !== 'over') return named
    if (launch.why === 'player-may-not-play' && state?.timedOutUntil != null) return 'timed-out'
    return launch.why
  }
  const isReplaced = launch.kind === 'open' && state?.session?.why === 'new-launch'
  if (isElsewhere || isReplaced) return 'elsewhere'
  return isSilent ? 'silent' : null
}

/** Stands above the game and does not cover it: a round that runs must be able to end. */
export type Banner =
  | { kind: 'offline' | 'stale' | 'demo' | 'bets-stopped' | 'over' }
  | { kind: EndName | 'timed-out'; until: number | null }
  | { kind: 'session'; why: 'idle' | 'too-old' | 'ended' }
  | { kind: 'refusal'; reason: RefusalWords; hours: LimitHours | null; sequence: string }

type LimitHours = '24' | '168' | '720'

/** Refusals of a bet that have words of their own. */
const refusals = [
  'insufficient-funds',
  'limit-maximum-bet',
  'limit-bonus-bet',
  'limit-stake',
  'limit-loss',
  'limit-time',
] as const
export type RefusalWords = (typeof refusals)[number] | 'other'

export function bannerOf(seen: Seen): Banner | null {
  const { state, end, isOnline, isStale, isDemo } = seen
  if (!isOnline) return { kind: 'offline' }
  if (end !== null) {
    const kind = endName(end)
    return kind === 'over' ? { kind } : { kind, until: end.until }
  }
  const session = state?.session ?? null
  if (session?.state === 'over' && session.why !== 'new-launch')
    return { kind: 'session', why: session.why ?? 'ended' }
  if (state?.timedOutUntil != null) return { kind: 'timed-out', until: state.timedOutUntil }
  if (state?.betsStopped) return { kind: 'bets-stopped' }
  if (session?.refusal) return refusalBanner(session.refusal)
  if (isStale) return { kind: 'stale' }
  return isDemo ? { kind: 'demo' } : null
}

function refusalBanner({ reason, sequence }: { reason: string; sequence: string }): Banner | null {
  // The banner above said so while it was true.
  if (reason === 'bets-stopped' || reason === 'player-timed-out' || reason === 'rolled-back') return null
  const [, kind, hours] = /^(limit-(?:stake|loss|time))-(24|168|720)$/.exec(reason) ?? []
  const name = refusals.find((one) => one === (kind ?? reason)) ?? 'other'
  return { kind: 'refusal', reason: name, hours: (hours as LimitHours | undefined) ?? null, sequence }
}

/** A block says more than the log-out that it brought. */
function endName({ why }: LiveEnd): EndName | 'timed-out' | 'over' {
  return why === 'blocked' || why === 'excluded' || why === 'closed' || why === 'timed-out' ? why : 'over'
}
