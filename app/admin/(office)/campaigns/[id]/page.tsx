import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import type { QueryProps } from '@/app/query-props'
import { BackLink } from '@/components/admin/back-link'
import { PhaseBadge } from '@/components/admin/campaigns/badges'
import { CampaignFigures } from '@/components/admin/campaigns/campaign-figures'
import { CampaignPreview } from '@/components/admin/campaigns/campaign-preview'
import { CampaignTerms } from '@/components/admin/campaigns/campaign-terms'
import { DataTableSkeleton } from '@/components/admin/data-table/data-table-skeleton'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { Alert } from '@/components/ui/alert'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { openCampaign } from '@/lib/backoffice/backoffice'
import { BatchesOfCampaign } from '../batches-of-campaign'
import { CampaignCommands, GiveCommands } from '../campaign-commands'
import { figuresView, previewView, termsView } from '../campaign-views'
import { GrantsOfCampaign } from '../grants-of-campaign'

type CampaignPageProps = QueryProps & { params: Promise<{ id: string }> }

export default async function CampaignPage({ params, searchParams }: CampaignPageProps) {
  const staff = await requireStaff('bonus.read')
  const file = await openCampaign((await params).id)
  if (file === null) notFound()
  const { campaign, phase, figures } = file
  const translate = await getTranslations('campaigns')
  const query = await searchParams
  const gone = campaign.games.length - file.games.length
  const narrow = file.games.filter(({ lines }) => lines > 0 && lines < campaign.lines)
  return (
    <>
      <PageHead
        title={campaign.name}
        badges={<PhaseBadge phase={phase} />}
        actions={
          <>
            <BackLink href="/admin/campaigns" words={translate('back')} />
            {isAllowed(staff.role, 'campaigns.manage') && <CampaignCommands file={file} />}
          </>
        }
      />
      <div className="flex flex-col gap-5">
        {campaign.isWithdrawing && <Alert>{translate('withdrawing')}</Alert>}
        {gone > 0 && <Alert tone="warning">{translate('gamesGone', { count: gone })}</Alert>}
        {narrow.length > 0 && (
          <Alert tone="warning">
            {translate('narrow', {
              games: narrow.map(({ title, lines }) => `${title} (${lines})`).join(', '),
            })}
          </Alert>
        )}
        {phase !== 'draft' && <CampaignFigures figures={figuresView(campaign, figures)} />}
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Card
            title={translate('termsTitle')}
            action={
              isAllowed(staff.role, 'campaigns.manage') && (
                <Link
                  href={`/admin/campaigns/${campaign.id}/edit`}
                  className={buttonClass('secondary', 'small')}
                >
                  {translate('change')}
                </Link>
              )
            }
          >
            <CampaignTerms
              terms={termsView(file)}
              more={[
                [translate('madeBy'), file.by],
                [translate('madeAt'), <Moment key="made" at={campaign.createdAt} />],
              ]}
            />
          </Card>
          <Card title={translate('previewTitle')}>
            <CampaignPreview preview={previewView(file)} />
          </Card>
        </div>
        <Card
          title={translate('batches')}
          action={<GiveCommands file={file} role={staff.role} />}
          className="min-w-0"
        >
          <BatchesOfCampaign
            campaignId={campaign.id}
            params={query}
            empty={translate(phase === 'draft' ? 'giveAfterStart' : 'noBatches')}
          />
        </Card>
        {phase !== 'draft' && (
          <Card title={translate('grants')} className="min-w-0">
            <Suspense fallback={<DataTableSkeleton rows={5} />}>
              <GrantsOfCampaign campaign={campaign} params={query} />
            </Suspense>
          </Card>
        )}
      </div>
    </>
  )
}
