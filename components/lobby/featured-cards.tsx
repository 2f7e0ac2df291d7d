'use client'
import type { FeaturedGame } from '@/lib/catalog/lobby'
import { GamePicture } from './game-picture'
import { HeartButton } from './heart-button'
import { playAddress } from './play-address'
import { type Tiles, useTiles } from './use-tiles'

/** Games that are put forward, large. */
export function FeaturedCards({ games, isGuest }: { games: readonly FeaturedGame[]; isGuest: boolean }) {
  const tiles = useTiles(isGuest)
  return games.map((game, place) => (
    <FeaturedCard key={game.code} game={game} tiles={tiles} isFirst={place === 0} />
  ))
}

interface FeaturedCardProps {
  game: FeaturedGame
  tiles: Tiles
  isFirst: boolean
}

function FeaturedCard({ game, tiles, isFirst }: FeaturedCardProps) {
  const { isGuest, words, open } = tiles
  return (
    <article className="group relative w-[82%] max-w-[26rem] shrink-0 snap-start sm:w-[46%] lg:w-[31%]">
      <a
        href={playAddress(game.code, isGuest)}
        onClick={open}
        className="picture-ring block overflow-hidden rounded-lg"
      >
        <span className="sr-only">{words(isGuest ? 'demoGame' : 'playGame', { game: game.title })}</span>
        <GamePicture
          code={game.code}
          title={game.title}
          src={game.wide}
          width={640}
          height={360}
          shown={416}
          isFirst={isFirst}
        />
        <span
          aria-hidden
          className="absolute inset-x-0 bottom-0 flex items-end gap-3 bg-linear-to-t from-black/85 via-black/55 to-transparent px-4 pt-14 pb-4 text-white"
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate font-display text-xl leading-7">{game.title}</span>
            <span className="block truncate text-sm text-white/80">{game.studio}</span>
          </span>
          <span className="inline-flex shrink-0 items-center gap-1.5 rounded-full bg-accent p-3 font-semibold text-on-accent text-sm sm:px-3.5 sm:py-2">
            <span className="play-sign" />
            <span className="max-sm:hidden">{words(isGuest ? 'demo' : 'play')}</span>
          </span>
        </span>
      </a>
      <HeartButton game={game} label={words('favourite.button', { game: game.title })} />
    </article>
  )
}
