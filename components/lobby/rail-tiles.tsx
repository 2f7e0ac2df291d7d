'use client'
import { useEffect, useRef, useState } from 'react'
import type { LobbyGame } from '@/lib/catalog/types'
import { GameTile } from './game-tile'
import { railTile } from './rail-tile'
import { useTiles } from './use-tiles'

/** The rest comes when its row is this near to the screen, long before anybody can swipe to it. */
const near = '300px'

interface RailTilesProps {
  games: readonly LobbyGame[]
  isGuest: boolean
  /** How many are there at once: as many as the widest screen shows, fewer where the row is below it. */
  first: number
}

/** The games of a row: those in sight at once, the rest when the row comes near. */
export function RailTiles({ games, isGuest, first }: RailTilesProps) {
  const last = useRef<HTMLSpanElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (last.current === null) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true)
      },
      // Sideways it may be far out of its row.
      { rootMargin: `${near} 10000px` },
    )
    observer.observe(last.current.parentElement ?? last.current)
    return () => observer.disconnect()
  }, [])
  const tiles = useTiles(isGuest)
  const shown = isNear ? games : games.slice(0, first)
  return (
    <>
      {shown.map((game) => (
        <GameTile key={game.code} game={game} tiles={tiles} className={railTile} />
      ))}
      {!isNear && games.length > first && <span ref={last} />}
    </>
  )
}
