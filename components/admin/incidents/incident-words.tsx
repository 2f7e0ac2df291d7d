import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { Messages } from '@/lib/i18n/messages'

type Known = keyof Messages['incidents']['kinds']
type State = keyof Messages['incidents']['states']

// The compiler keeps this list as long as the words are.
const known: Record<Known, true> = {
  conflict: true,
  overflow: true,
  'unknown-rollback': true,
  'rollback-mismatch': true,
  'rollback-after-credit': true,
  'free-round-credit-without-grant': true,
  'free-round-credit-after-end': true,
  'free-round-win-capped': true,
  'end-of-withdrawn-grant': true,
  'win-rounded': true,
  'feed-failed': true,
  'ledger-broken': true,
  'reports-differ': true,
}

/** Whether there are words for this kind of incident. */
export function isKnownIncident(kind: string): kind is Known {
  return kind in known
}

/** A kind of incident by its name; one that has no words yet by what the wallet calls it. */
export function IncidentKind({ kind }: { kind: string }) {
  const translate = useTranslations('incidents.kinds')
  return isKnownIncident(kind) ? translate(`${kind}.title`) : kind
}

const tones: Record<State, BadgeTone> = {
  open: 'warning',
  working: 'felt',
  resolved: 'success',
  dismissed: 'neutral',
}

export function IncidentStateBadge({ state }: { state: State }) {
  const translate = useTranslations('incidents.states')
  return <Badge tone={tones[state]}>{translate(state)}</Badge>
}
