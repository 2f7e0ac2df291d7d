// What the stream at /api/me/live tells, and how a page keeps it. The server's half is lib/live.
import {
  flag,
  list,
  number,
  oneOf,
  orNull,
  partOf,
  read,
  record,
  type Shaped,
  text,
} from '@/components/shapes'

const balance = record({ currency: text, cash: text, bonus: text })
const session = record({
  id: text,
  currency: text,
  state: oneOf('waiting', 'living', 'over'),
  why: orNull(oneOf('idle', 'too-old', 'new-launch', 'ended')),
  beganAt: number,
  stake: text,
  win: text,
  net: text,
  refusal: orNull(record({ reason: text, sequence: text })),
})
const parts = {
  now: number,
  currency: text,
  balances: list(balance),
  betsStopped: flag,
  timedOutUntil: orNull(number),
  session: orNull(session),
}
const state = record(parts)
const change = partOf(parts)
const end = record({
  why: oneOf('none', 'expired', 'logged-out', 'blocked', 'excluded', 'closed', 'timed-out'),
  until: orNull(number),
})

export type LiveState = Shaped<typeof state>
export type LiveSession = Shaped<typeof session>
export type LiveEnd = Shaped<typeof end>

/** What a page knows. `clockAheadMs` is how much the server's clock is ahead of this device's. */
export interface Live {
  state: LiveState | null
  end: LiveEnd | null
  clockAheadMs: number
}

/** What was known with what has changed; the first change is the whole state. */
export function withChange(before: Live | undefined, data: unknown, at: number): Live {
  const { now, ...changed } = read(change, data)
  const told = read(number, now)
  const merged = read(state, { ...before?.state, ...changed, now: told })
  return { state: merged, end: null, clockAheadMs: told - at }
}

export function withEnd(before: Live | undefined, data: unknown): Live {
  return { state: before?.state ?? null, end: read(end, data), clockAheadMs: before?.clockAheadMs ?? 0 }
}

/** Asks once what the stream would tell. */
export async function fetchLive(session: string | null, signal: AbortSignal): Promise<Live> {
  const response = await fetch(liveAddress(session), {
    cache: 'no-store',
    headers: { accept: 'application/json' },
    signal,
  })
  if (response.status === 401) return withEnd(undefined, await response.json())
  if (!response.ok) throw new Error(`live: ${response.status}`)
  return withChange(undefined, await response.json(), Date.now())
}

export function liveAddress(session: string | null): string {
  return session === null ? '/api/me/live' : `/api/me/live?session=${session}`
}
