// One list of several wallets' rows, page by page. Pure.
import { z } from 'zod'

/** The last row of each wallet that was shown, by the wallet's id. */
export type Ends = Map<bigint, bigint>
const endsShape = z.record(z.string().regex(/^\d{1,19}$/), z.string().regex(/^\d{1,19}$/))
const cursorMax = 2000

export function writeEnds(ends: Ends): string {
  const entries = [...ends].map(([wallet, sequence]) => [String(wallet), String(sequence)])
  return Buffer.from(JSON.stringify(Object.fromEntries(entries))).toString('base64url')
}

/** A cursor that is not ours reads as the beginning. */
export function readEnds(cursor: string | null): Ends {
  if (cursor === null || cursor.length > cursorMax) return new Map()
  try {
    const parsed = endsShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return new Map(Object.entries(parsed).map(([wallet, sequence]) => [BigInt(wallet), BigInt(sequence)]))
  } catch {
    return new Map()
  }
}

/** Rows that share a key, in the order in which each key first came. */
export function groupsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown): Row[][] {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

interface Placed {
  walletId: bigint
  sequence: bigint
  createdAt: Date
}

/**
 * One list of several wallets' rows in the order of time, each wallet's in its own order, and where each ended; `next`
 * is null when all was shown. A wallet's rows come sorted, and one more than `limit` where there are more.
 */
export function mergeWallets<Row extends Placed>(
  rows: readonly Row[],
  { direction, limit, ends }: { direction: 'asc' | 'desc'; limit: number; ends: Ends },
): { rows: Row[]; next: Ends | null } {
  const queues = groupsOf(rows, ({ walletId }) => walletId)
  const places = queues.map(() => 0)
  const merged: Row[] = []
  const next = new Map(ends)
  for (;;) {
    let first: { row: Row; queue: number } | null = null
    for (const [queue, own] of queues.entries()) {
      const row = own[places[queue] ?? 0]
      if (row !== undefined && (first === null || isBefore(row, first.row, direction))) first = { row, queue }
    }
    if (first === null) return { rows: merged, next: null }
    if (merged.length === limit) return { rows: merged, next }
    merged.push(first.row)
    next.set(first.row.walletId, first.row.sequence)
    places[first.queue] = (places[first.queue] ?? 0) + 1
  }
}

function isBefore(one: Placed, other: Placed, direction: 'asc' | 'desc'): boolean {
  return direction === 'asc' ? one.createdAt < other.createdAt : one.createdAt > other.createdAt
}
