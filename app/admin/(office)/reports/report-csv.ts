import { csvResponse } from '@/app/csv-response'

type Params = Record<string, string>

/** A report as a file: what the address asks for, or 403 for whoever may not have it. */
export async function reportCsv<Row>(
  request: Request,
  report: {
    name: string
    columns: readonly string[]
    read: (params: Params) => Promise<AsyncIterable<Row> | Row[]>
    cellsOf: (row: Row) => readonly string[]
  },
): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const rows = await report.read(params)
  return csvResponse(report.name, report.columns, Array.isArray(rows) ? each(rows) : rows, report.cellsOf)
}

async function* each<Row>(rows: Row[]): AsyncIterable<Row> {
  yield* rows
}
