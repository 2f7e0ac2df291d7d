import { getTranslations } from 'next-intl/server'
import { CampaignForm } from '@/components/admin/campaigns/campaign-form'
import { PageHead } from '@/components/admin/page-head'
import { requireStaff } from '@/lib/auth/auth'
import { campaignFormOptions } from '@/lib/backoffice/backoffice'
import { saveCampaign } from '../actions'
import { emptyCampaign } from '../campaign-typed'

export default async function NewCampaignPage() {
  await requireStaff('campaigns.manage')
  const { currencies } = await campaignFormOptions([])
  const translate = await getTranslations('campaigns')
  return (
    <>
      <PageHead title={translate('new')} text={translate('newText')} />
      <CampaignForm
        id={null}
        typed={emptyCampaign(currencies[0] ?? '')}
        games={[]}
        currencies={currencies}
        isLocked={false}
        action={saveCampaign}
      />
    </>
  )
}
