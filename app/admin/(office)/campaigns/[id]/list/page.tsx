import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/admin/back-link'
import { ListForm } from '@/components/admin/campaigns/list-form'
import { PageHead } from '@/components/admin/page-head'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { requireStaff } from '@/lib/auth/auth'
import { openCampaign } from '@/lib/backoffice/backoffice'
import { listBytesMax, listRowsMax } from '@/lib/campaigns/rules-csv'

export default async function ListPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff('campaigns.manage')
  const file = await openCampaign((await params).id)
  if (file === null) notFound()
  const { campaign, phase } = file
  const translate = await getTranslations('campaigns')
  const mayGive = phase === 'running' || phase === 'scheduled'
  return (
    <>
      <PageHead
        title={translate('list.title')}
        text={translate('list.text', { name: campaign.name, rows: listRowsMax })}
        actions={<BackLink href={`/admin/campaigns/${campaign.id}`} words={translate('backTo')} />}
      />
      <div className="max-w-2xl">
        {mayGive ? (
          <Card>
            <ListForm campaignId={String(campaign.id)} bytesMax={listBytesMax} />
          </Card>
        ) : (
          <Alert tone="warning">{translate('commandFaults.not-running')}</Alert>
        )}
      </div>
    </>
  )
}
