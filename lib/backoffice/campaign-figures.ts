// Figures of many campaigns for a list. Where counting them takes long they are kept for a while: the list may be a
// minute behind there; a campaign's own page counts anew.
import 'server-only'
import { type CampaignFigures, readFigures } from '../campaigns/campaigns'
import { now } from '../clock'
import { database } from '../db/client'

/** What is quicker than this is never kept. */
const slowMs = 100
const keptTimes = 100
const keptMsMax = 60_000
const keptMax = 1_000

const kept = new Map<bigint, { until: number; figures: CampaignFigures }>()

/** What campaigns have given and cost, by their ids. */
export async function figuresOfList(
  campaigns: readonly { id: bigint; currency: string }[],
): Promise<Map<bigint, CampaignFigures>> {
  const at = now().getTime()
  const known = new Map<bigint, CampaignFigures>()
  for (const { id } of campaigns) {
    const one = kept.get(id)
    if (one !== undefined && at < one.until) known.set(id, one.figures)
  }
  const missing = campaigns.filter(({ id }) => !known.has(id))
  if (missing.length === 0) return known
  const started = performance.now()
  const counted = await readFigures(database(), missing)
  const took = performance.now() - started
  if (kept.size > keptMax) kept.clear()
  for (const [id, figures] of counted) {
    known.set(id, figures)
    if (took > slowMs) kept.set(id, { until: at + Math.min(keptMsMax, keptTimes * took), figures })
  }
  return known
}
