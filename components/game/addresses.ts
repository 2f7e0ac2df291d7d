/** The log-in page, which leads back to the game. */
export function loginAddress(game: string): string {
  return `/login?next=${encodeURIComponent(`/play/${game}`)}`
}
