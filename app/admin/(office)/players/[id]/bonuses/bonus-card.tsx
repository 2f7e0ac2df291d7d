import { getTranslations } from 'next-intl/server'
import {
  BonusCancel,
  type BonusLine,
  BonusProgress,
  BonusState,
  BonusTerms,
} from '@/components/admin/bonus-cells'
import { BonusGiveDialog } from '@/components/admin/bonus-give-dialog'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { DataColumn, DataFilter } from '@/components/admin/data-table/types'
import { Moment } from '@/components/admin/moment'
import type { ReasonAction } from '@/components/admin/reason-dialog'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { historyOfPage, searchBonuses } from '@/lib/backoffice/backoffice'
import { percentDone } from '@/lib/bonus/rules'
import type { Money } from '@/lib/money/money'
import type { BonusView } from '@/lib/wallet/wallet'
import { bookBonus, takeBonusBack } from '../../../../bonus-actions'
import type { readBonusesQuery } from './bonuses-query'

interface BonusCardProps {
  playerId: string
  /** Of the player's wallets. */
  currencies: string[]
  query: ReturnType<typeof readBonusesQuery>
}

/** A player's bonus money: what was given, how far it is, and the ways to give more or take it back. */
export async function BonusCard({ playerId, currencies, query }: BonusCardProps) {
  const { sort, page, filters } = query
  const [staff, { bonuses, total }, translate] = await Promise.all([
    requireStaff('bonus.read'),
    searchBonuses(playerId, filters, { sort, page }),
    getTranslations('admin.bonuses'),
  ])
  const cancel = isAllowed(staff.role, 'bonus.cancel') ? takeBonusBack : null
  const mayGive = isAllowed(staff.role, 'bonus.grant') && currencies.length > 0
  return (
    <Card
      title={translate('title')}
      action={mayGive && <BonusGiveDialog playerId={playerId} currencies={currencies} action={bookBonus} />}
      className="min-w-0"
    >
      <DataTable
        name="bonuses"
        caption={translate('title')}
        columns={await columnsOf()}
        rows={bonuses.map((bonus) => ({
          key: `${bonus.currency}:${bonus.sequence}`,
          cells: cellsOf(bonus, { playerId, cancel, never: translate('never') }),
        }))}
        sort={sort}
        filters={await filtersOf(currencies)}
        paging={{ kind: 'offset', page, rowsOfPage: historyOfPage, total }}
        csv={`/admin/players/${encodeURIComponent(playerId)}/bonuses/export`}
        empty={translate('none')}
        nothing="words"
      />
    </Card>
  )
}

async function columnsOf(): Promise<DataColumn[]> {
  const translate = await getTranslations('admin.bonuses.columns')
  return [
    { key: 'bonus', label: translate('bonus'), className: 'whitespace-nowrap' },
    { key: 'given', label: translate('given'), isSortable: true },
    { key: 'state', label: translate('state'), isSortable: true },
    { key: 'held', label: translate('held'), isNumber: true },
    { key: 'progress', label: translate('progress') },
    { key: 'terms', label: translate('terms'), className: 'min-w-36' },
    { key: 'until', label: translate('until'), isSortable: true },
    { key: 'actions', label: '', hasControls: true },
  ]
}

async function filtersOf(currencies: readonly string[]): Promise<DataFilter[]> {
  const [translate, filters] = await Promise.all([
    getTranslations('admin.bonuses'),
    getTranslations('players.filters'),
  ])
  const all = { value: '', label: filters('any') }
  const states = (['active', 'completed', 'cancelled', 'expired'] as const).map((value) => ({
    value,
    label: translate(`states.${value}`),
  }))
  return [
    { kind: 'select', name: 'state', label: translate('columns.state'), options: [all, ...states] },
    {
      kind: 'select',
      name: 'currency',
      label: filters('currency'),
      options: [all, ...currencies.map((value) => ({ value, label: value }))],
    },
  ]
}

interface Around {
  playerId: string
  /** Null where the reader may not cancel. */
  cancel: ReasonAction | null
  never: string
}

function cellsOf(view: BonusView, { playerId, cancel, never }: Around) {
  const bonus = lineOf(view)
  return {
    bonus: (
      <>
        {bonus.currency} · {bonus.sequence}
        <span className="block text-muted text-xs">{bonus.origin}</span>
      </>
    ),
    given: <Moment at={bonus.createdAt} />,
    state: <BonusState state={bonus.state} />,
    held: <Amount value={bonus.held} currency={bonus.currency} />,
    progress: <BonusProgress bonus={bonus} />,
    terms: <BonusTerms bonus={bonus} />,
    until: bonus.expiresAt === null ? never : <Moment at={bonus.expiresAt} />,
    actions: cancel !== null && bonus.state === 'active' && (
      <BonusCancel playerId={playerId} bonus={bonus} cancel={cancel} />
    ),
  }
}

const text = (amount: Money | null) => amount?.toString() ?? null

const lineOf = (bonus: BonusView): BonusLine => ({
  ...bonus,
  sequence: bonus.sequence.toString(),
  held: bonus.held.toString(),
  wagered: bonus.wagered.toString(),
  required: text(bonus.required),
  percent: percentDone(bonus),
  released: bonus.released.isZero() ? null : bonus.released.toString(),
  maxBet: text(bonus.maxBet),
  maxWin: text(bonus.maxWin),
})
