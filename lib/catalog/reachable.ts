import 'server-only'
import { env } from '../env'

const timeoutMs = 4_000
const keptMs = 5_000

let last: { at: number; answer: Promise<boolean> } | undefined

/**
 * Whether the integrator's game server answers us at all. A browser cannot tell a game from its own error page in a
 * frame of another origin, so the game page asks here. One question every few seconds, however many players wait.
 */
export function isIntegratorReachable(): Promise<boolean> {
  const at = Date.now()
  if (last === undefined || at - last.at > keptMs) last = { at, answer: ask() }
  return last.answer
}

async function ask(): Promise<boolean> {
  try {
    const response = await fetch(env().INTEGRATOR_URL, {
      method: 'HEAD',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return response.status < 502 || response.status > 504
  } catch {
    return false
  }
}
