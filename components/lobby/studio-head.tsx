import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LobbyStudio } from '@/lib/catalog/lobby'
import { GameFan } from './game-fan'
import { TableLines } from './table-lines'

/** Whose games these are. */
export function StudioHead({ studio, back }: { studio: LobbyStudio; back: ReactNode }) {
  const translate = useTranslations('lobby')
  return (
    <section className="felt-table relative flex items-center gap-6 overflow-hidden rounded-lg px-5 py-5 text-on-felt sm:px-10 sm:py-8">
      <TableLines />
      <div className="relative min-w-0 flex-1">
        {back}
        <h1 className="font-display text-3xl text-ink leading-tight sm:text-5xl">{studio.title}</h1>
        <p className="figures mt-1 sm:mt-2">{translate('games', { count: studio.count })}</p>
      </div>
      <GameFan
        icons={studio.icons}
        width={108}
        height={140}
        className="relative hidden shrink-0 sm:flex"
        cardClassName="-ml-14 h-35 w-27 rounded-md border border-line object-cover shadow-card first:ml-0"
      />
    </section>
  )
}
