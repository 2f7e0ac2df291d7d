import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { DataColumn, DataFilter } from '@/components/admin/data-table/types'
import { Moment } from '@/components/admin/moment'
import { Delta } from '@/components/admin/players/journal-cells'
import { RoundRows } from '@/components/admin/players/round-rows'
import { Amount } from '@/components/ui/amount'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { type RoundLine, searchRounds, walletsOfPlayer } from '@/lib/backoffice/backoffice'
import type { RoundState } from '@/lib/wallet/wallet'
import { PlayerFrame } from '../player-frame'
import { readRoundsAddress } from './rounds-query'

type RoundsPageProps = QueryProps & { params: Promise<{ id: string }> }

const tones: Record<RoundState, BadgeTone> = {
  open: 'warning',
  settled: 'neutral',
  'rolled-back': 'danger',
  unmatched: 'felt',
  free: 'felt',
}

export default async function PlayerRoundsPage({ params, searchParams }: RoundsPageProps) {
  const { id } = await params
  const { sort, after, filters } = readRoundsAddress(await searchParams)
  return (
    <PlayerFrame id={id} tab="rounds">
      {async () => {
        const { lines, next } = await searchRounds(id, filters, { after, direction: sort.direction })
        const translate = await getTranslations('players.rounds')
        return (
          <DataTable
            caption={translate('title')}
            columns={await roundColumns()}
            rows={lines.map((round) => ({
              key: `${round.walletId}:${round.sequence}`,
              cells: {
                ...roundCells(round),
                state: <Badge tone={tones[round.state]}>{translate(`states.${round.state}`)}</Badge>,
              },
              detail: <RoundRows currency={round.currency} rows={round.rows.map(asShown)} />,
            }))}
            sort={sort}
            filters={await roundFilters(id)}
            paging={{ kind: 'keyset', next }}
            csv={`/admin/players/${encodeURIComponent(id)}/rounds/export`}
            empty={translate('none')}
            nothing="panel"
          />
        )
      }}
    </PlayerFrame>
  )
}

async function roundColumns(): Promise<DataColumn[]> {
  const translate = await getTranslations('players.rounds.columns')
  return [
    { key: 'time', label: translate('time'), isSortable: true },
    { key: 'game', label: translate('game') },
    { key: 'state', label: translate('state') },
    { key: 'stake', label: translate('stake'), isNumber: true },
    { key: 'win', label: translate('win'), isNumber: true },
    { key: 'net', label: translate('net'), isNumber: true },
    { key: 'before', label: translate('before'), isNumber: true, hideBelow: 'lg' },
    { key: 'after', label: translate('after'), isNumber: true },
  ]
}

function roundCells(round: RoundLine) {
  const { currency } = round
  return {
    time: <Moment at={round.at} />,
    game: round.gameTitle ?? (round.gameCode === null ? '—' : String(round.gameCode)),
    stake: <Amount value={round.stake.toString()} currency={currency} />,
    win: <Amount value={round.win.toString()} currency={currency} />,
    net: <Delta value={round.net.toString()} currency={currency} />,
    before: <Amount value={round.before.toString()} currency={currency} />,
    after: <Amount value={round.after.toString()} currency={currency} />,
  }
}

function asShown(row: RoundLine['rows'][number]) {
  return {
    key: String(row.sequence),
    kind: row.kind,
    identity: row.identity,
    sequence: String(row.sequence),
    cashDelta: row.cashDelta.toString(),
    bonusDelta: row.bonusDelta.toString(),
    cashAfter: row.cashAfter.toString(),
    bonusAfter: row.bonusAfter.toString(),
    createdAt: row.createdAt,
  }
}

async function roundFilters(id: string): Promise<DataFilter[]> {
  const [translate, wallets] = await Promise.all([getTranslations('players.filters'), walletsOfPlayer(id)])
  const all = { value: '', label: translate('any') }
  return [
    {
      kind: 'select',
      name: 'state',
      label: translate('state'),
      options: [all, { value: 'open', label: translate('onlyOpen') }],
    },
    {
      kind: 'select',
      name: 'currency',
      label: translate('currency'),
      options: [all, ...wallets.map(({ currency }) => ({ value: currency, label: currency }))],
    },
    { kind: 'text', name: 'game', label: translate('game') },
    { kind: 'moment', name: 'from', label: translate('timeFrom') },
    { kind: 'moment', name: 'to', label: translate('timeTo') },
  ]
}
