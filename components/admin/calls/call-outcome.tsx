import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Messages } from '@/lib/i18n/messages'

type Codes = Messages['calls']['codes']
type Statuses = Messages['calls']['statuses']

const codes: readonly (keyof Codes)[] = ['0', '1', '3', '4', '5', '6', '7', '8']
const statuses: readonly (keyof Statuses)[] = ['200', '403', '405', '413', '503']

/** The codes and statuses that there are, for the filters. */
export const callCodes = codes
export const callStatuses = statuses

interface CallOutcomeProps {
  /** None where no envelope was answered. */
  code: number | null
  status: number
}

/** What became of a call, in a word: its error code, or HTTP's where it has none. */
export function CallOutcome({ code, status }: CallOutcomeProps) {
  const translate = useTranslations('calls')
  if (code === null) {
    const known = statuses.find((one) => one === String(status))
    return <Badge tone="danger">{known === undefined ? status : translate(`statuses.${known}`)}</Badge>
  }
  const known = codes.find((one) => one === String(code))
  const words = known === undefined ? String(code) : translate(`codes.${known}`)
  return <Badge tone={code === 0 ? 'success' : 'warning'}>{words}</Badge>
}
