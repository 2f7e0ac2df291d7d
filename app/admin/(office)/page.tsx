import { clsx } from 'clsx'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { BetsCard } from '@/components/admin/bets-card'
import { BeginningsCard } from '@/components/admin/overview/beginnings-card'
import { TileSkeleton } from '@/components/admin/overview/tile'
import { PageHead } from '@/components/admin/page-head'
import { PlayerSearch } from '@/components/admin/players/player-search'
import { Key } from '@/components/admin/shell/key'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { isAllowed, type Permission, requireStaff } from '@/lib/auth/auth'
import { areBetsStopped, showBeginnings } from '@/lib/backoffice/backoffice'
import { now } from '@/lib/clock'
import { switchBets } from '../actions'
import {
  CallsTile,
  EventsPanel,
  FeedTile,
  IncidentsPanel,
  IncidentsTile,
  NewPlayersTile,
  OldRoundsTile,
  PlayingPanel,
  RequestsTile,
  TodayPanel,
} from './overview-parts'
import { panelSize } from './overview-sizes'
import { findPlayers } from './players/actions'

const tiles: readonly { key: string; permission: Permission; Part: () => Promise<React.ReactNode> }[] = [
  { key: 'requests', permission: 'money.approve', Part: RequestsTile },
  { key: 'incidents', permission: 'incidents.read', Part: IncidentsTile },
  { key: 'rounds', permission: 'reports.read', Part: OldRoundsTile },
  { key: 'calls', permission: 'calls.read', Part: CallsTile },
  { key: 'players', permission: 'players.read', Part: NewPlayersTile },
  { key: 'feed', permission: 'players.read', Part: FeedTile },
]

/** On a tablet a row of its own. */
const wide = 'md:max-lg:col-span-2'

/** Where staff begin: the way to a player, what waits, how today goes. Each part streams in by itself. */
export default async function OfficePage() {
  const staff = await requireStaff('players.read')
  const may = (permission: Permission) => isAllowed(staff.role, permission)
  const [isStopped, beginnings] = await Promise.all([areBetsStopped(), showBeginnings()])
  // Figures of days on which nobody has played yet would be all zeros.
  const hasDays = beginnings === null && may('reports.read')
  const translate = await getTranslations('overview')
  const search = await getTranslations('players.search')
  const format = await getFormatter()
  const day = format.dateTime(now(), { dateStyle: 'full', timeZone: 'UTC' })
  return (
    <>
      <PageHead title={translate('title')} text={translate('day', { day })} />
      {beginnings !== null && (
        <div className="mb-4">
          <BeginningsCard
            {...beginnings}
            maySee={{ games: may('games.read'), colleagues: may('staff.manage') }}
          />
        </div>
      )}
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card
          title={search('title')}
          action={
            <span className="hidden text-muted text-xs md:inline">
              {translate.rich('slash', { key: () => <Key key="slash">/</Key> })}
            </span>
          }
          className="min-w-0"
        >
          <PlayerSearch text="" action={findPlayers} />
        </Card>
        <BetsCard isStopped={isStopped} mayChange={may('bets.stop')} action={switchBets} />
        <section
          aria-label={translate('tiles.label')}
          className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:col-span-2 xl:grid-cols-6"
        >
          {tiles
            .filter(({ permission }) => may(permission))
            .map(({ key, Part }) => (
              <Suspense key={key} fallback={<TileSkeleton />}>
                <Part />
              </Suspense>
            ))}
        </section>
        {hasDays && (
          <Suspense fallback={<Skeleton className={panelSize.today} />}>
            <TodayPanel />
          </Suspense>
        )}
        <div
          className={clsx(
            'grid min-w-0 content-start gap-4 md:grid-cols-2',
            hasDays ? 'lg:grid-cols-1' : 'lg:col-span-2',
          )}
        >
          <Suspense fallback={<Skeleton className={panelSize.playing} />}>
            <PlayingPanel />
          </Suspense>
          {may('incidents.read') && (
            <Suspense fallback={<Skeleton className={panelSize.incidents} />}>
              <IncidentsPanel />
            </Suspense>
          )}
          {hasDays && (
            <Suspense fallback={<Skeleton className={clsx(panelSize.events, wide)} />}>
              <EventsPanel className={wide} />
            </Suspense>
          )}
        </div>
      </div>
    </>
  )
}
