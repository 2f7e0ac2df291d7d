// After an orderly stop: calls that are in the journal though their caller never heard.
import type { Book } from './torture-book'
import { withClient } from './torture-client'

export async function unansweredRows(book: Book, url: string): Promise<string[]> {
  const open = [...book.entries.values()].filter(({ answers }) => answers.length === 0).map(({ key }) => key)
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `select kind || ' ' || identity as key from operation where kind || ' ' || identity = any($1)`,
      [open],
    )
    return rows.map(({ key }) => key)
  })
}
