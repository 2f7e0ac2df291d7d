'use client'
import { clsx } from 'clsx'
import { Gift, Play } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { LobbyGame } from '@/lib/catalog/types'
import { GamePicture } from './game-picture'
import { HeartButton } from './heart-button'
import { playAddress } from './play-address'

interface GameTileProps {
  game: LobbyGame
  /** A guest's tile opens the demo; a player's opens real play and offers the demo beside it. */
  isGuest: boolean
  className?: string
  onOpen?: (() => void) | undefined
}

/** A game: its picture is the way in, its name and studio stand under it. */
export function GameTile({ game, isGuest, className, onOpen }: GameTileProps) {
  const translate = useTranslations('lobby')
  return (
    <article className={clsx('group relative min-w-0', className)}>
      <Link
        href={playAddress(game.code, isGuest)}
        // Opening a game makes a session: never in advance.
        prefetch={false}
        onClick={() => onOpen?.()}
        className="picture-ring relative block overflow-hidden rounded-md"
      >
        <span className="sr-only">{translate(isGuest ? 'demoGame' : 'playGame', { game: game.title })}</span>
        <GamePicture
          code={game.code}
          title={game.title}
          src={game.icon}
          width={300}
          height={221}
          sizes="(max-width: 30rem) 46vw, (max-width: 64rem) 24vw, 12.5rem"
        />
        {game.isNew && (
          <span className="absolute top-2 left-2 rounded-sm bg-accent px-1.5 py-0.5 font-semibold text-[0.6875rem] text-on-accent">
            {translate('new')}
          </span>
        )}
        <span
          aria-hidden
          className="absolute inset-0 flex items-center justify-center bg-black/45 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 max-md:hidden"
        >
          <span className="inline-flex items-center gap-2 rounded-full bg-accent px-4 py-2 font-semibold text-on-accent text-sm">
            <Play className="size-4 fill-current" />
            {translate(isGuest ? 'demo' : 'play')}
          </span>
        </span>
      </Link>
      <HeartButton game={game} />
      <div className="tile-words flex min-w-0 items-start gap-2 overflow-hidden pt-2">
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-medium text-sm leading-5" title={game.title}>
            {game.title}
          </h3>
          <p className="flex items-center gap-1 text-muted text-xs leading-4">
            <span className="truncate">{game.studio}</span>
            {game.hasFreeRounds && (
              <Gift
                role="img"
                aria-label={translate('tags.free-rounds')}
                className="size-3 shrink-0 text-accent-ink"
              />
            )}
          </p>
        </div>
        {!isGuest && (
          <Link
            href={playAddress(game.code, true)}
            prefetch={false}
            className="-mr-1 inline-flex min-h-6 shrink-0 items-center rounded-sm px-1.5 text-muted text-xs hover:bg-raised hover:text-ink"
          >
            {translate('demo')}
            <span className="sr-only">: {translate('demoGame', { game: game.title })}</span>
          </Link>
        )}
      </div>
    </article>
  )
}
