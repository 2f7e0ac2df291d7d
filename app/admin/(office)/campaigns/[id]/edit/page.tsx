import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/admin/back-link'
import { CampaignForm } from '@/components/admin/campaigns/campaign-form'
import { PageHead } from '@/components/admin/page-head'
import { requireStaff } from '@/lib/auth/auth'
import { campaignFormOptions, openCampaign } from '@/lib/backoffice/backoffice'
import { saveCampaign } from '../../actions'
import { typedCampaign } from '../../campaign-typed'

export default async function EditCampaignPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff('campaigns.manage')
  const file = await openCampaign((await params).id)
  if (file === null) notFound()
  const { campaign, titles } = file
  const { currencies, games } = await campaignFormOptions(campaign.games)
  const known = new Map(games.map((game) => [game.code, game]))
  const picked = campaign.games.map((code, place) => {
    const { title, studio, lines } = known.get(code) ?? {
      title: titles[place] ?? String(code),
      studio: '',
      lines: 0,
    }
    return { code: String(code), title, studio, lines }
  })
  const translate = await getTranslations('campaigns')
  return (
    <>
      <PageHead
        title={translate('edit', { name: campaign.name })}
        actions={<BackLink href={`/admin/campaigns/${campaign.id}`} words={translate('backTo')} />}
      />
      <CampaignForm
        id={String(campaign.id)}
        typed={typedCampaign(campaign)}
        games={picked}
        currencies={currencies.includes(campaign.currency) ? currencies : [campaign.currency, ...currencies]}
        isLocked={campaign.state !== 'draft'}
        action={saveCampaign}
      />
    </>
  )
}
