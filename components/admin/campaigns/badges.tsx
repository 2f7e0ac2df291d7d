import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { BatchState, CampaignPhase, GrantState, ItemResult } from '@/lib/campaigns/types'

const phaseTones: Record<CampaignPhase, BadgeTone> = {
  draft: 'neutral',
  scheduled: 'felt',
  running: 'success',
  stopped: 'warning',
  ended: 'neutral',
}
const grantTones: Record<GrantState, BadgeTone> = {
  waiting: 'neutral',
  offered: 'felt',
  active: 'success',
  ended: 'neutral',
  expired: 'warning',
  cancelled: 'warning',
}
const batchTones: Record<BatchState, BadgeTone> = {
  checking: 'felt',
  checked: 'warning',
  gathering: 'felt',
  granting: 'felt',
  done: 'success',
  stopped: 'warning',
  discarded: 'neutral',
  undoing: 'felt',
  undone: 'neutral',
}
const resultTones: Record<ItemResult, BadgeTone> = {
  ok: 'felt',
  granted: 'success',
  unknown: 'danger',
  blocked: 'warning',
  'no-wallet': 'warning',
  duplicate: 'neutral',
  already: 'neutral',
}

/** Where a campaign is. */
export function PhaseBadge({ phase }: { phase: CampaignPhase }) {
  const translate = useTranslations('campaigns.phases')
  return <Badge tone={phaseTones[phase]}>{translate(phase)}</Badge>
}

export function GrantBadge({ state }: { state: GrantState }) {
  const translate = useTranslations('campaigns.states')
  return <Badge tone={grantTones[state]}>{translate(state)}</Badge>
}

export function BatchBadge({ state }: { state: BatchState }) {
  const translate = useTranslations('campaigns.batchStates')
  return <Badge tone={batchTones[state]}>{translate(state)}</Badge>
}

/** What became of a line of a list. */
export function ResultBadge({ result }: { result: ItemResult }) {
  const translate = useTranslations('campaigns.results')
  return <Badge tone={resultTones[result]}>{translate(result)}</Badge>
}
