import 'server-only'
import { currentPlayer } from '@/lib/auth/auth'
import { lobby } from '@/lib/catalog/catalog'
import type { LobbyGame } from '@/lib/catalog/types'
import { favouritesOf, playedBy, popularGames } from '@/lib/lobby/lobby'

const popularShown = 18

export type LobbyData = NonNullable<Awaited<ReturnType<typeof readLobby>>>

/** What every page of the lobby shows: the games there are, and what this visitor has to do with them. */
export async function readLobby() {
  const [player, found, popular] = await Promise.all([currentPlayer(), lobby(), popularGames()])
  if (found === null) return null
  const [favourites, played] =
    player === null ? [[], []] : await Promise.all([favouritesOf(player.id), playedBy(player.id)])
  const gamesOf = (codes: readonly string[]): LobbyGame[] =>
    codes.flatMap((code) => found.byCode.get(code) ?? [])
  return {
    player,
    lobby: found,
    popular,
    popularGames: gamesOf(popular.slice(0, popularShown)),
    favourites: gamesOf(favourites),
    played: gamesOf(played.map(({ code }) => code)),
  }
}
