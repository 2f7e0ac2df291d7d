import { exportEvents } from '@/lib/backoffice/backoffice'
import { reportCsv } from '../../report-csv'
import { readEventsQuery } from '../../report-query'

/** Significant events as CSV, newest first. */
export function GET(request: Request): Promise<Response> {
  return reportCsv(request, {
    name: 'significant-events',
    columns: [
      'time',
      'kind',
      'what',
      'subject',
      'subject_name',
      'who',
      'amount',
      'currency',
      'times',
      'reason',
    ],
    read: (params) => exportEvents(readEventsQuery(params).filters),
    cellsOf: (line) => [
      line.at.toISOString(),
      line.kind,
      line.what,
      line.subject ?? '',
      line.subjectName ?? '',
      line.actorName ?? '',
      line.amount ?? '',
      line.currency ?? '',
      line.count === null ? '' : String(line.count),
      line.reason ?? '',
    ],
  })
}
