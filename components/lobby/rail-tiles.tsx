'use client'
import { useRef } from 'react'
import type { LobbyGame } from '@/lib/catalog/types'
import { GameTile } from './game-tile'
import { railTile } from './rail-tile'
import { useNear } from './use-near'
import { useTiles } from './use-tiles'

/** As many as a wide screen shows. */
const shownAtFirst = 8

interface RailTilesProps {
  games: readonly LobbyGame[]
  isGuest: boolean
}

/** The games of a row: those in sight at once, the rest long before anybody can swipe to it. */
export function RailTiles({ games, isGuest }: RailTilesProps) {
  const tiles = useTiles(isGuest)
  const rest = useRef<HTMLSpanElement>(null)
  const isNear = useNear(rest, '300px')
  const shown = isNear ? games : games.slice(0, shownAtFirst)
  return (
    <>
      {shown.map((game) => (
        <GameTile key={game.code} game={game} tiles={tiles} className={railTile} />
      ))}
      {shown.length < games.length && <span ref={rest} />}
    </>
  )
}
