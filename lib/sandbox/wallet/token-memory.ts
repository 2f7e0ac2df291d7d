import type { WalletData } from './wallet-messages'

const playersMax = 5000
const tokensMax = 5

/** Remembers which game tokens a player had at a game, so that a stale one is at hand when somebody wants it. */
export function createTokenMemory() {
  const known = new Map<string, string[]>()
  const keyOf = (data: WalletData) =>
    `${String(data.user_id)} ${String(data.game_code)} ${String(data.currency)}`
  return {
    /** Takes notice of the token of a call. */
    note(data: WalletData): void {
      const token = data.user_game_token
      if (typeof token !== 'string' || token === '') return
      const key = keyOf(data)
      const tokens = known.get(key) ?? []
      if (tokens.includes(token)) return
      const oldest = known.keys().next().value
      if (known.size >= playersMax && oldest !== undefined) known.delete(oldest)
      known.set(key, [token, ...tokens].slice(0, tokensMax))
    },
    /** The tokens before the one that a call has, newest first. */
    before(data: WalletData): string[] {
      const tokens = known.get(keyOf(data)) ?? []
      return tokens.slice(tokens.indexOf(String(data.user_game_token)) + 1)
    },
  }
}
