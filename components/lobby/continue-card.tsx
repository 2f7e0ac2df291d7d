import { Play } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { FeaturedGame } from '@/lib/catalog/lobby'
import { GamePicture } from './game-picture'
import { playAddress } from './play-address'
import { TableLines } from './table-lines'

/** The game that was played last, one press away. */
export function ContinueCard({ game, nickname }: { game: FeaturedGame; nickname: string }) {
  const translate = useTranslations('lobby')
  return (
    <section className="felt-table relative overflow-hidden rounded-lg text-on-felt">
      <TableLines />
      <Link
        href={playAddress(game.code, false)}
        prefetch={false}
        className="group relative flex items-center gap-4 p-3 sm:gap-8 sm:p-5"
      >
        <span className="sr-only">{translate('continueGame', { game: game.title })}</span>
        <span aria-hidden className="w-32 shrink-0 overflow-hidden rounded-md sm:w-72">
          <GamePicture
            code={game.code}
            title={game.title}
            src={game.wide}
            width={640}
            height={360}
            shown={288}
            isFirst
          />
        </span>
        <span aria-hidden className="min-w-0 flex-1">
          <span className="block truncate text-xs sm:text-base">
            {translate('continueFor', { nickname })}
          </span>
          <span className="line-clamp-2 font-display text-ink text-xl leading-tight sm:mt-1 sm:text-4xl">
            {game.title}
          </span>
          <span className="mt-3 inline-flex min-h-9 items-center gap-2 rounded-md bg-accent px-3.5 font-semibold text-on-accent text-sm group-hover:bg-accent-hover sm:mt-5 sm:min-h-12 sm:px-6 sm:text-base">
            <Play aria-hidden className="size-4 fill-current" />
            {translate('continue')}
          </span>
        </span>
      </Link>
    </section>
  )
}
