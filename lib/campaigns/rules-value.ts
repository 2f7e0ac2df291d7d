// What a campaign's terms are worth, and where the clock has brought it. Pure; runs in the browser too.
import type { Money } from '../money/money'
import type { CampaignPhase, CampaignState, CampaignTerms } from './types'

/** What one round would cost as a stake: coins × lines × multiplier × the coin's price. The player pays nothing. */
export function roundValue({
  bet,
  lines,
  mpl,
  cp,
}: Pick<CampaignTerms, 'bet' | 'lines' | 'mpl' | 'cp'>): Money {
  return cp.times(bet).times(lines).times(mpl)
}

/** All rounds of one player, and of so many players. */
export function totalValue(terms: CampaignTerms, players = 1): Money {
  return roundValue(terms).times(terms.count).times(terms.games.length).times(players)
}

/** The most that so many players can win; null without a maximum. */
export function totalMaxWin({ maxWin, games }: CampaignTerms, players = 1): Money | null {
  return maxWin?.times(games.length).times(players) ?? null
}

/** Where the clock has brought a campaign. */
export function phaseOf(
  { state, startsAt, endsAt }: { state: CampaignState; startsAt: Date | null; endsAt: Date | null },
  now: Date,
): CampaignPhase {
  if (state !== 'running') return state
  if (endsAt !== null && endsAt <= now) return 'ended'
  return startsAt !== null && startsAt > now ? 'scheduled' : 'running'
}
