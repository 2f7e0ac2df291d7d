import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FavouritesProvider } from '@/components/lobby/favourites'
import { FavouritesList } from '@/components/lobby/favourites-list'
import { NoGamesYet } from '@/components/lobby/no-games-yet'
import { requirePlayer } from '@/lib/auth/auth'
import { readLobby } from '../lobby-data'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lobby.favourites'))('title') }
}

/** The player's own choice of games. */
export default async function FavouritesPage() {
  await requirePlayer()
  const [data, translate] = await Promise.all([readLobby(), getTranslations('lobby.favourites')])
  if (data === null) return <NoGamesYet />
  return (
    <FavouritesProvider isGuest={false} initial={data.favourites}>
      <div className="page-width flex flex-col gap-6 py-8">
        <h1 className="font-display text-3xl sm:text-4xl">{translate('title')}</h1>
        <FavouritesList />
      </div>
    </FavouritesProvider>
  )
}
