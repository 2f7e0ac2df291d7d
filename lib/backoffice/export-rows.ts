// Rows on their way into a file.

/** The same rows; a file that would be longer breaks off with an error, never in silence. */
export async function* atMost<Row>(most: number, rows: AsyncIterable<Row>): AsyncIterable<Row> {
  let read = 0
  for await (const row of rows) {
    read += 1
    if (read > most) throw new Error(`an export has at most ${most} rows`)
    yield row
  }
}

/** The rows of a search that can match nothing. */
export async function* nothing(): AsyncIterable<never> {}

const rowsOfStep = 500

/** All rows of a list that is read by places, in steps. */
export async function* inSteps<Row>(
  read: (place: { skip: number; take: number }) => Promise<readonly Row[]>,
): AsyncIterable<Row> {
  for (let skip = 0; ; skip += rowsOfStep) {
    const rows = await read({ skip, take: rowsOfStep })
    yield* rows
    if (rows.length < rowsOfStep) return
  }
}

/** What of a search was asked for, as the audit keeps it. */
export function askedFor(query: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  )
}
