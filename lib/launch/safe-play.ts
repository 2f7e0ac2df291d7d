import 'server-only'

/** What a player has chosen that a game's page must honour. */
export interface SafePlaySettings {
  /** How often the game is interrupted by how long and for how much was played; 0: never. */
  realityCheckMinutes: number
}

const realityCheckMinutes = 60

/** The player's own settings of safer play. Until they can be chosen, everybody has the same. */
export function safePlayOf(_playerId: string): Promise<SafePlaySettings> {
  return Promise.resolve({ realityCheckMinutes })
}
