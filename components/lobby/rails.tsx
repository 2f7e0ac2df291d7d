import { useTranslations } from 'next-intl'
import type { Lobby } from '@/lib/catalog/lobby'
import type { LobbyGame } from '@/lib/catalog/types'
import { FavouritesRail } from './favourites-rail'
import { FeaturedCards } from './featured-cards'
import { Rail } from './rail'
import { RailTiles } from './rail-tiles'
import { StudioCard } from './studio-card'

interface RailsProps {
  lobby: Pick<Lobby, 'featured' | 'withFreeRounds' | 'newGames' | 'studioRails' | 'studios'>
  isGuest: boolean
  /** Played lately, the latest first. */
  played: LobbyGame[]
  /** What most players stake in here. */
  popular: LobbyGame[]
}

const studioCards = 12

/** What the lobby offers to somebody who looks for nothing in particular: their own games first. */
export function Rails({ lobby, isGuest, played, popular }: RailsProps) {
  const translate = useTranslations('lobby')
  const { featured, withFreeRounds, newGames, studioRails, studios } = lobby
  return (
    <div className="flex flex-col gap-9">
      <GameRail title={translate('played')} games={played} isGuest={isGuest} />
      {!isGuest && <FavouritesRail />}
      {featured.length > 0 && (
        <Rail title={translate('featured')}>
          <FeaturedCards games={featured} isGuest={isGuest} />
        </Rail>
      )}
      <GameRail title={translate('popular')} href="/?sort=popular" games={popular} isGuest={isGuest} />
      <GameRail title={translate('newGames')} href="/?tag=new" games={newGames} isGuest={isGuest} />
      {studios.length > 1 && (
        <Rail title={translate('studiosTitle')} href="/studios" below="cards">
          {studios.slice(0, studioCards).map((studio) => (
            <StudioCard
              key={studio.id}
              studio={studio}
              count={translate('games', { count: studio.count })}
              className="w-52 shrink-0 snap-start sm:w-60"
            />
          ))}
        </Rail>
      )}
      <GameRail
        title={translate('freeRounds')}
        href="/?tag=free-rounds"
        games={withFreeRounds}
        isGuest={isGuest}
        isBelow
      />
      {studioRails.map(({ studio, games }) => (
        <GameRail
          key={studio.id}
          title={translate('byStudio', { studio: studio.title })}
          href={`/studio/${studio.id}`}
          games={games}
          isGuest={isGuest}
          isBelow
        />
      ))}
    </div>
  )
}

function GameRail({
  title,
  href,
  games,
  isGuest,
  isBelow = false,
}: {
  title: string
  href?: string
  games: LobbyGame[]
  isGuest: boolean
  /** Below what any screen shows at first. */
  isBelow?: boolean
}) {
  if (games.length === 0) return null
  return (
    <Rail title={title} below={isBelow ? 'tiles' : null} {...(href === undefined ? {} : { href })}>
      <RailTiles games={games} isGuest={isGuest} />
    </Rail>
  )
}
