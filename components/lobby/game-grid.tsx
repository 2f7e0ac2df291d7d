'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { LobbyGame } from '@/lib/catalog/types'
import { GameTile } from './game-tile'
import { gridClass } from './grid-class'

interface GameGridProps {
  games: LobbyGame[]
  total: number
  isGuest: boolean
  onMore: () => void
}

/** A part of the games and a button for more: the page stays quick however many there are. */
export function GameGrid({ games, total, isGuest, onMore }: GameGridProps) {
  const translate = useTranslations('lobby')
  return (
    <>
      <div className={gridClass}>
        {games.map((game) => (
          <GameTile key={game.code} game={game} isGuest={isGuest} />
        ))}
      </div>
      {games.length < total && (
        <div className="flex flex-col items-center gap-2 pt-8">
          <p className="figures text-muted text-sm">{translate('shown', { shown: games.length, total })}</p>
          <Button variant="secondary" onClick={onMore}>
            {translate('more')}
          </Button>
        </div>
      )}
    </>
  )
}
