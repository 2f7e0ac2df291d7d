import { csvResponse } from '@/app/csv-response'
import { exportBatchLines } from '@/lib/backoffice/backoffice'
import { readLinesQuery } from '../../../campaigns-query'

/** The lines of the page's search with what became of each, in their order. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ batch: string }> },
): Promise<Response> {
  const { batch } = await params
  const { filters } = readLinesQuery(Object.fromEntries(new URL(request.url).searchParams))
  const lines = await exportBatchLines(batch, filters)
  if (lines === null) return new Response(null, { status: 404 })
  return csvResponse(
    `batch-${batch}`,
    ['line', 'typed', 'player_id', 'nickname', 'result'],
    lines,
    (line) => [String(line.position), line.typed, line.playerId ?? '', line.nickname ?? '', line.result],
  )
}
