import { csvResponse } from '@/app/csv-response'
import { exportBatchLines } from '@/lib/backoffice/backoffice'

/** The lines of a batch with what became of each, in their order. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ batch: string }> },
): Promise<Response> {
  const { batch } = await params
  const result = new URL(request.url).searchParams.get('result') ?? ''
  const lines = await exportBatchLines(batch, result)
  if (lines === null) return new Response(null, { status: 404 })
  return csvResponse(
    `batch-${batch}`,
    ['line', 'typed', 'player_id', 'nickname', 'result'],
    lines,
    (line) => [String(line.position), line.typed, line.playerId ?? '', line.nickname ?? '', line.result],
  )
}
