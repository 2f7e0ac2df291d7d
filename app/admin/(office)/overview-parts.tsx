// The parts of the start page. Each reads for itself, so that a slow one holds nobody up.
import { ArrowLeftRight, Gamepad2, Hourglass, Stamp, TriangleAlert, UserPlus } from 'lucide-react'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { EventList } from '@/components/admin/overview/event-list'
import { IncidentList } from '@/components/admin/overview/incident-list'
import { Panel, PanelEmpty } from '@/components/admin/overview/panel'
import { PlayingList } from '@/components/admin/overview/playing-list'
import { Tile } from '@/components/admin/overview/tile'
import { TodayTable } from '@/components/admin/overview/today-table'
import { Age } from '@/components/admin/reports/age'
import { DayCharts } from '@/components/admin/reports/day-charts'
import { formatAmount } from '@/components/ui/format-amount'
import {
  playingMinutes,
  showCallFigures,
  showEvents,
  showFeedStatus,
  showNewPlayers,
  showOldRounds,
  showOpenIncidents,
  showPlaying,
  showRequests,
  showToday,
} from '@/lib/backoffice/backoffice'
import { now } from '@/lib/clock'
import { panelSize } from './overview-sizes'

const eventsShown = 5

export async function RequestsTile() {
  const { count, oldest, at } = await showRequests()
  const translate = await getTranslations('overview.tiles')
  return (
    <Tile
      name={translate('requests')}
      href="/admin/approvals"
      Icon={Stamp}
      value={count}
      note={
        oldest === null
          ? translate('requestsNone')
          : translate.rich('requestsOldest', { age: () => <Age key="age" since={oldest} at={at} /> })
      }
      isWarning={count > 0}
    />
  )
}

export async function IncidentsTile() {
  const { open, working } = await showOpenIncidents()
  const translate = await getTranslations('overview.tiles')
  return (
    <Tile
      name={translate('incidents')}
      href="/admin/incidents?state=open"
      Icon={TriangleAlert}
      value={open}
      note={
        open + working === 0 ? translate('incidentsNone') : translate('incidentsWorking', { count: working })
      }
      isWarning={open > 0}
    />
  )
}

export async function OldRoundsTile() {
  const { totals, minutes } = await showOldRounds()
  const translate = await getTranslations('overview.tiles')
  const format = await getFormatter()
  const locale = await getLocale()
  const rounds = totals.reduce((sum, one) => sum + one.rounds, 0n)
  const amounts = totals.map(({ currency, amount }) => formatAmount(amount, currency, locale)).join(' · ')
  return (
    <Tile
      name={translate('rounds')}
      href="/admin/reports/open-rounds"
      Icon={Hourglass}
      value={format.number(rounds)}
      note={rounds === 0n ? translate('roundsNone') : amounts}
      noteTitle={rounds === 0n ? undefined : translate('roundsTitle', { minutes, amounts })}
      isWarning={rounds > 0n}
    />
  )
}

export async function CallsTile() {
  const { calls, isMore, failed, p95Ms } = await showCallFigures()
  const translate = await getTranslations('overview.tiles')
  const words = await getTranslations('calls')
  const format = await getFormatter()
  const share = format.number(failed / Math.max(1, calls), { style: 'percent', maximumFractionDigits: 1 })
  const note = translate('callsNote', { share, ms: p95Ms === null ? '—' : words('ms', { ms: p95Ms }) })
  return (
    <Tile
      name={translate('calls')}
      href={failed > 0 ? '/admin/calls?code=refused' : '/admin/calls'}
      Icon={ArrowLeftRight}
      value={isMore ? words('figures.more', { calls }) : format.number(calls)}
      note={calls === 0 ? translate('callsNone') : note}
      noteTitle={calls === 0 ? undefined : note}
    />
  )
}

