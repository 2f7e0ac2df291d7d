// From what was read of a watcher to what its page is told. Pure.
import { Money } from '../money/money'
import type { LiveBalance, LiveChange, LiveEnd, LiveSession, LiveState, SessionEnd } from './types'

export interface PlayerRow {
  isLoggedIn: boolean
  status: string
  /** The end of a time-out, in milliseconds. */
  excludedUntil: number | null
  /** The end of the self-exclusion that holds, in milliseconds; null for ever, or where there is none. */
  exclusionEnds: number | null
  currency: string
}

export type BalanceRow = [currency: string, cash: string, bonus: string]

export interface SessionRow {
  id: string
  currency: string
  state: 'waiting' | 'living' | 'over'
  why: string | null
  beganAt: number
}

/** What a session has moved since the last time. */
export interface MovedRow {
  /** What was read up to: the wallet's sequence. */
  upTo: string
  /** Stakes less refunds. */
  stake: string
  win: string
  /** The latest of the newly read bets. */
  bet: { sequence: string; refusal: string | null } | null
}

/** What is known of a watcher's session so far: sums are carried on, so that no row is read twice. */
export interface Tally {
  upTo: bigint
  stake: Money
  win: Money
  refusal: LiveSession['refusal']
}

/** Why this watcher hears no more; null while the log-in lives. A block says more than the log-out that it brought. */
export function endOf(player: PlayerRow | null, now: number): LiveEnd | null {
  if (player === null) return { why: 'none', until: null }
  const { status } = player
  if (status === 'excluded') return { why: status, until: player.exclusionEnds }
  if (status === 'blocked' || status === 'closed') return { why: status, until: null }
  if (player.isLoggedIn) return null
  const until = timeOutOf(player, now)
  return until === null ? { why: 'logged-out', until } : { why: 'timed-out', until }
}

/** Adds what a session has moved since `before`. */
export function addTo(before: Tally | null, row: MovedRow, currency: string): Tally {
  const money = (amount: string) => Money.unbounded(amount, currency)
  const { bet } = row
  return {
    upTo: BigInt(row.upTo),
    stake: before === null ? money(row.stake) : before.stake.plus(money(row.stake)),
    win: before === null ? money(row.win) : before.win.plus(money(row.win)),
    refusal:
      bet === null
        ? (before?.refusal ?? null)
        : bet.refusal === null
          ? null
          : { reason: bet.refusal, sequence: bet.sequence },
  }
}

const ends: Record<string, SessionEnd> = { idle: 'idle', 'too-old': 'too-old', 'new launch': 'new-launch' }

export function toSession(row: SessionRow, tally: Tally): LiveSession {
  return {
    id: row.id,
    currency: row.currency,
    state: row.state,
    why: row.state === 'over' ? (ends[row.why ?? ''] ?? 'ended') : null,
    beganAt: row.beganAt,
    stake: tally.stake.toString(),
    win: tally.win.toString(),
    net: tally.win.minus(tally.stake).toString(),
    refusal: tally.refusal,
  }
}

/** The balances as they are shown: five decimals each. */
export function toBalances(rows: BalanceRow[]): LiveBalance[] {
  return rows.map(([currency, cash, bonus]) => ({
    currency,
    cash: Money.of(cash, currency).toString(),
    bonus: Money.of(bonus, currency).toString(),
  }))
}

/** The end of a time-out that has not passed. */
export function timeOutOf({ excludedUntil }: PlayerRow, now: number): number | null {
  return excludedUntil !== null && excludedUntil > now ? excludedUntil : null
}

/** The parts of `after` that differ; null when none does. */
export function changeOf(before: LiveState | null, after: LiveState): LiveChange | null {
  if (before === null) return after
  const parts = ['currency', 'balances', 'betsStopped', 'timedOutUntil', 'session'] as const
  const changed = parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
  if (changed.length === 0) return null
  return Object.assign({ now: after.now }, ...changed.map((part) => ({ [part]: after[part] })))
}
