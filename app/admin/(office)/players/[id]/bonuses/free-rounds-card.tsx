import { getTranslations } from 'next-intl/server'
import { GrantBadge } from '@/components/admin/campaigns/badges'
import { GiveDialog } from '@/components/admin/campaigns/give-dialog'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { campaignsForPlayer, searchPlayerGrants } from '@/lib/backoffice/backoffice'
import { type Grant, grantStates } from '@/lib/campaigns/campaigns'
import { cancelGrant, giveOne } from '../../../campaigns/actions'
import type { readRoundsQuery } from './bonuses-query'

interface FreeRoundsCardProps {
  playerId: string
  query: ReturnType<typeof readRoundsQuery>
}

/** A player's free rounds: what was given, how far it is, and the ways to give more or take it back. */
export async function FreeRoundsCard({ playerId, query }: FreeRoundsCardProps) {
  const { sort, after, filters } = query
  const [staff, { grants, next }, campaigns, translate, columns] = await Promise.all([
    requireStaff('bonus.read'),
    searchPlayerGrants(playerId, filters, { after, direction: sort.direction }),
    campaignsForPlayer(playerId),
    getTranslations('campaigns'),
    getTranslations('campaigns.grantColumns'),
  ])
  const mayCancel = isAllowed(staff.role, 'bonus.cancel')
  const offered = campaigns.map(({ id, name, currency }) => ({
    id: String(id),
    name: `${name} (${currency})`,
  }))
  const states = grantStates.map((value) => ({ value, label: translate(`states.${value}`) }))
  return (
    <Card
      title={translate('playerTitle')}
      className="min-w-0"
      action={
        isAllowed(staff.role, 'bonus.grant') &&
        offered.length > 0 && <GiveDialog playerId={playerId} campaigns={offered} action={giveOne} />
      }
    >
      <DataTable
        name="rounds"
        caption={translate('playerTitle')}
        columns={[
          { key: 'grant', label: columns('grant'), isSortable: true, className: 'whitespace-nowrap' },
          { key: 'game', label: columns('game'), className: 'min-w-36' },
          { key: 'state', label: columns('state') },
          { key: 'played', label: columns('played'), isNumber: true },
          { key: 'paid', label: columns('paid'), isNumber: true },
          { key: 'given', label: columns('given') },
          { key: 'until', label: columns('until') },
          { key: 'actions', label: '', hasControls: true },
        ]}
        rows={
          await Promise.all(
            grants.map(async (grant) => ({
              key: String(grant.id),
              href: `/admin/campaigns/grants/${grant.id}`,
              cells: await cellsOf(grant, mayCancel),
            })),
          )
        }
        sort={sort}
        filters={[
          {
            kind: 'select',
            name: 'state',
            label: columns('state'),
            options: [{ value: '', label: translate('any') }, ...states],
          },
          { kind: 'text', name: 'game', label: translate('gameFilter') },
        ]}
        paging={{ kind: 'keyset', next }}
        csv={`/admin/players/${encodeURIComponent(playerId)}/bonuses/rounds/export`}
        empty={translate(offered.length > 0 ? 'playerNone' : 'playerNoneOpen')}
        nothing="words"
      />
    </Card>
  )
}

async function cellsOf(grant: Grant, mayCancel: boolean) {
  const translate = await getTranslations('campaigns')
  return {
    grant: translate('grantName', { id: String(grant.id) }),
    game: (
      <>
        {grant.gameTitle ?? String(grant.gameCode)}
        <span className="block text-muted text-xs">{grant.campaignName ?? translate('noCampaign')}</span>
      </>
    ),
    state: <GrantBadge state={grant.state} />,
    played: `${grant.played} / ${grant.count}`,
    paid: <Amount value={grant.paid.toString()} currency={grant.currency} />,
    given: <Moment at={grant.createdAt} />,
    until: grant.expiresAt === null ? translate('terms.noEnd') : <Moment at={grant.expiresAt} />,
    actions: mayCancel && (grant.state === 'offered' || grant.state === 'waiting') && (
      <ReasonDialog
        words={translate('commands.cancel')}
        text={translate('commands.cancelText')}
        variant="danger"
        action={cancelGrant}
        values={{ id: String(grant.id) }}
      />
    ),
  }
}