export async function FeedTile() {
  const { games, lastSuccessAt, lastError } = await showFeedStatus()
  const translate = await getTranslations('overview.tiles')
  const format = await getFormatter()
  const isGood = lastSuccessAt !== null && lastError === null
  return (
    <Tile
      name={translate('feed')}
      href="/admin/games"
      Icon={Gamepad2}
      value={format.number(games)}
      note={
        isGood
          ? translate.rich('feedGood', { age: () => <Age key="age" since={lastSuccessAt} at={now()} /> })
          : translate(lastSuccessAt === null ? 'feedNever' : 'feedFailed')
      }
      noteTitle={lastError ?? undefined}
      isWarning={!isGood}
    />
  )
}

export async function NewPlayersTile() {
  const { today, yesterday, day } = await showNewPlayers()
  const translate = await getTranslations('overview.tiles')
  const format = await getFormatter()
  return (
    <Tile
      name={translate('newPlayers')}
      href={`/admin/players?from=${day}&test=none`}
      Icon={UserPlus}
      value={format.number(today)}
      note={translate('yesterday', { count: yesterday })}
    />
  )
}

export async function TodayPanel() {
  const { lines, series, caughtUpAt } = await showToday()
  const translate = await getTranslations('overview')
  const reports = await getTranslations('reports')
  const format = await getFormatter()
  const [first, last] = [series[0], series.at(-1)]
  const days = series.map(({ key, stake, win, ggr, ngr, rtp }) => ({ key, stake, win, ggr, ngr, rtp }))
  return (
    <Panel
      title={translate('today.title')}
      href="/admin/reports"
      more={reports('title')}
      className={panelSize.today}
    >
      {lines.length > 0 ? <TodayTable lines={lines} /> : <PanelEmpty>{translate('today.none')}</PanelEmpty>}
      {first !== undefined && last !== undefined && (
        <div className="flex grow flex-col pt-4">
          <h3 className="text-muted text-xs">{translate('today.chart', { currency: first.currency })}</h3>
          <DayCharts days={days} currency={first.currency} isBrief />
        </div>
      )}
      <p className="mt-2 text-muted text-xs">
        {caughtUpAt === null
          ? reports('notFolded')
          : reports('fresh', { at: format.dateTime(caughtUpAt, { timeStyle: 'medium', hourCycle: 'h23' }) })}
      </p>
    </Panel>
  )
}

export async function PlayingPanel() {
  const { rows, players, at } = await showPlaying()
  const translate = await getTranslations('overview.playing')
  return (
    <Panel
      title={
        <>
          {translate('title')}
          {players > 0 && (
            <span className="ml-2 font-normal text-muted text-xs" data-testid="playing">
              {translate('count', { players })}
            </span>
          )}
        </>
      }
      href="/admin/players"
      more={translate('more')}
      className={panelSize.playing}
    >
      {rows.length > 0 ? (
        <PlayingList rows={rows} at={at} />
      ) : (
        <PanelEmpty>{translate('none', { minutes: playingMinutes })}</PanelEmpty>
      )}
    </Panel>
  )
}

export async function IncidentsPanel() {
  const { latest } = await showOpenIncidents()
  const translate = await getTranslations('overview')
  return (
    <Panel
      title={translate('incidents.title')}
      href="/admin/incidents"
      more={translate('all')}
      className={panelSize.incidents}
    >
      {latest.length > 0 ? (
        <IncidentList incidents={latest} at={now()} />
      ) : (
        <PanelEmpty>{translate('incidents.none')}</PanelEmpty>
      )}
    </Panel>
  )
}

export async function EventsPanel({ className }: { className: string }) {
  const { lines } = await showEvents({ kind: '', player: '', preset: '7d', from: '', to: '' }, null)
  const translate = await getTranslations('overview')
  return (
    <Panel
      title={translate('events.title')}
      href="/admin/reports/events"
      more={translate('all')}
      className={`${panelSize.events} ${className}`}
    >
      {lines.length > 0 ? (
        <EventList events={lines.slice(0, eventsShown)} at={now()} />
      ) : (
        <PanelEmpty>{translate('events.none')}</PanelEmpty>
      )}
    </Panel>
  )
}
