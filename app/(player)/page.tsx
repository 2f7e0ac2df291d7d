import { Spade } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { readFilter } from '@/components/lobby/filter-address'
import { GameBrowser } from '@/components/lobby/game-browser'
import { LobbySkeleton } from '@/components/lobby/lobby-skeleton'
import { Rails } from '@/components/lobby/rails'
import { Welcome } from '@/components/lobby/welcome'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { currentPlayer } from '@/lib/auth/auth'
import { lobby } from '@/lib/catalog/catalog'

const firstGames = 48

interface LobbyPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default function LobbyPage(props: LobbyPageProps) {
  return (
    <Suspense fallback={<LobbySkeleton />}>
      <LobbyContent {...props} />
    </Suspense>
  )
}

async function LobbyContent({ searchParams }: LobbyPageProps) {
  const [player, found, translate] = await Promise.all([currentPlayer(), lobby(), getTranslations('lobby')])
  if (found === null) return <NoGamesYet />
  const filter = readFilter(await searchParams)
  const games = found.search(filter)
  const isGuest = player === null
  return (
    <div className="page-width flex flex-col gap-6 py-6">
      {isGuest ? <Welcome games={found.games.length} /> : <h1 className="sr-only">{translate('title')}</h1>}
      <GameBrowser
        version={found.version}
        isGuest={isGuest}
        studios={found.studios}
        first={{ filter, games: games.slice(0, firstGames), total: games.length }}
      >
        <Rails lobby={found} isGuest={isGuest} />
      </GameBrowser>
    </div>
  )
}

async function NoGamesYet() {
  const translate = await getTranslations('lobby')
  return (
    <div className="page-width py-16">
      <h1 className="sr-only">{translate('title')}</h1>
      <EmptyState
        Icon={Spade}
        title={translate('empty.title')}
        action={
          <Link href="/" prefetch={false} className={buttonClass('secondary')}>
            {translate('empty.action')}
          </Link>
        }
      >
        {translate('empty.text')}
      </EmptyState>
    </div>
  )
}
