import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import type { QueryProps } from '@/app/query-props'
import { PhaseBadge } from '@/components/admin/campaigns/badges'
import { DataTable } from '@/components/admin/data-table/data-table'
import { DataTableSkeleton } from '@/components/admin/data-table/data-table-skeleton'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { Amount } from '@/components/ui/amount'
import { buttonClass } from '@/components/ui/button'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { campaignsOfPage, searchCampaigns } from '@/lib/backoffice/backoffice'
import { readCampaignsQuery } from './campaigns-query'

const phases = ['draft', 'scheduled', 'running', 'stopped', 'ended'] as const

export default async function CampaignsPage({ searchParams }: QueryProps) {
  const staff = await requireStaff('bonus.read')
  const translate = await getTranslations('campaigns')
  const params = await searchParams
  return (
    <>
      <PageHead
        title={translate('title')}
        text={translate('text')}
        actions={
          isAllowed(staff.role, 'campaigns.manage') && (
            <Link href="/admin/campaigns/new" className={buttonClass('primary', 'small')}>
              {translate('new')}
            </Link>
          )
        }
      />
      <Suspense fallback={<DataTableSkeleton />}>
        <Campaigns params={params} />
      </Suspense>
    </>
  )
}

async function Campaigns({ params }: { params: Record<string, string | string[] | undefined> }) {
  const { sort, page, query } = readCampaignsQuery(params)
  const { lines, total } = await searchCampaigns(query, page)
  const translate = await getTranslations('campaigns')
  const format = await getFormatter()
  return (
    <DataTable
      caption={translate('title')}
      columns={[
        { key: 'name', label: translate('columns.name'), isSortable: true },
        { key: 'phase', label: translate('columns.phase') },
        { key: 'games', label: translate('columns.games'), hideBelow: 'xl' },
        { key: 'ends', label: translate('columns.ends'), isSortable: true, hideBelow: 'lg' },
        { key: 'players', label: translate('columns.players'), isNumber: true },
        { key: 'ended', label: translate('columns.ended'), isNumber: true },
        { key: 'cost', label: translate('columns.cost'), isNumber: true },
        { key: 'created', label: translate('columns.created'), isSortable: true, hideBelow: 'xl' },
      ]}
      rows={lines.map(({ campaign, phase, figures, titles }) => ({
        key: String(campaign.id),
        href: `/admin/campaigns/${campaign.id}`,
        cells: {
          name: campaign.name,
          phase: <PhaseBadge phase={phase} />,
          games: (
            <span title={titles.join(', ')}>
              {titles.length > 2
                ? translate('terms.andMore', {
                    shown: titles.slice(0, 2).join(', '),
                    count: titles.length - 2,
                  })
                : titles.join(', ')}
            </span>
          ),
          ends: campaign.endsAt === null ? translate('terms.noEnd') : <Moment at={campaign.endsAt} />,
          players: format.number(figures.players),
          ended: format.number(figures.states.ended ?? 0),
          cost: <Amount value={figures.cash.plus(figures.bonus).toString()} currency={campaign.currency} />,
          created: <Moment at={campaign.createdAt} />,
        },
      }))}
      sort={sort}
      filters={[
        { kind: 'search', name: 'q', label: translate('columns.name') },
        {
          kind: 'select',
          name: 'phase',
          label: translate('columns.phase'),
          options: [
            { value: '', label: translate('any') },
            ...phases.map((value) => ({ value, label: translate(`phases.${value}`) })),
          ],
        },
        { kind: 'text', name: 'game', label: translate('gameFilter') },
      ]}
      paging={{ kind: 'offset', page, rowsOfPage: campaignsOfPage, total }}
      csv="/admin/campaigns/export"
      empty={translate('none')}
    />
  )
}
