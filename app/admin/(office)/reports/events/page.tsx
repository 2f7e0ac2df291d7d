import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { EventSubject, EventWords } from '@/components/admin/reports/event-words'
import { PeriodChoices } from '@/components/admin/reports/period-choices'
import { ReportHead } from '@/components/admin/reports/report-head'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { requireStaff } from '@/lib/auth/auth'
import { type EventLine, eventKinds, showEvents } from '@/lib/backoffice/backoffice'
import { dayFilters, playerFilter } from '../report-filters'
import { readEventsQuery } from '../report-query'

const tones: Partial<Record<EventLine['kind'], BadgeTone>> = {
  login: 'warning',
  check: 'danger',
  outage: 'danger',
  exclusion: 'felt',
  large: 'felt',
}

export default async function EventsPage({ searchParams }: QueryProps) {
  await requireStaff('reports.read')
  const { filters, after } = readEventsQuery(await searchParams)
  const view = await showEvents(filters, after)
  const translate = await getTranslations('reports')
  const options = eventKinds.map((value) => ({ value, label: translate(`events.kinds.${value}`) }))
  return (
    <>
      <ReportHead report="events" text={translate('texts.events')} />
      <div className="mb-4">
        <PeriodChoices preset={filters.preset} hasDays={filters.from !== '' || filters.to !== ''} />
      </div>
      <DataTable
        caption={translate('tabs.events')}
        columns={[
          { key: 'time', label: translate('columns.time') },
          { key: 'kind', label: translate('events.kind') },
          { key: 'what', label: translate('events.what') },
          { key: 'subject', label: translate('events.subject'), className: 'max-w-56 truncate' },
          { key: 'who', label: translate('events.who'), className: 'max-w-48 truncate' },
        ]}
        rows={view.lines.map((line) => ({
          key: line.key,
          cells: {
            time: <Moment at={line.at} />,
            kind: (
              <Badge tone={tones[line.kind] ?? 'neutral'}>{translate(`events.kinds.${line.kind}`)}</Badge>
            ),
            what: <EventWords {...line} />,
            subject: <EventSubject {...line} />,
            who: line.actorName ?? '—',
          },
        }))}
        filters={[
          await playerFilter(),
          {
            kind: 'select',
            name: 'kind',
            label: translate('events.kind'),
            options: [{ value: '', label: translate('any') }, ...options],
          },
          ...(await dayFilters()),
        ]}
        paging={{ kind: 'keyset', next: view.next }}
        csv="/admin/reports/events/export"
        empty={translate('events.none')}
      />
    </>
  )
}
