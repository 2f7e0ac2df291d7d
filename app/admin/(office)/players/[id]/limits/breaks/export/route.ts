import { csvResponse } from '@/app/csv-response'
import { exportBreaks } from '@/lib/backoffice/backoffice'
import { readBreaksQuery } from '../../history-query'

const columns = ['kind', 'from', 'until', 'by', 'source', 'reason', 'lifted', 'lifted_by', 'lift_reason']

/** The time-outs and self-exclusions of the table's search as CSV, oldest first; without an end is for ever. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { filters } = readBreaksQuery(Object.fromEntries(new URL(request.url).searchParams))
  const lines = await exportBreaks((await params).id, filters)
  return csvResponse('breaks', columns, lines, (line) => [
    line.kind,
    line.startsAt.toISOString(),
    line.endsAt?.toISOString() ?? '',
    line.actor,
    line.source ?? '',
    line.reason ?? '',
    line.liftedAt?.toISOString() ?? '',
    line.liftedBy ?? '',
    line.liftReason ?? '',
  ])
}
