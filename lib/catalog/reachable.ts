import 'server-only'
import { env } from '../env'
import { demoLaunchUrl } from '../integrator/launch-url'

const timeoutMs = 4_000
const keptMs = 2_000
const keptMax = 500
const askedAtOnceMax = 20
const gatewayFailures = [502, 503, 504]

const asked = new Map<string, { until: number; answer: Promise<boolean> }>()
let underWay = 0
/** Whether this integrator shows demo pages at all: only then does a failing one mean something. */
let hasShownDemo = false

/**
 * Whether the integrator answers us with a game's page. A browser cannot tell a game from its own error page in a
 * frame of another origin, so the game page asks here. The demo address is asked, which uses up no player's token. One
 * question for a game every few seconds and a few at a time, however many players wait; beyond that all is well.
 */
export function isGameReachable(gameName: string): Promise<boolean> {
  const at = Date.now()
  const known = asked.get(gameName)
  if (known && at <= known.until) return known.answer
  if (underWay >= askedAtOnceMax) return Promise.resolve(true)
  if (asked.size >= keptMax) asked.clear()
  underWay += 1
  const answer = ask(gameName).finally(() => {
    underWay -= 1
  })
  const entry = { until: at + timeoutMs + keptMs, answer }
  asked.set(gameName, entry)
  void answer.then((isReachable) => {
    // Somebody who tries again wants a fresh answer.
    entry.until = isReachable ? Date.now() + keptMs : 0
  })
  return answer
}

async function ask(gameName: string): Promise<boolean> {
  const { INTEGRATOR_URL, DEFAULT_CURRENCY, PUBLIC_URL } = env()
  const address = demoLaunchUrl(INTEGRATOR_URL, gameName, {
    currency: DEFAULT_CURRENCY,
    language: 'en',
    homeUrl: `${PUBLIC_URL}/leave`,
  })
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body?.cancel()
    // A refusal may be about demo play alone; a failure is about the game.
    if (response.status < 500) hasShownDemo = true
    return response.status < 500 || (!hasShownDemo && !gatewayFailures.includes(response.status))
  } catch {
    return false
  }
}
