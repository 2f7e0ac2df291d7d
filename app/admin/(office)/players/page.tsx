import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { DataFilter } from '@/components/admin/data-table/types'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { FoundList } from '@/components/admin/players/found-list'
import { PlayerBadges } from '@/components/admin/players/player-badges'
import { PlayerSearch } from '@/components/admin/players/player-search'
import { WalletAmounts } from '@/components/admin/players/wallet-amounts'
import { requireStaff } from '@/lib/auth/auth'
import {
  type PlayerLine,
  playerCurrencies,
  playersCountedMax,
  searchPlayers,
} from '@/lib/backoffice/backoffice'
import { findPlayers } from './actions'
import { readPlayersQuery } from './players-query'

const statuses = ['active', 'blocked', 'excluded', 'closed'] as const

export default async function PlayersPage({ searchParams }: QueryProps) {
  await requireStaff('players.read')
  const { sort, after, filters } = readPlayersQuery(await searchParams)
  const [found, bar] = await Promise.all([
    searchPlayers(filters, { after, sort: sort.key, direction: sort.direction }),
    playersFilters(),
  ])
  const translate = await getTranslations('players')
  const isMore = found.count > playersCountedMax
  const never = translate('never')
  return (
    <>
      <PageHead
        title={translate('title')}
        text={translate(isMore ? 'countMore' : 'count', { count: isMore ? playersCountedMax : found.count })}
      />
      <div className="mb-5 flex flex-col gap-4">
        <PlayerSearch text={filters.q} action={findPlayers} />
        <FoundList rows={found.rows} session={found.session} />
      </div>
      <DataTable
        caption={translate('title')}
        columns={[
          { key: 'nickname', label: translate('columns.nickname'), isSortable: true },
          { key: 'email', label: translate('columns.email'), hideBelow: 'lg' },
          { key: 'status', label: translate('columns.status') },
          { key: 'balances', label: translate('columns.balances'), isNumber: true },
          { key: 'created', label: translate('columns.created'), isSortable: true },
          { key: 'seen', label: translate('columns.seen'), isSortable: true, hideBelow: 'lg' },
        ]}
        rows={found.lines.map((line) => ({
          key: line.id,
          href: `/admin/players/${encodeURIComponent(line.id)}`,
          cells: playerCells(line, never),
        }))}
        sort={sort}
        filters={bar}
        paging={{ kind: 'keyset', next: found.next }}
        csv="/admin/players/export"
        empty={translate(filters.q === '' ? 'none' : 'noneFound')}
      />
    </>
  )
}

function playerCells(line: PlayerLine, never: string) {
  const wallets = line.wallets.map(({ currency, cash, bonus }) => ({
    currency,
    cash: cash.toString(),
    bonus: bonus.toString(),
  }))
  return {
    nickname: line.nickname,
    email: <span className="[overflow-wrap:anywhere]">{line.email}</span>,
    status: <PlayerBadges {...line} />,
    balances: <WalletAmounts wallets={wallets} />,
    created: <Moment at={line.createdAt} />,
    seen: line.lastLoginAt ? <Moment at={line.lastLoginAt} /> : never,
  }
}

async function playersFilters(): Promise<DataFilter[]> {
  const [translate, status, currencies] = await Promise.all([
    getTranslations('players.filters'),
    getTranslations('admin.status'),
    playerCurrencies(),
  ])
  const all = { value: '', label: translate('any') }
  return [
    {
      kind: 'select',
      name: 'status',
      label: translate('status'),
      options: [all, ...statuses.map((value) => ({ value, label: status(value) }))],
    },
    {
      kind: 'select',
      name: 'currency',
      label: translate('currency'),
      options: [all, ...currencies.map((value) => ({ value, label: value }))],
    },
    { kind: 'date', name: 'from', label: translate('from') },
    { kind: 'date', name: 'to', label: translate('to') },
    { kind: 'date', name: 'seenFrom', label: translate('seenFrom') },
    { kind: 'date', name: 'seenTo', label: translate('seenTo') },
    {
      kind: 'select',
      name: 'test',
      label: translate('test'),
      options: [
        all,
        { value: 'none', label: translate('noTest') },
        { value: 'only', label: translate('onlyTest') },
      ],
    },
  ]
}
