import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Messages } from '@/lib/i18n/messages'
import { Age } from '../reports/age'
import { EventSubject, EventWords } from '../reports/event-words'

interface EventListProps {
  events: readonly {
    key: string
    at: Date
    kind: keyof Messages['reports']['events']['kinds']
    what: string
    subject: string | null
    subjectName: string | null
    isPlayer: boolean
    currency: string | null
    amount: string | null
    count: number | null
    reference: string | null
  }[]
  at: Date
}

/** The latest significant events; why they happened stands on their page. */
export function EventList({ events, at }: EventListProps) {
  const translate = useTranslations('reports.events.kinds')
  return (
    <ul className="divide-y divide-line">
      {events.map(({ key, at: since, kind, subject, ...event }) => (
        <li key={key} className="flex h-14 flex-col justify-center gap-0.5">
          <p className="flex items-baseline gap-3">
            <span className="min-w-0 grow truncate">
              <EventWords {...event} kind={kind} reason={null} />
            </span>
            <span className="figures shrink-0 text-muted text-xs">
              <Age since={since} at={at} />
            </span>
          </p>
          <p className="flex items-center gap-2">
            <Badge>{translate(kind)}</Badge>
            {subject !== null && (
              <span className="min-w-0 truncate">
                <EventSubject {...event} subject={subject} />
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
