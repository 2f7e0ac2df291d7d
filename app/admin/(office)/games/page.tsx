import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { type ReactNode, Suspense } from 'react'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import { DataTableSkeleton } from '@/components/admin/data-table/data-table-skeleton'
import type { DataColumn } from '@/components/admin/data-table/types'
import { BulkBar } from '@/components/admin/games/bulk-bar'
import { FeedPanel } from '@/components/admin/games/feed-panel'
import { GameActions } from '@/components/admin/games/game-actions'
import { GameFacts, GameStanding } from '@/components/admin/games/game-badges'
import { GamePick, GameSelection } from '@/components/admin/games/game-selection'
import { PlaceControl } from '@/components/admin/games/place-control'
import { RefreshButton } from '@/components/admin/games/refresh-button'
import { PageHead } from '@/components/admin/page-head'
import { GamePicture } from '@/components/lobby/game-picture'
import { buttonClass } from '@/components/ui/button'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import {
  type GameLine,
  gameFilters,
  gamesOfPage,
  playDays,
  searchGames,
  showFeed,
} from '@/lib/backoffice/backoffice'
import { tagLengthMax } from '@/lib/catalog/catalog'
import { commandOnGames, placeOfGame, readFeedNow } from './actions'
import { gamesFilters } from './games-filters'
import { readGamesQuery } from './games-query'

export default async function GamesPage({ searchParams }: QueryProps) {
  const staff = await requireStaff('games.read')
  const mayManage = isAllowed(staff.role, 'games.manage')
  const [params, feed] = await Promise.all([searchParams, showFeed()])
  const [translate, searches] = await Promise.all([getTranslations('games'), getTranslations('searches')])
  return (
    <>
      <PageHead
        title={translate('title')}
        text={translate('text')}
        actions={
          <>
            <Link href="/admin/games/searches" className={buttonClass('secondary', 'small')}>
              {searches('title')}
            </Link>
            <Link href="/admin/games/studios" className={buttonClass('secondary', 'small')}>
              {translate('studiosLink')}
            </Link>
          </>
        }
      />
      <FeedPanel {...feed} refresh={mayManage && <RefreshButton action={readFeedNow} />} />
      <Suspense fallback={<DataTableSkeleton />}>
        <GamesTable params={params} mayManage={mayManage} />
      </Suspense>
    </>
  )
}

interface GamesTableProps {
  params: Awaited<QueryProps['searchParams']>
  mayManage: boolean
}

async function GamesTable({ params, mayManage }: GamesTableProps) {
  const { sort, page, filters } = readGamesQuery(params)
  const [{ games, total }, named] = await Promise.all([searchGames(filters, { page, sort }), gameFilters()])
  const [translate, format] = await Promise.all([getTranslations('games'), getFormatter()])
  const table = (
    <DataTable
      caption={translate('title')}
      columns={await gameColumns(mayManage)}
      rows={games.map((game) => ({
        key: String(game.code),
        cells: {
          ...gameCells(game),
          rounds: format.number(game.rounds),
          ...(mayManage ? deskCells(game) : {}),
        },
      }))}
      sort={sort}
      filters={await gamesFilters(named)}
      paging={{ kind: 'offset', page, rowsOfPage: gamesOfPage, total }}
      csv="/admin/games/export"
      empty={translate('none')}
    />
  )
  if (!mayManage) return table
  return (
    <GameSelection codes={games.map(({ code }) => String(code))}>
      {games.length > 0 && <BulkBar action={commandOnGames} tags={named.tags} tagLengthMax={tagLengthMax} />}
      {table}
      <p className="mt-3 text-muted text-xs">{translate('place.hint')}</p>
    </GameSelection>
  )
}

async function gameColumns(mayManage: boolean): Promise<DataColumn[]> {
  const translate = await getTranslations('games.columns')
  return [
    ...(mayManage ? [{ key: 'pick', label: '', className: 'w-9' }] : []),
    { key: 'game', label: translate('game'), isSortable: true },
    { key: 'studio', label: translate('studio'), isSortable: true, hideBelow: 'lg' },
    { key: 'standing', label: translate('standing') },
    { key: 'tags', label: translate('tags'), hideBelow: 'xl' },
    {
      key: 'place',
      label: translate('place'),
      isNumber: true,
      isSortable: true,
      hasControls: mayManage,
    },
    {
      key: 'rounds',
      label: translate('rounds', { days: playDays }),
      isNumber: true,
      isSortable: true,
      hideBelow: 'lg',
    },
    ...(mayManage ? [{ key: 'desk', label: '', hasControls: true }] : []),
  ]
}

function gameCells(game: GameLine): Record<string, ReactNode> {
  const code = String(game.code)
  return {
    game: (
      <Link href={`/admin/games/${code}`} className="group flex min-w-44 items-start gap-3">
        <span className="w-12 shrink-0 overflow-hidden rounded-sm text-[0.5rem]">
          <GamePicture code={code} title={game.title} src={game.icon} width={96} height={71} shown={48} />
        </span>
        <span className="min-w-0">
          <span className="block font-medium text-accent-ink underline-offset-4 [overflow-wrap:anywhere] group-hover:underline">
            {game.title || code}
          </span>
          <span className="figures block text-muted text-xs [overflow-wrap:anywhere]">
            {code} · {game.name}
          </span>
          <span className="mt-1 block empty:hidden">
            <GameFacts {...game} />
          </span>
        </span>
      </Link>
    ),
    studio: game.studio,
    standing: <GameStanding {...game} />,
    tags: game.tags.join(', ') || '—',
    place: game.deskPosition ?? '—',
  }
}

function deskCells({ code, title, isHidden, isFeatured, deskPosition }: GameLine): Record<string, ReactNode> {
  const game = { code: String(code), title, isHidden, isFeatured }
  return {
    pick: <GamePick code={game.code} title={title} />,
    place: <PlaceControl code={game.code} title={title} place={deskPosition} action={placeOfGame} />,
    desk: <GameActions game={game} action={commandOnGames} />,
  }
}
