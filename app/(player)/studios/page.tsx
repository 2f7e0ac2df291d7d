import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoGamesYet } from '@/components/lobby/no-games-yet'
import { StudioCard } from '@/components/lobby/studio-card'
import { brand } from '@/lib/brand'
import { lobby } from '@/lib/catalog/catalog'

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations('lobby')
  return {
    title: translate('studiosTitle'),
    description: translate('studiosText', { brand: brand.name }),
    alternates: { canonical: '/studios' },
  }
}

/** Everybody who makes the games, by name. */
export default async function StudiosPage() {
  const [found, translate] = await Promise.all([lobby(), getTranslations('lobby')])
  if (found === null) return <NoGamesYet />
  const studios = [...found.studios].sort((a, b) => a.title.localeCompare(b.title))
  return (
    <div className="page-width flex flex-col gap-6 py-8">
      <header>
        <h1 className="font-display text-3xl sm:text-4xl">{translate('studiosTitle')}</h1>
        <p className="figures mt-1 text-muted">{translate('studios', { count: studios.length })}</p>
      </header>
      <ul className="grid gap-3 min-[30rem]:grid-cols-2 md:grid-cols-3 lg:grid-cols-4">
        {studios.map((studio) => (
          <li key={studio.id}>
            <StudioCard studio={studio} count={translate('games', { count: studio.count })} />
          </li>
        ))}
      </ul>
    </div>
  )
}
