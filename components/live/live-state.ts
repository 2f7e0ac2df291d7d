// What the stream at /api/me/live tells, and how a page keeps it. The server's half is lib/live.
import { z } from 'zod'

const balance = z.object({ currency: z.string(), cash: z.string(), bonus: z.string() })
const session = z.object({
  id: z.string(),
  currency: z.string(),
  state: z.enum(['waiting', 'living', 'over']),
  why: z.enum(['idle', 'too-old', 'new-launch', 'ended']).nullable(),
  beganAt: z.number(),
  stake: z.string(),
  win: z.string(),
  net: z.string(),
  refusal: z.object({ reason: z.string(), sequence: z.string() }).nullable(),
})
const state = z.object({
  now: z.number(),
  currency: z.string(),
  balances: z.array(balance),
  betsStopped: z.boolean(),
  timedOutUntil: z.number().nullable(),
  session: session.nullable(),
})
const change = state.partial().required({ now: true })
const end = z.object({
  why: z.enum(['none', 'expired', 'logged-out', 'blocked', 'excluded', 'closed', 'timed-out']),
  until: z.number().nullable(),
})

export type LiveState = z.infer<typeof state>
export type LiveSession = z.infer<typeof session>
export type LiveEnd = z.infer<typeof end>

/** What a page knows. `clockAheadMs` is how much the server's clock is ahead of this device's. */
export interface Live {
  state: LiveState | null
  end: LiveEnd | null
  clockAheadMs: number
}

/** What was known with what has changed; the first change is the whole state. */
export function withChange(before: Live | undefined, data: unknown, at: number): Live {
  const changed = change.parse(data)
  const merged = state.parse({ ...before?.state, ...changed })
  return { state: merged, end: null, clockAheadMs: changed.now - at }
}

export function withEnd(before: Live | undefined, data: unknown): Live {
  return { state: before?.state ?? null, end: end.parse(data), clockAheadMs: before?.clockAheadMs ?? 0 }
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
