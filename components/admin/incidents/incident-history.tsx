import { useTranslations } from 'next-intl'
import type { Messages } from '@/lib/i18n/messages'
import { Moment } from '../moment'

type Deed = keyof Messages['incidents']['deeds']

interface IncidentHistoryProps {
  entries: readonly {
    key: string
    at: Date
    who: string
    deed: string
    text: string
    assigneeName: string | null
  }[]
}

const deeds: Record<Exclude<Deed, 'assignNobody'>, true> = {
  comment: true,
  open: true,
  working: true,
  resolved: true,
  dismissed: true,
  assign: true,
}

/** What was done and said, oldest first. */
export function IncidentHistory({ entries }: IncidentHistoryProps) {
  const translate = useTranslations('incidents')
  if (entries.length === 0) return <p className="text-muted">{translate('noHistory')}</p>
  const words = (deed: string, name: string | null) => {
    if (deed === 'assign')
      return name === null ? translate('deeds.assignNobody') : translate('deeds.assign', { name })
    return isDeed(deed) ? translate(`deeds.${deed}`) : deed
  }
  return (
    <ol className="flex flex-col gap-3">
      {entries.map(({ key, at, who, deed, text, assigneeName }) => (
        <li key={key} className="border-line border-l-2 pl-3">
          <p className="text-muted text-xs">
            <Moment at={at} /> · {who} {words(deed, assigneeName)}
          </p>
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
        </li>
      ))}
    </ol>
  )
}

function isDeed(deed: string): deed is Exclude<Deed, 'assign' | 'assignNobody'> {
  return deed in deeds && deed !== 'assign'
}
