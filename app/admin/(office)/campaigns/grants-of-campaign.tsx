import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { GrantBadge } from '@/components/admin/campaigns/badges'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { Amount } from '@/components/ui/amount'
import { searchCampaignGrants } from '@/lib/backoffice/backoffice'
import { type Campaign, grantStates } from '@/lib/campaigns/campaigns'
import { readGrantsQuery } from './campaigns-query'

interface GrantsOfCampaignProps {
  campaign: Campaign
  params: Record<string, string | string[] | undefined>
}

/** Every grant of a campaign, each with its own page. */
export async function GrantsOfCampaign({ campaign, params }: GrantsOfCampaignProps) {
  const { sort, after, filters } = readGrantsQuery(params)
  const { grants, next } = await searchCampaignGrants(campaign.id, filters, {
    after,
    direction: sort.direction,
  })
  const translate = await getTranslations('campaigns')
  return (
    <DataTable
      caption={translate('grants')}
      columns={[
        { key: 'grant', label: translate('grantColumns.grant'), isSortable: true },
        { key: 'player', label: translate('grantColumns.player') },
        { key: 'game', label: translate('grantColumns.game'), hideBelow: 'lg' },
        { key: 'state', label: translate('grantColumns.state') },
        { key: 'played', label: translate('grantColumns.played'), isNumber: true },
        { key: 'paid', label: translate('grantColumns.paid'), isNumber: true },
        { key: 'given', label: translate('grantColumns.given'), hideBelow: 'lg' },
      ]}
      rows={grants.map((grant) => ({
        key: String(grant.id),
        href: `/admin/campaigns/grants/${grant.id}`,
        cells: {
          grant: String(grant.id),
          player: (
            <Link
              href={`/admin/players/${encodeURIComponent(grant.playerId)}`}
              className="text-accent-ink underline-offset-4 hover:underline"
            >
              {grant.nickname}
            </Link>
          ),
          game: grant.gameTitle ?? String(grant.gameCode),
          state: <GrantBadge state={grant.state} />,
          played: `${grant.played} / ${grant.count}`,
          paid: <Amount value={grant.paid.toString()} currency={grant.currency} />,
          given: <Moment at={grant.createdAt} />,
        },
      }))}
      sort={sort}
      filters={[
        { kind: 'search', name: 'player', label: translate('playerFilter') },
        {
          kind: 'select',
          name: 'state',
          label: translate('grantColumns.state'),
          options: [
            { value: '', label: translate('any') },
            ...grantStates.map((value) => ({ value, label: translate(`states.${value}`) })),
          ],
        },
      ]}
      paging={{ kind: 'keyset', next }}
      csv={`/admin/campaigns/${campaign.id}/export`}
      empty={translate('noGrants')}
      nothing="words"
    />
  )
}
