import { UserSearch } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { BetsCard } from '@/components/admin/bets-card'
import { FeedCard } from '@/components/admin/feed-card'
import { PlayerList } from '@/components/admin/player-list'
import { SearchForm } from '@/components/admin/search-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { areBetsStopped, searchPlayers, showFeedStatus } from '@/lib/backoffice/backoffice'
import { switchBets } from '../actions'

export default async function OfficePage({ searchParams }: QueryProps) {
  const staff = await requireStaff('players.read')
  const query = await searchParams
  const text = typeof query.q === 'string' ? query.q : ''
  const before = typeof query.before === 'string' ? query.before : null
  const [found, isStopped, feed] = await Promise.all([
    searchPlayers(text, before),
    areBetsStopped(),
    showFeedStatus(),
  ])
  const translate = await getTranslations('admin')
  const address = (from: string | null) => {
    const wanted = new URLSearchParams({ ...(text ? { q: text } : {}), ...(from ? { before: from } : {}) })
    return `/admin${wanted.size > 0 ? `?${wanted}` : ''}`
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
      <h1 className="sr-only">{translate('nav.players')}</h1>
      <Card title={translate('nav.players')} className="min-w-0">
        <div className="flex flex-col gap-4">
          <SearchForm text={text} />
          {found.players.length > 0 ? (
            <PlayerList players={found.players} />
          ) : (
            <EmptyState
              Icon={UserSearch}
              title={text ? translate('search.none', { text }) : translate('search.empty')}
            />
          )}
        </div>
        <Pagination
          previous={before === null ? null : address(null)}
          next={found.next === null ? null : address(found.next)}
        />
      </Card>
      <div className="flex flex-col gap-6">
        <BetsCard isStopped={isStopped} mayChange={isAllowed(staff.role, 'bets.stop')} action={switchBets} />
        <FeedCard {...feed} />
      </div>
    </div>
  )
}
