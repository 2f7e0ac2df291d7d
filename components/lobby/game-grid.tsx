'use client'
import { type CSSProperties, type KeyboardEvent, useRef } from 'react'
import type { LobbyGame } from '@/lib/catalog/types'
import { GameTile } from './game-tile'
import { useTiles } from './use-tiles'
import { useWindow } from './use-window'

interface GameGridProps {
  /** What is known of the list: all of it, or its beginning. */
  games: readonly LobbyGame[]
  total: number
  isGuest: boolean
  label: string
  /** How many are shown before the window has been measured: those of a tall screen, fewer where the grid is below it. */
  firstTiles?: number
  onOpen?: () => void
}

/** All games, of which only those near the screen are in the page. Arrow keys walk from tile to tile. */
export function GameGrid({ games, total, isGuest, label, firstTiles = 24, onOpen }: GameGridProps) {
  const frame = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const shown = useWindow(frame, list, total)
  const tiles = useTiles(isGuest, onOpen)
  const first = shown === null ? 0 : shown.from * shown.columns
  const end = Math.min(total, shown === null ? firstTiles : shown.to * shown.columns)
  const places = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
  const top = shown === null ? 0 : shown.from * shown.rowHeight

  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -(shown?.columns ?? 1),
      ArrowDown: shown?.columns ?? 1,
    }
    const step = steps[event.key]
    const tile = event.target instanceof Element ? event.target.closest('li') : null
    if (step === undefined || tile === null || list.current === null) return
    const target = [...list.current.children].indexOf(tile) + step
    const link = list.current.children[target]?.querySelector('a')
    if (!link) return
    event.preventDefault()
    link.focus()
  }

  return (
    <div className="game-rows">
      <div ref={frame} style={{ '--count': total } as CSSProperties}>
        <ul
          ref={list}
          aria-label={label}
          data-testid="game-grid"
          className="game-grid"
          // Not a transform: browsers would take each new window for a page that jumps.
          style={{ paddingTop: top }}
          onKeyDown={walk}
        >
          {places.map((place) => {
            const game = games[place]
            return (
              <li key={game?.code ?? `place ${place}`} aria-setsize={total} aria-posinset={place + 1}>
                {game ? <GameTile game={game} tiles={tiles} /> : <TilePlace />}
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

/** A game that is still on its way. */
export function TilePlace() {
  return (
    <div aria-hidden className="animate-pulse">
      <div className="aspect-[300/221] rounded-md bg-raised" />
      <div className="tile-words pt-2">
        <div className="h-4 w-2/3 rounded-sm bg-raised" />
      </div>
    </div>
  )
}
