'use client'
import { useTranslations } from 'next-intl'
import { useFavourites } from './favourites'
import { GameTile } from './game-tile'
import { Rail } from './rail'
import { railTile } from './rail-tile'

const shownMax = 18

/** The player's own choice; it follows each heart at once. */
export function FavouritesRail() {
  const translate = useTranslations('lobby')
  const { games } = useFavourites()
  if (games.length === 0) return null
  return (
    <Rail title={translate('favourites.title')} href="/favourites">
      {games.slice(0, shownMax).map((game) => (
        <GameTile key={game.code} game={game} isGuest={false} className={railTile} />
      ))}
    </Rail>
  )
}
