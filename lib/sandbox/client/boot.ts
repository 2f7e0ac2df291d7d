import type { Language, Words } from '../messages/messages'

type Boot = { code: number; title: string; words: Words; language: Language; homeUrl: string | null }

/** What the server wrote into the page. */
export const boot: Boot = JSON.parse(document.querySelector('#boot')?.textContent ?? '{}')

/** The text behind a key, with its gaps filled. */
export function say(key: keyof Words, gaps: Record<string, string | number> = {}): string {
  return boot.words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(gaps[name] ?? ''))
}

/** The launch parameters in this page's own address. */
export function launchParameters(): Record<string, string> {
  const query = new URLSearchParams(location.search)
  const read = (name: string) => query.get(name) ?? ''
  return {
    operator_id: read('operator_id') || '0',
    user_id: read('user_id'),
    auth_token: read('auth_token'),
    currency: read('currency'),
  }
}

/** Leads back to where the player came from; the frame itself navigates, never the page around it. */
export function goHome(): void {
  if (boot.homeUrl) location.assign(boot.homeUrl)
}

export type GameState = 'loading' | 'ready' | 'spinning' | 'error'

export function setState(state: GameState): void {
  document.body.dataset.state = state
}
