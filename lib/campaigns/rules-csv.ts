// A list of players as somebody exported it: ids or e-mails, one a line, perhaps among other columns. Pure.
import { parse } from 'csv-parse/sync'

export const listRowsMax = 100_000
export const listBytesMax = 8 * 1024 * 1024
const cellLengthMax = 254
const heads = ['player_id', 'user_id', 'id', 'player', 'email', 'e-mail']

export type ReadList =
  | { ok: true; typed: string[] }
  | { ok: false; reason: 'empty' | 'too-many' | 'unreadable' }

/**
 * The players' names as typed, in the order of the file. With a header the column is the one that has a known name,
 * else the first; cells are separated by comma, semicolon or tab. Overlong cells are cut: they are nobody's.
 */
export function readPlayerList(text: string): ReadList {
  const rows = parseRows(text.replaceAll('\u0000', ''))
  if (rows === null) return { ok: false, reason: 'unreadable' }
  const first = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? []
  const named = heads.map((head) => first.indexOf(head)).find((place) => place >= 0)
  const cells = rows
    .slice(named === undefined ? 0 : 1)
    .map((row) => (row[named ?? 0] ?? '').trim().toWellFormed().slice(0, cellLengthMax))
    .filter((cell) => cell !== '')
  if (cells.length === 0) return { ok: false, reason: 'empty' }
  if (cells.length > listRowsMax) return { ok: false, reason: 'too-many' }
  return { ok: true, typed: cells }
}

function parseRows(text: string): string[][] | null {
  try {
    return parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 16_384,
    })
  } catch {
    return null
  }
}
