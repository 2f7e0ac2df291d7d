import type { TypedCampaign } from '@/components/admin/campaigns/campaign-form'
import type { Campaign } from '@/lib/campaigns/types'
import { toShortDecimal } from '@/lib/money/money'

/** An empty form: what most campaigns begin with. */
export function emptyCampaign(currency: string): TypedCampaign {
  return {
    name: '',
    currency,
    count: '10',
    bet: '1',
    lines: '',
    mpl: '1',
    cp: '0.01',
    winTo: 'cash',
    maxWin: '',
    wagering: '',
    bonusDays: '',
    startsAt: '',
    endsAt: '',
  }
}

/** A campaign's terms as its form has them. */
export function typedCampaign(campaign: Campaign): TypedCampaign {
  const { wagering, bonusDays, maxWin } = campaign
  return {
    name: campaign.name,
    currency: campaign.currency,
    count: String(campaign.count),
    bet: String(campaign.bet),
    lines: String(campaign.lines),
    mpl: String(campaign.mpl),
    cp: toShortDecimal(campaign.cp.toString()),
    winTo: campaign.winTo,
    maxWin: maxWin === null ? '' : toShortDecimal(maxWin.toString()),
    wagering: wagering === 0 ? '' : String(wagering),
    bonusDays: bonusDays === null ? '' : String(bonusDays),
    startsAt: minuteOf(campaign.startsAt),
    endsAt: minuteOf(campaign.endsAt),
  }
}

const minuteOf = (at: Date | null) => at?.toISOString().slice(0, 16) ?? ''
