import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { FactList } from '@/components/admin/fact-list'
import { IncidentTable } from '@/components/admin/incident-table'
import { Moment } from '@/components/admin/moment'
import { WalletList } from '@/components/admin/wallet-list'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { incidentsOf, type PlayerFile, walletsOfPlayer } from '@/lib/backoffice/backoffice'
import { LimitsCard } from './limits-card'
import { OpenRoundsCard } from './open-rounds-card'
import { PlayerFrame } from './player-frame'
import { RequestsCard } from './requests-card'

export default async function PlayerPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return (
    <PlayerFrame id={id} tab="overview">
      {(player) => (
        <div className="grid items-start gap-5 md:grid-cols-2">
          <RequestsCard id={id} />
          <div className="flex min-w-0 flex-col gap-5">
            <WalletsCard id={id} />
            <Suspense fallback={<Skeleton className="h-32" />}>
              <OpenRoundsCard id={id} />
            </Suspense>
            <LimitsCard player={player} />
          </div>
          <FactsCard player={player} />
          <IncidentsCard id={id} />
        </div>
      )}
    </PlayerFrame>
  )
}

async function FactsCard({ player }: { player: PlayerFile }) {
  const translate = await getTranslations('admin')
  return (
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
            player.lastLoginAt ? <Moment key="seen" at={player.lastLoginAt} /> : translate('players.never'),
          ],
        ]}
      />
    </Card>
  )
}

async function WalletsCard({ id }: { id: string }) {
  const translate = await getTranslations('admin.file')
  const wallets = (await walletsOfPlayer(id)).map(({ currency, cash, bonus }) => ({
    currency,
    cash: cash.toString(),
    bonus: bonus.toString(),
  }))
  return (
    <Card title={translate('wallets')}>
      {wallets.length > 0 ? (
        <WalletList wallets={wallets} />
      ) : (
        <p className="text-muted">{translate('noWallets')}</p>
      )}
    </Card>
  )
}

async function IncidentsCard({ id }: { id: string }) {
  const incidents = await incidentsOf(id)
  if (incidents.length === 0) return null
  const [translate, all] = await Promise.all([getTranslations('admin.file'), getTranslations('overview')])
  return (
    <Card
      title={translate('incidents')}
      className="min-w-0 md:col-span-2"
      action={
        <Link
          href={`/admin/incidents?state=all&player=${encodeURIComponent(id)}`}
          className={buttonClass('secondary', 'small')}
        >
          {all('all')}
        </Link>
      }
    >
      <IncidentTable incidents={incidents} />
    </Card>
  )
}
