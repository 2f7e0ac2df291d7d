import { useTranslations } from 'next-intl'
import type { Lobby } from '@/lib/catalog/lobby'
import type { LobbyGame } from '@/lib/catalog/types'
import { FeaturedCard } from './featured-card'
import { filterAddress, noFilter } from './filter-address'
import { GameTile } from './game-tile'
import { Rail } from './rail'

interface RailsProps {
  lobby: Pick<Lobby, 'featured' | 'withFreeRounds' | 'studioRails'>
  isGuest: boolean
}

/** What the lobby offers to somebody who looks for nothing in particular. */
export function Rails({ lobby: { featured, withFreeRounds, studioRails }, isGuest }: RailsProps) {
  const translate = useTranslations('lobby')
  return (
    <div className="flex flex-col gap-8">
      {featured.length > 0 && (
        <Rail title={translate('featured')} href={filterAddress({ ...noFilter, tag: 'new' })}>
          {featured.map((game, place) => (
            <FeaturedCard key={game.code} game={game} isGuest={isGuest} isFirst={place < 2} />
          ))}
        </Rail>
      )}
      {withFreeRounds.length > 0 && (
        <Rail title={translate('freeRounds')} href={filterAddress({ ...noFilter, tag: 'free-rounds' })}>
          <RailTiles games={withFreeRounds} isGuest={isGuest} />
        </Rail>
      )}
      {studioRails.map(({ studio, games }) => (
        <Rail
          key={studio.id}
          title={translate('byStudio', { studio: studio.title })}
          href={filterAddress({ ...noFilter, studioId: studio.id })}
        >
          <RailTiles games={games} isGuest={isGuest} />
        </Rail>
      ))}
    </div>
  )
}

function RailTiles({ games, isGuest }: { games: LobbyGame[]; isGuest: boolean }) {
  return games.map((game) => (
    <GameTile key={game.code} game={game} isGuest={isGuest} className="w-40 shrink-0 snap-start sm:w-48" />
  ))
}
