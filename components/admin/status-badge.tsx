import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { Messages } from '@/lib/i18n/messages'

type Status = keyof Messages['admin']['status']
const tones: Record<Status, BadgeTone> = {
  active: 'success',
  blocked: 'danger',
  excluded: 'warning',
  closed: 'neutral',
}

/** A player's status as a word and a colour; one we do not know is shown as it is. */
export function StatusBadge({ status }: { status: string }) {
  const translate = useTranslations('admin.status')
  const known = isStatus(status) ? status : null
  return <Badge tone={known ? tones[known] : 'neutral'}>{known ? translate(known) : status}</Badge>
}

function isStatus(status: string): status is Status {
  return status in tones
}
