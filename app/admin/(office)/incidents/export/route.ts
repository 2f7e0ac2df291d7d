import { csvResponse } from '@/app/csv-response'
import { exportIncidents } from '@/lib/backoffice/backoffice'
import { readIncidentsQuery } from '../incidents-query'

const columns = [
  'id',
  'kind',
  'state',
  'subject',
  'player_id',
  'nickname',
  'assignee',
  'count',
  'first',
  'last',
  'detail',
]

/** The incidents of the page's search as CSV, those that came longest ago first. */
export async function GET(request: Request): Promise<Response> {
  const { filters } = readIncidentsQuery(Object.fromEntries(new URL(request.url).searchParams))
  const incidents = await exportIncidents(filters)
  return csvResponse('incidents', columns, incidents, (incident) => [
    String(incident.id),
    incident.kind,
    incident.state,
    incident.subject,
    incident.playerId ?? '',
    incident.nickname ?? '',
    incident.assigneeName ?? '',
    String(incident.count),
    incident.firstAt.toISOString(),
    incident.lastAt.toISOString(),
    JSON.stringify(incident.detail),
  ])
}
