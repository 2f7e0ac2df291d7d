import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AdjustDialog } from '@/components/admin/adjust-dialog'
import { AuditTable } from '@/components/admin/audit/audit-table'
import { BlockDialog } from '@/components/admin/block-dialog'
import { FactList } from '@/components/admin/fact-list'
import { IncidentTable } from '@/components/admin/incident-table'
import { JournalTable } from '@/components/admin/journal-table'
import { Moment } from '@/components/admin/moment'
import { GameSessionTable, LoginTable } from '@/components/admin/session-tables'
import { StatusBadge } from '@/components/admin/status-badge'
import { WalletList } from '@/components/admin/wallet-list'
import { Card } from '@/components/ui/card'
import { Pagination } from '@/components/ui/pagination'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { incidentsOf, openPlayerFile } from '@/lib/backoffice/backoffice'
import { bookAdjustment, changePlayerStatus } from '../../../actions'
import { BonusCard } from './bonus-card'
import { FreeRoundsCard } from './free-rounds-card'

type PlayerPageProps = QueryProps & { params: Promise<{ id: string }> }

export default async function PlayerPage({ params, searchParams }: PlayerPageProps) {
  const staff = await requireStaff('players.read')
  const { id } = await params
  const { cursor } = await searchParams
  const file = await openPlayerFile(id, typeof cursor === 'string' ? cursor : undefined)
  if (file === null) notFound()
  const { player, history, titles } = file
  const incidents = await incidentsOf(id)
  const translate = await getTranslations('admin')
  const titleOf = (code: bigint) => titles.get(code) ?? String(code)
  const wallets = file.balances.map(({ currency, cash, bonus }) => ({
    currency,
    cash: cash.toString(),
    bonus: bonus.toString(),
  }))
  const lines = history.operations.map((operation) => ({
    ...operation,
    key: `${operation.walletId}:${operation.sequence}`,
    cashDelta: operation.cashDelta.toString(),
    bonusDelta: operation.bonusDelta.toString(),
    cashAfter: operation.cashAfter.toString(),
    bonusAfter: operation.bonusAfter.toString(),
    game: operation.gameCode === null ? null : titleOf(operation.gameCode),
  }))
  const games = file.games.map((session) => ({
    ...session,
    key: String(session.id),
    title: titleOf(session.gameCode),
  }))
  const mayBlock = isAllowed(staff.role, 'players.block') && ['active', 'blocked'].includes(player.status)
  const here = `/admin/players/${encodeURIComponent(id)}`
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="font-semibold text-2xl">{player.nickname}</h1>
        <StatusBadge status={player.status} />
        <div className="ml-auto flex gap-2">
          {isAllowed(staff.role, 'money.adjust') && wallets.length > 0 && (
            <AdjustDialog
              playerId={id}
              currencies={wallets.map(({ currency }) => currency)}
              action={bookAdjustment}
            />
          )}
          {mayBlock && (
            <BlockDialog
              player={{ id, nickname: player.nickname, status: player.status }}
              action={changePlayerStatus}
            />
          )}
        </div>
      </header>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Card title={translate('file.facts')}>
          <FactList
            facts={[
              [translate('players.id'), player.id],
              [translate('players.email'), player.email],
              [translate('file.birth'), player.dateOfBirth],
              [translate('file.language'), player.language],
              [translate('file.currency'), player.currency],
              [translate('file.terms'), player.termsVersion],
              [translate('players.created'), <Moment key="created" at={player.createdAt} />],
              [
                translate('players.lastLogin'),
                player.lastLoginAt ? (
                  <Moment key="seen" at={player.lastLoginAt} />
                ) : (
                  translate('players.never')
                ),
              ],
            ]}
          />
        </Card>
        <Card title={translate('file.wallets')}>
          {wallets.length > 0 ? (
            <WalletList wallets={wallets} />
          ) : (
            <Nothing text={translate('file.noWallets')} />
          )}
        </Card>
      </div>
      <BonusCard playerId={id} currencies={wallets.map(({ currency }) => currency)} />
      <FreeRoundsCard playerId={id} />
      <Card title={translate('file.operations')}>
        {lines.length > 0 ? (
          <JournalTable lines={lines} />
        ) : (
          <Nothing text={translate('file.noOperations')} />
        )}
        <Pagination
          previous={cursor === undefined ? null : here}
          next={history.next === null ? null : `${here}?cursor=${encodeURIComponent(history.next)}`}
        />
      </Card>
      {incidents.length > 0 && (
        <Card title={translate('file.incidents')}>
          <IncidentTable incidents={incidents} />
        </Card>
      )}
      <Card title={translate('file.games')}>
        {games.length > 0 ? (
          <GameSessionTable sessions={games} />
        ) : (
          <Nothing text={translate('file.noGames')} />
        )}
      </Card>
      <Card title={translate('file.logins')}>
        {file.logins.length > 0 ? (
          <LoginTable logins={file.logins} />
        ) : (
          <Nothing text={translate('file.noLogins')} />
        )}
      </Card>
      <Card title={translate('file.audit')}>
        {file.audit.length > 0 ? (
          <AuditTable lines={file.audit} />
        ) : (
          <Nothing text={translate('audit.none')} />
        )}
      </Card>
    </div>
  )
}

function Nothing({ text }: { text: string }) {
  return <p className="text-muted">{text}</p>
}
