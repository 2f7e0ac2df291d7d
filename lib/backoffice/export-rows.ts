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
