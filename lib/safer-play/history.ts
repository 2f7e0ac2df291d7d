import 'server-only'
// What was: every break and every change of a player's limits, for who looks after players.
import { now } from '../clock'
import { database } from '../db/client'
import { findBreaks, findChanges, type Place } from './history-store'
import { dueBeforeLapsed, mayConfirm } from './rules'
import type { ExclusionView, LimitChangeView } from './types'

export type { Place } from './history-store'

/** As typed; what is empty or unknown asks for nothing. */
export interface BreakQuery {
  kind: string
  /** running, over (a time-out), waits (over and not lifted) or lifted. */
  state: string
  /** One of `entrySources`, or "player". */
  source: string
}

export interface ChangeQuery {
  kind: string
  currency: string
  /** waiting, applied, cancelled or expired. */
  state: string
  source: string
}

/** A player's time-outs and self-exclusions, a page of those that match, and how many there are. */
export async function breaksOf(
  playerId: string,
  { kind, state, source }: BreakQuery,
  place: Place<'from' | 'until'>,
): Promise<{ rows: ExclusionView[]; total: number }> {
  const where = { playerId, ...exactly({ kind }), ...bySource(source), ...breakState(state, now()) }
  return findBreaks(database(), where, place)
}

/** A player's changes of limits, a page of those that match, and how many there are. */
export async function limitChangesOf(
  playerId: string,
  { kind, currency, state, source }: ChangeQuery,
  place: Place<'asked' | 'decided'>,
): Promise<{ rows: LimitChangeView[]; total: number }> {
  const at = now()
  const where = { playerId, ...exactly({ kind, currency }), ...bySource(source), ...changeState(state, at) }
  const { rows, total } = await findChanges(database(), where, place)
  // Nobody comes by to write down that a wish has lapsed.
  const shown = rows.map((row): LimitChangeView => {
    const hasLapsed = row.state === 'waiting' && mayConfirm(row.dueAt, at) === 'late'
    return hasLapsed ? { ...row, state: 'expired' } : row
  })
  return { rows: shown, total }
}

const exactly = (wanted: Record<string, string>) =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''))

function bySource(source: string) {
  if (source === '') return {}
  return source === 'player' ? { actor: 'player' } : { source }
}

function breakState(state: string, at: Date) {
  const isOver = { endsAt: { lte: at } }
  if (state === 'lifted') return { liftedAt: { not: null } }
  if (state === 'over') return { liftedAt: null, AND: [{ kind: 'time-out' }, isOver] }
  if (state === 'waits') return { liftedAt: null, AND: [{ kind: 'self-exclusion' }, isOver] }
  if (state === 'running') return { liftedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] }
  return {}
}

function changeState(state: string, at: Date) {
  const lapsed = { state: 'waiting', dueAt: { lte: dueBeforeLapsed(at) } }
  if (state === 'expired') return { OR: [{ state: 'expired' }, lapsed] }
  if (state === 'waiting') return { state, NOT: lapsed }
  return exactly({ state })
}
