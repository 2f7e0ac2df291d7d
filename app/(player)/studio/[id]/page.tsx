import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { FavouritesProvider } from '@/components/lobby/favourites'
import { readFilter } from '@/components/lobby/filter-address'
import { GameBrowser } from '@/components/lobby/game-browser'
import { StudioHead } from '@/components/lobby/studio-head'
import { brand } from '@/lib/brand'
import { lobby } from '@/lib/catalog/catalog'
import { firstGames } from '../../first-games'
import { readLobby } from '../../lobby-data'

interface StudioPageProps extends QueryProps {
  params: Promise<{ id: string }>
}

async function findStudio(text: string) {
  if (!/^-?\d{1,10}$/.test(text)) return null
  return (await lobby())?.studios.find(({ id }) => String(id) === text) ?? null
}

export async function generateMetadata({ params }: StudioPageProps): Promise<Metadata> {
  const studio = await findStudio((await params).id)
  if (studio === null) return {}
  const translate = await getTranslations('lobby')
  const description = translate('studioText', {
    studio: studio.title,
    count: studio.count,
    brand: brand.name,
  })
  return {
    title: studio.title,
    description,
    alternates: { canonical: `/studio/${studio.id}` },
    openGraph: { title: studio.title, description, siteName: brand.name },
  }
}

/** One studio's games, with a search of their own. */
export default async function StudioPage({ params, searchParams }: StudioPageProps) {
  const [studio, data, translate] = await Promise.all([
    params.then(({ id }) => findStudio(id)),
    readLobby(),
    getTranslations('lobby'),
  ])
  if (studio === null || data === null) notFound()
  const home = { path: `/studio/${studio.id}`, studioId: studio.id }
  const filter = readFilter(await searchParams, home)
  const { player, lobby: found, popular, favourites } = data
  const first = await firstGames(data, filter)
  return (
    <FavouritesProvider isGuest={player === null} initial={favourites}>
      <div className="page-width flex flex-col gap-6 py-6">
        <StudioHead
          studio={studio}
          back={
            <Link href="/studios" className="inline-flex min-h-8 items-center text-sm hover:text-ink">
              ← {translate('everyStudio')}
            </Link>
          }
        />
        <GameBrowser
          version={found.version}
          isGuest={player === null}
          home={home}
          studios={[]}
          tags={found.tags}
          popular={popular}
          first={first}
        />
      </div>
    </FavouritesProvider>
  )
}
