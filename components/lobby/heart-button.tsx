'use client'
import { clsx } from 'clsx'
import { Heart } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { LobbyGame } from '@/lib/catalog/types'
import { useFavourites } from './favourites'

/** On the corner of a game's picture: a favourite or not. */
export function HeartButton({ game }: { game: LobbyGame }) {
  const translate = useTranslations('lobby.favourite')
  const { has, toggle } = useFavourites()
  const isOn = has(game.code)
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={translate('button', { game: game.title })}
      onClick={() => toggle(game)}
      className={clsx(
        'absolute top-0 right-0 inline-flex size-11 items-start justify-end p-1.5 transition-opacity',
        !isOn && 'md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100',
      )}
    >
      <span className="inline-flex size-7 items-center justify-center rounded-full bg-black/55 text-white">
        <Heart aria-hidden className={clsx('heart size-4', isOn && 'is-on fill-current text-(--heart)')} />
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
