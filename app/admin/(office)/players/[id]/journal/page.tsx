import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { DataColumn, DataFilter } from '@/components/admin/data-table/types'
import { Moment } from '@/components/admin/moment'
import { Delta, Outcome, RowFacts } from '@/components/admin/players/journal-cells'
import { Amount } from '@/components/ui/amount'
import { type JournalLine, searchJournal, walletsOfPlayer } from '@/lib/backoffice/backoffice'
import { operationKinds } from '@/lib/wallet/wallet'
import { PlayerFrame } from '../player-frame'
import { readJournalAddress } from './journal-query'

type JournalPageProps = QueryProps & { params: Promise<{ id: string }> }

export default async function PlayerJournalPage({ params, searchParams }: JournalPageProps) {
  const { id } = await params
  const { sort, after, filters } = readJournalAddress(await searchParams)
  return (
    <PlayerFrame id={id} tab="journal">
      {async () => {
        const { lines, next } = await searchJournal(id, filters, { after, direction: sort.direction })
        const translate = await getTranslations('admin')
        return (
          <DataTable
            caption={translate('file.operations')}
            columns={await journalColumns()}
            rows={lines.map((line) => ({
              key: `${line.walletId}:${line.sequence}`,
              cells: {
                ...journalCells(line, translate('file.ofBonus')),
                kind: translate(`kinds.${line.kind}`),
              },
              detail: <RowFacts row={line} />,
            }))}
            sort={sort}
            filters={await journalFilters(id)}
            paging={{ kind: 'keyset', next }}
            csv={`/admin/players/${encodeURIComponent(id)}/journal/export`}
            empty={translate('file.noOperations')}
            nothing="panel"
          />
        )
      }}
    </PlayerFrame>
  )
}

async function journalColumns(): Promise<DataColumn[]> {
  const translate = await getTranslations('admin.columns')
  return [
    { key: 'time', label: translate('time'), isSortable: true },
    { key: 'kind', label: translate('kind') },
    { key: 'cash', label: translate('cash'), isNumber: true },
    { key: 'bonus', label: translate('bonus'), isNumber: true, hideBelow: 'lg' },
    { key: 'cashAfter', label: translate('cashAfter'), isNumber: true },
    { key: 'bonusAfter', label: translate('bonusAfter'), isNumber: true, hideBelow: 'lg' },
    { key: 'outcome', label: translate('outcome'), className: 'min-w-28' },
    { key: 'game', label: translate('game'), hideBelow: 'lg' },
    { key: 'identity', label: translate('identity'), hideBelow: 'xl' },
  ]
}

function journalCells(line: JournalLine, ofBonus: string) {
  const { currency } = line
  const bonus = <Delta value={line.bonusDelta.toString()} currency={currency} />
  const bonusAfter = <Amount value={line.bonusAfter.toString()} currency={currency} />
  return {
    time: <Moment at={line.createdAt} />,
    cash: (
      <>
        <Delta value={line.cashDelta.toString()} currency={currency} />
        {!line.bonusDelta.isZero() && <NarrowBonus label={ofBonus}>{bonus}</NarrowBonus>}
      </>
    ),
    bonus,
    cashAfter: (
      <>
        <Amount value={line.cashAfter.toString()} currency={currency} />
        {!line.bonusAfter.isZero() && <NarrowBonus label={ofBonus}>{bonusAfter}</NarrowBonus>}
      </>
    ),
    bonusAfter,
    outcome: <Outcome code={line.code} reason={line.reason} />,
    game: line.gameTitle ?? (line.gameCode === null ? '—' : String(line.gameCode)),
    identity: <span className="break-all font-mono text-xs">{line.identity}</span>,
  }
}

/** Bonus money under the cash, where there is no room for columns of its own. */
function NarrowBonus({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="block text-muted text-xs lg:hidden">
      {label} {children}
    </span>
  )
}

async function journalFilters(id: string): Promise<DataFilter[]> {
  const [translate, kinds, wallets] = await Promise.all([
    getTranslations('players.filters'),
    getTranslations('admin.kinds'),
    walletsOfPlayer(id),
  ])
  const all = { value: '', label: translate('any') }
  return [
    { kind: 'search', name: 'q', label: translate('transaction') },
    {
      kind: 'select',
      name: 'kind',
      label: translate('kind'),
      options: [all, ...operationKinds.map((value) => ({ value, label: kinds(value) }))],
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
    {
      kind: 'select',
      name: 'refused',
      label: translate('refused'),
      options: [
        all,
        { value: 'none', label: translate('onlyBooked') },
        { value: 'only', label: translate('onlyRefused') },
      ],
    },
  ]
}
