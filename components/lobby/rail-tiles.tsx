'use client'
import { useEffect, useRef, useState } from 'react'
import type { LobbyGame } from '@/lib/catalog/types'
import { GameTile } from './game-tile'
import { railTile } from './rail-tile'
import { useTiles } from './use-tiles'

/** As many as a wide screen shows. */
const shownAtFirst = 8
/** Whatever somebody does to a row first, with a mouse, a finger or the keyboard. */
const reachings = ['pointerover', 'touchstart', 'focusin', 'scroll'] as const

interface RailTilesProps {
  games: readonly LobbyGame[]
  isGuest: boolean
}

/** The games of a row: those in sight at once, the rest as soon as somebody reaches for the row. */
export function RailTiles({ games, isGuest }: RailTilesProps) {
  const tiles = useTiles(isGuest)
  const end = useRef<HTMLSpanElement>(null)
  const [isReached, setReached] = useState(false)
  useEffect(() => {
    const row = end.current?.closest('section')
    if (!row) return
    const reach = () => setReached(true)
    for (const name of reachings) row.addEventListener(name, reach, { capture: true, passive: true })
    return () => {
      for (const name of reachings) row.removeEventListener(name, reach, { capture: true })
    }
  }, [])
  const shown = isReached ? games : games.slice(0, shownAtFirst)
  return (
    <>
      {shown.map((game) => (
        <GameTile key={game.code} game={game} tiles={tiles} className={railTile} />
      ))}
      {shown.length < games.length && <span ref={end} />}
    </>
  )
}
