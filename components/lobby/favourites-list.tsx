'use client'
import { Heart } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useFavourites } from './favourites'
import { GameGrid } from './game-grid'

/** All favourites, the latest first. */
export function FavouritesList() {
  const translate = useTranslations('lobby.favourites')
  const { games } = useFavourites()
  if (games.length > 0) {
    return <GameGrid games={games} total={games.length} isGuest={false} label={translate('title')} />
  }
  return (
    <EmptyState
      Icon={Heart}
      title={translate('none')}
      action={
        <Link href="/" className={buttonClass('secondary')}>
          {translate('action')}
        </Link>
      }
    >
      {translate('text')}
    </EmptyState>
  )
}
