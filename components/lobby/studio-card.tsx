'use client'
import { clsx } from 'clsx'
import Link from 'next/link'
import type { LobbyStudio } from '@/lib/catalog/lobby'
import { GameFan } from './game-fan'

interface StudioCardProps {
  studio: Pick<LobbyStudio, 'id' | 'title' | 'icons'>
  /** How many games it has, in words. */
  count: string
  className?: string
}

/** A studio with a fan of its games, dealt like cards. */
export function StudioCard({ studio, count, className }: StudioCardProps) {
  return (
    <Link
      href={`/studio/${studio.id}`}
      prefetch={false}
      className={clsx(
        'group picture-ring flex items-center gap-3 overflow-hidden rounded-md bg-surface py-3 pr-3 pl-4',
        className,
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate font-display text-base leading-6">{studio.title}</span>
        <span className="figures block text-muted text-xs">{count}</span>
      </span>
      <GameFan
        icons={studio.icons}
        width={44}
        height={56}
        className="flex shrink-0"
        cardClassName="-ml-6 h-14 w-11 rounded-sm border border-line object-cover first:ml-0"
      />
    </Link>
  )
}
