import { getTranslations } from 'next-intl/server'
import { BetsCard } from '@/components/admin/bets-card'
import { FeedCard } from '@/components/admin/feed-card'
import { PlayerSearch } from '@/components/admin/players/player-search'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { areBetsStopped, showFeedStatus } from '@/lib/backoffice/backoffice'
import { switchBets } from '../actions'
import { findPlayers } from './players/actions'

/** Where staff begin: the way to a player, the switch over all bets, and how the feed is doing. */
export default async function OfficePage() {
  const staff = await requireStaff('players.read')
  const [isStopped, feed] = await Promise.all([areBetsStopped(), showFeedStatus()])
  const translate = await getTranslations('players.search')
  const nav = await getTranslations('office.nav')
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
      <h1 className="sr-only">{nav('start')}</h1>
      <Card title={translate('title')} className="min-w-0">
        <PlayerSearch text="" action={findPlayers} />
      </Card>
      <div className="flex flex-col gap-6">
        <BetsCard isStopped={isStopped} mayChange={isAllowed(staff.role, 'bets.stop')} action={switchBets} />
        <FeedCard {...feed} />
      </div>
    </div>
  )
}
