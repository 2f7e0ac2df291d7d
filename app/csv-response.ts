import 'server-only'
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'

/**
 * Rows as a CSV file, written while they are read: memory stays flat however many there are. The file's name gets
 * today's date; cells that a spreadsheet would run as a formula are disarmed.
 */
export function csvResponse<Row>(
  name: string,
  columns: readonly string[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  cellsOf: (row: Row) => readonly string[],
): Response {
  const lines = Readable.from(cellRows(rows, cellsOf))
  const text = stringify({ header: true, columns: [...columns], bom: true })
  lines.on('error', (error) => text.destroy(error))
  const chunks = lines.pipe(text)[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(new TextEncoder().encode(String(value)))
    },
    // The reader has gone: nothing more is read from the database.
    cancel: () => void lines.destroy(),
  })
  const file = `${name}-${new Date().toISOString().slice(0, 10)}.csv`
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'no-store',
    },
  })
}

async function* cellRows<Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  cellsOf: (row: Row) => readonly string[],
) {
  for await (const row of rows) yield cellsOf(row).map(disarmed)
}

/** A quote before what a spreadsheet would run; an amount below zero stays a number. */
function disarmed(cell: string): string {
  const isFormula = /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell)
  return isFormula ? `'${cell}` : cell
}
