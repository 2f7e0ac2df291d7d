// A campaign's facts as its components show them: exact texts instead of money.
import type { FiguresView } from '@/components/admin/campaigns/campaign-figures'
import type { PreviewView } from '@/components/admin/campaigns/campaign-preview'
import type { TermsView } from '@/components/admin/campaigns/campaign-terms'
import type { CampaignFile, CampaignLine } from '@/lib/backoffice/backoffice'
import { roundValue, totalMaxWin, totalValue } from '@/lib/campaigns/rules-value'
import type { Campaign } from '@/lib/campaigns/types'
import { Money, toShortDecimal } from '@/lib/money/money'

export function termsView({ campaign, titles }: CampaignLine): TermsView {
  const { cp, maxWin, ...terms } = campaign
  return { ...terms, games: titles, cp: cp.toString(), maxWin: maxWin?.toString() ?? null }
}

export function figuresView(campaign: Campaign, figures: CampaignFile['figures']): FiguresView {
  const { currency } = campaign
  const { states, players, rounds, cash, bonus, test } = figures
  const ended = states.ended ?? 0
  const paid = cash.plus(bonus).plus(test)
  return {
    currency,
    states,
    players,
    rounds,
    cash: cash.toString(),
    bonus: bonus.toString(),
    test: test.toString(),
    average:
      ended === 0
        ? null
        : paid.share(Money.of('1', currency), Money.unbounded(String(ended), currency)).toString(),
    hasTest: !test.isZero(),
  }
}

export function previewView({ campaign, phase, figures }: CampaignLine): PreviewView {
  const { currency, count, bet, lines, mpl, cp } = campaign
  const { players } = figures
  return {
    currency,
    round: roundValue(campaign).toString(),
    player: totalValue(campaign).toString(),
    playerMax: totalMaxWin(campaign)?.toString() ?? null,
    all: totalValue(campaign, players).toString(),
    allMax: totalMaxWin(campaign, players)?.toString() ?? null,
    players,
    isBegun: phase !== 'scheduled' && (campaign.startsAt === null || campaign.startsAt <= new Date()),
    endsAt: campaign.endsAt,
    offer: JSON.stringify(
      { free_rounds: { id: '…', count, bet, lines, mpl, cp: toShortDecimal(cp.toString()) } },
      null,
      2,
    ).replace('"…"', '…'),
  }
}
