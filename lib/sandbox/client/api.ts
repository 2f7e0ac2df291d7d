/** Asks the game's server; null when it cannot be reached or does not answer properly. */
export async function ask<Answer>(path: string, body: unknown): Promise<Answer | null> {
  try {
    const response = await fetch(`/play/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) return null
    const answer: Answer = await response.json()
    return answer
  } catch {
    return null
  }
}
