import { csvResponse } from '@/app/csv-response'
import { exportLimitChanges } from '@/lib/backoffice/backoffice'
import { readChangesQuery } from '../../history-query'

const columns = [
  'asked',
  'kind',
  'hours',
  'currency',
  'before',
  'after',
  'state',
  'decided',
  'by',
  'source',
  'reason',
]

/** The changes of limits of the table's search as CSV, oldest first; without an amount is no limit, time is minutes. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { filters } = readChangesQuery(Object.fromEntries(new URL(request.url).searchParams))
  const lines = await exportLimitChanges((await params).id, filters)
  return csvResponse('limit-changes', columns, lines, (line) => [
    line.askedAt.toISOString(),
    line.kind,
    String(line.hours),
    line.currency,
    line.before?.toString() ?? '',
    line.after?.toString() ?? '',
    line.state,
    line.decidedAt?.toISOString() ?? '',
    line.actor,
    line.source ?? '',
    line.reason ?? '',
  ])
}
