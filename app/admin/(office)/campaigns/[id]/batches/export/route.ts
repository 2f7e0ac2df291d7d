import { csvResponse } from '@/app/csv-response'
import { exportBatches } from '@/lib/backoffice/backoffice'
import { readBatchesQuery } from '../../../campaigns-query'

const columns = [
  'id',
  'kind',
  'file',
  'state',
  'players_asked',
  'players_given',
  'by',
  'reason',
  'made_at',
  'finished_at',
]

/** The batches of the table's search as CSV, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const { filters } = readBatchesQuery(Object.fromEntries(new URL(request.url).searchParams))
  const batches = await exportBatches(id, filters)
  if (batches === null) return new Response(null, { status: 404 })
  return csvResponse(`campaign-${id}-batches`, columns, batches, (batch) => [
    String(batch.id),
    batch.kind,
    batch.fileName ?? '',
    batch.state,
    String(batch.rows),
    String(batch.granted),
    batch.by,
    batch.reason ?? '',
    batch.createdAt.toISOString(),
    batch.finishedAt?.toISOString() ?? '',
  ])
}
