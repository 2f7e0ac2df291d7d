import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { GiveDialog } from '@/components/admin/campaigns/give-dialog'
import { StopDialog } from '@/components/admin/campaigns/stop-dialog'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { buttonClass } from '@/components/ui/button'
import { isAllowed, type Role } from '@/lib/auth/auth'
import type { CampaignFile } from '@/lib/backoffice/backoffice'
import { giveOne, startCampaign, stopCampaign, withdrawCampaign } from './actions'

/** What may be done with a campaign as it stands. */
export async function CampaignCommands({ file }: { file: CampaignFile }) {
  const { campaign, phase, figures } = file
  const translate = await getTranslations('campaigns.commands')
  const id = String(campaign.id)
  const offered = (figures.states.offered ?? 0) + (figures.states.waiting ?? 0)
  const isOver = campaign.endsAt !== null && campaign.endsAt <= new Date()
  return (
    <>
      {(phase === 'draft' || phase === 'stopped') && !isOver && !campaign.isWithdrawing && (
        <ReasonDialog
          words={translate(phase === 'draft' ? 'start' : 'startAgain')}
          text={translate(phase === 'draft' ? 'startText' : 'startAgainText')}
          variant="primary"
          action={startCampaign}
          values={{ id }}
        />
      )}
      {campaign.state === 'running' && phase !== 'ended' && (
        <StopDialog id={id} offered={offered} action={stopCampaign} />
      )}
      {phase === 'stopped' && offered > 0 && !campaign.isWithdrawing && (
        <ReasonDialog
          words={translate('withdraw', { count: offered })}
          text={translate('withdrawText')}
          variant="danger"
          action={withdrawCampaign}
          values={{ id }}
        />
      )}
    </>
  )
}

/** The ways to give a campaign's rounds, to those who may. */
export async function GiveCommands({ file, role }: { file: CampaignFile; role: Role }) {
  const { campaign, phase } = file
  if (phase !== 'running' && phase !== 'scheduled') return null
  const translate = await getTranslations('campaigns.commands')
  return (
    <div className="flex flex-wrap gap-2">
      {isAllowed(role, 'bonus.grant') && (
        <GiveDialog campaigns={[{ id: String(campaign.id), name: campaign.name }]} action={giveOne} />
      )}
      {isAllowed(role, 'campaigns.manage') && (
        <>
          <Link
            href={`/admin/campaigns/${campaign.id}/audience`}
            className={buttonClass('secondary', 'small')}
          >
            {translate('toAudience')}
          </Link>
          <Link href={`/admin/campaigns/${campaign.id}/list`} className={buttonClass('secondary', 'small')}>
            {translate('toList')}
          </Link>
        </>
      )}
    </div>
  )
}
