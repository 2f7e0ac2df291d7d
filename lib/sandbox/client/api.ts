/** Longer than the server tries: a round is over, one way or the other, before the page gives up on it. */
const timeoutMs = 60_000

/** Asks the game's server; null when it cannot be reached or does not answer properly. */
export async function ask<Answer>(path: string, body: unknown): Promise<Answer | null> {
  try {
    const response = await fetch(`/play/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) return null
    const answer: Answer = await response.json()
    return answer
  } catch {
    return null
  }
}
