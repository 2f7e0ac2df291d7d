// Rows on their way into PostgreSQL by COPY, and what stands aside meanwhile: an index that is built once at the end costs
// a tenth of one that follows ten million rows. All in the caller's transaction: what breaks off leaves nothing behind.
import 'server-only'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Cell = string | number | bigint | boolean | null

/** COPY's text form: a tab between cells, `\N` for none. */
export function copyLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join('\t')}\n`
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell !== 'string') return String(cell)
  return /[\\\t\n\r]/.test(cell) ? cell.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : cell
}
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** Sends lines into a table; columns in the order of the cells. */
export async function copyInto(
  client: pg.Client,
  table: string,
  columns: string,
  lines: string[],
): Promise<void> {
  if (lines.length === 0) return
  const stream = client.query(copyFrom(`copy ${table} (${columns}) from stdin`))
  await pipeline(lines, stream)
}

/** Drops a table's indexes, its primary key too; the answer builds them again, exactly as they were. */
export async function standAside(client: pg.Client, table: string): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; sql: string; key: string | null }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as sql,
       (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conindid = i.indexrelid and c.contype = 'p') as key
     from pg_index i where i.indrelid = $1::regclass`,
    [table],
  )
  for (const { name, key } of rows)
    await client.query(key === null ? `drop index ${name}` : `alter table ${table} drop constraint ${name}`)
  return async () => {
    for (const { name, sql, key } of rows)
      await client.query(key === null ? sql : `alter table ${table} add constraint ${name} ${key}`)
  }
}

/** The first of `count` ids of a table that nothing else will ever get. */
export async function takeIds(client: pg.Client, table: string, count: number): Promise<bigint> {
  const sequence = `pg_get_serial_sequence('${table}', 'id')`
  const { rows } = await client.query<{ first: string }>(`select nextval(${sequence})::text as first`)
  const first = BigInt(rows[0]?.first ?? 1)
  await client.query(`select setval(${sequence}, $1)`, [(first + BigInt(count)).toString()])
  return first
}
