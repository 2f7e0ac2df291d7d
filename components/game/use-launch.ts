import { useCallback, useEffect, useRef, useState } from 'react'

const refusals = ['unknown-game', 'player-may-not-play', 'unknown-currency', 'logged-out'] as const
export type LaunchFailure = (typeof refusals)[number] | 'failed'

export type Launch =
  | { kind: 'opening' }
  | { kind: 'open'; url: string; real: RealLaunch | null }
  | { kind: 'failed'; why: LaunchFailure }

/** What play for real money brings along; demo play has none of it. */
export interface RealLaunch {
  /** The game session's id. */
  session: string
  currency: string
  /** How often the player wants to be told how long and for how much they play; 0: never. */
  realityCheckMinutes: number
}

async function requestLaunch(game: string): Promise<Launch> {
  try {
    const response = await fetch('/api/me/launch', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ game }),
    })
    const answer: Partial<RealLaunch> & { url?: string; error?: string } = await response.json()
    const { url, session, currency, realityCheckMinutes = 0 } = answer
    if (response.ok && url && session && currency)
      return { kind: 'open', url, real: { session, currency, realityCheckMinutes } }
    return { kind: 'failed', why: refusals.find((name) => name === answer.error) ?? 'failed' }
  } catch {
    return { kind: 'failed', why: 'failed' }
  }
}

/**
 * Opens the game when the page is really shown, once: a session is a row, so neither a prefetch nor React's double
 * mount may make one. `demoUrl` needs no session. `reopen` makes a new session, for another try.
 */
export function useLaunch(game: string, demoUrl: string | null) {
  const [launch, setLaunch] = useState<Launch>(
    demoUrl === null ? { kind: 'opening' } : { kind: 'open', url: demoUrl, real: null },
  )
  const [attempt, setAttempt] = useState(0)
  const hasStarted = useRef(false)

  const reopen = useCallback(() => {
    setAttempt((count) => count + 1)
    if (demoUrl !== null) return
    setLaunch({ kind: 'opening' })
    requestLaunch(game).then(setLaunch, () => setLaunch({ kind: 'failed', why: 'failed' }))
  }, [game, demoUrl])

  useEffect(() => {
    if (hasStarted.current) return
    hasStarted.current = true
    if (demoUrl === null) reopen()
  }, [demoUrl, reopen])

  return { launch, attempt, reopen }
}
