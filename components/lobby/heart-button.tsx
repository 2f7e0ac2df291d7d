'use client'
import { clsx } from 'clsx'
import { Heart } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { LobbyGame } from '@/lib/catalog/types'
import { useFavourites } from './favourites'
import { HeartSign } from './tile-signs'

/** On the corner of a game's picture: a favourite or not. */
export function HeartButton({ game, label }: { game: LobbyGame; label: string }) {
  const { has, toggle } = useFavourites()
  return (
    <button
      type="button"
      aria-pressed={has(game.code)}
      aria-label={label}
      onClick={() => toggle(game)}
      className="tile-heart"
    >
      <span>
        <HeartSign />
      </span>
    </button>
  )
}

/** The same among the buttons of a game's bar. */
export function BarHeart({ game }: { game: LobbyGame }) {
  const translate = useTranslations('lobby.favourite')
  const { has, toggle } = useFavourites()
  const isOn = has(game.code)
  const words = translate('button', { game: game.title })
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={words}
      title={words}
      onClick={() => toggle(game)}
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
    >
      <Heart aria-hidden className={clsx('heart size-5', isOn && 'is-on fill-current text-(--heart)')} />
    </button>
  )
}
