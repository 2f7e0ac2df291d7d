'use client'
import { clsx } from 'clsx'
import type { LobbyGame } from '@/lib/catalog/types'
import { GamePicture } from './game-picture'
import { HeartButton } from './heart-button'
import { playAddress } from './play-address'
import { GiftSign } from './tile-signs'
import type { Tiles } from './use-tiles'

interface GameTileProps {
  game: LobbyGame
  /** A guest's tile opens the demo; a player's opens real play and offers the demo beside it. */
  tiles: Tiles
  className?: string
}

/**
 * A game: its picture is the way in, its name and studio stand under it. Dozens stand in a page before anybody has
 * scrolled: few elements and no state of its own, its signs are drawn by lobby.css.
 */
export function GameTile({ game, tiles, className }: GameTileProps) {
  const { code, title, studio } = game
  const { isGuest, words, open } = tiles
  return (
    <article className={clsx('group relative min-w-0', className)}>
      <a
        href={playAddress(code, isGuest)}
        onClick={open}
        className="picture-ring block overflow-hidden rounded-md"
      >
        <span className="sr-only">{words(isGuest ? 'demoGame' : 'playGame', { game: title })}</span>
        <GamePicture code={code} title={title} src={game.icon} width={300} height={221} shown={208} />
        {game.isNew && (
          <span className="absolute top-2 left-2 rounded-sm bg-accent px-1.5 py-0.5 font-semibold text-[0.6875rem] text-on-accent">
            {words('new')}
          </span>
        )}
        <span aria-hidden className="tile-play">
          <span>{words(isGuest ? 'demo' : 'play')}</span>
        </span>
      </a>
      <HeartButton game={game} label={words('favourite.button', { game: title })} />
      <div className="tile-words flex items-start gap-2 overflow-hidden pt-2">
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-medium text-sm leading-5" title={title}>
            {title}
          </h3>
          <p className="flex items-center gap-1 text-muted text-xs leading-4">
            <span className="truncate">{studio}</span>
            {game.hasFreeRounds && <GiftSign label={words('tags.free-rounds')} />}
          </p>
        </div>
        {!isGuest && (
          <a
            href={playAddress(code, true)}
            onClick={open}
            className="-mr-1 inline-flex min-h-6 shrink-0 items-center rounded-sm px-1.5 text-muted text-xs hover:bg-raised hover:text-ink"
          >
            {words('demo')}
            <span className="sr-only">: {words('demoGame', { game: title })}</span>
          </a>
        )}
      </div>
    </article>
  )
}
