'use client'
import { useFavourites } from './favourites'
import { GameTile } from './game-tile'
import { Rail } from './rail'
import { railTile } from './rail-tile'
import { useTiles } from './use-tiles'

const shownMax = 18

/** The player's own choice; it follows each heart at once. */
export function FavouritesRail() {
  const tiles = useTiles(false)
  const { games } = useFavourites()
  if (games.length === 0) return null
  return (
    <Rail title={tiles.words('favourites.title')} href="/favourites">
      {games.slice(0, shownMax).map((game) => (
        <GameTile key={game.code} game={game} tiles={tiles} className={railTile} />
      ))}
    </Rail>
  )
}
