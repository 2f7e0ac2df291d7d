import { getFormatter, getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { CallPlayer } from '@/components/admin/calls/call-player'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { DataColumn, DataFilter } from '@/components/admin/data-table/types'
import {
  IncidentKind,
  IncidentStateBadge,
  isKnownIncident,
} from '@/components/admin/incidents/incident-words'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { Badge } from '@/components/ui/badge'
import { incidentStates, incidentsOfPage, searchIncidents } from '@/lib/backoffice/backoffice'
import { readIncidentsQuery } from './incidents-query'

export default async function IncidentsPage({ searchParams }: QueryProps) {
  const { filters, sort, page } = readIncidentsQuery(await searchParams)
  const list = await searchIncidents(filters, { sort: sort.key, direction: sort.direction, page })
  const translate = await getTranslations('incidents')
  const format = await getFormatter()
  const { open, working } = list.unsettled
  return (
    <>
      <PageHead
        title={translate('title')}
        text={translate('text')}
        badges={
          open + working > 0 && (
            <>
              <Badge tone="warning">
                {translate('states.open')}: {format.number(open)}
              </Badge>
              <Badge tone="felt">
                {translate('states.working')}: {format.number(working)}
              </Badge>
            </>
          )
        }
      />
      <DataTable
        caption={translate('title')}
        columns={await incidentColumns()}
        rows={list.lines.map((line) => ({
          key: String(line.id),
          href: `/admin/incidents/${line.id}`,
          cells: {
            kind: <IncidentKind kind={line.kind} />,
            state: <IncidentStateBadge state={line.state} />,
            subject: <span className="break-all font-mono text-xs">{line.subject}</span>,
            player: <CallPlayer userId={line.playerId} nickname={line.nickname} />,
            assignee: line.assigneeName ?? <span className="text-muted">{translate('nobody')}</span>,
            count: format.number(line.count),
            last: <Moment at={line.lastAt} />,
          },
        }))}
        sort={sort}
        filters={await incidentFilters(list)}
        paging={{ kind: 'offset', page, rowsOfPage: incidentsOfPage, total: list.total }}
        csv="/admin/incidents/export"
        empty={translate('none')}
      />
    </>
  )
}

async function incidentColumns(): Promise<DataColumn[]> {
  const translate = await getTranslations('incidents.columns')
  return [
    { key: 'kind', label: translate('kind'), className: 'min-w-36' },
    { key: 'state', label: translate('state') },
    { key: 'subject', label: translate('subject'), className: 'min-w-32' },
    { key: 'player', label: translate('player') },
    { key: 'assignee', label: translate('assignee'), className: 'max-w-44 truncate' },
    { key: 'count', label: translate('count'), isNumber: true, isSortable: true },
    {
      key: 'last',
      label: translate('last'),
      isSortable: true,
      className: 'max-lg:min-w-32 max-lg:[&_time]:whitespace-normal',
    },
  ]
}

async function incidentFilters({
  kinds,
  people,
}: Awaited<ReturnType<typeof searchIncidents>>): Promise<DataFilter[]> {
  const translate = await getTranslations('incidents')
  const all = { value: '', label: translate('all') }
  return [
    { kind: 'search', name: 'q', label: translate('filters.subject') },
    {
      kind: 'select',
      name: 'state',
      label: translate('filters.state'),
      options: [
        { value: '', label: translate('unsettled') },
        ...incidentStates.map((value) => ({ value, label: translate(`states.${value}`) })),
        { value: 'all', label: translate('all') },
      ],
    },
    {
      kind: 'select',
      name: 'kind',
      label: translate('filters.kind'),
      options: [
        all,
        ...kinds.map((value) => ({
          value,
          label: isKnownIncident(value) ? translate(`kinds.${value}.title`) : value,
        })),
      ],
    },
    {
      kind: 'select',
      name: 'assignee',
      label: translate('filters.assignee'),
      options: [
        all,
        { value: 'me', label: translate('filters.me') },
        { value: 'none', label: translate('filters.nobody') },
        ...people.map(({ id, email }) => ({ value: id, label: email })),
      ],
    },
    { kind: 'text', name: 'player', label: translate('filters.player') },
  ]
}
