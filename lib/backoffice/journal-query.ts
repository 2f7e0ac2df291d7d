// What a player's journal and rounds may be narrowed to, and where a page of several wallets ended. Pure.
import { z } from 'zod'
import type { Money } from '../money/money'

export const journalKinds = [
  'debit',
  'credit',
  'rollback',
  'end',
  'deposit',
  'withdrawal',
  'adjustment',
  'bonus-grant',
  'bonus-release',
  'bonus-void',
  'status',
] as const
export type JournalKind = (typeof journalKinds)[number]

/** A row of the journal as staff read it. */
export interface JournalRow {
  walletId: bigint
  sequence: bigint
  currency: string
  kind: JournalKind
  identity: string
  code: number
  reason: string | null
  amount: Money
  cashDelta: Money
  bonusDelta: Money
  cashAfter: Money
  bonusAfter: Money
  gameCode: bigint | null
  roundId: bigint | null
  sessionId: bigint | null
  debitSequence: bigint | null
  grantId: bigint | null
  createdAt: Date
  hash: string
}

/** As typed; empty texts ask for nothing. Minutes are YYYY-MM-DDTHH:MM in UTC, both ends belong to the search. */
export interface JournalQuery {
  /** A whole transaction id. */
  q: string
  kind: string
  currency: string
  game: string
  from: string
  to: string
  /** "only" or "none"; of rounds: a state. */
  refused: string
}

export interface JournalSearch {
  identity?: string
  kind?: JournalKind
  currency?: string
  gameCode?: bigint
  from?: Date
  /** Exclusive. */
  until?: Date
  isRefused?: boolean
}

const minuteMs = 60_000
const largestCode = 2n ** 63n - 1n

/** The search that a query means; null when it can match nothing. */
export function readJournalQuery(query: JournalQuery): JournalSearch | null {
  const { q, kind, currency, game, refused } = query
  const search: JournalSearch = {}
  if (q !== '') search.identity = q
  if (kind !== '') {
    const known = journalKinds.find((one) => one === kind)
    if (known === undefined) return null
    search.kind = known
  }
  if (currency !== '') search.currency = currency
  if (game !== '') {
    if (!/^\d{1,19}$/.test(game) || BigInt(game) > largestCode) return null
    search.gameCode = BigInt(game)
  }
  if (refused === 'only') search.isRefused = true
  if (refused === 'none') search.isRefused = false
  const [from, to] = [minuteOf(query.from), minuteOf(query.to)]
  if (from === null || to === null) return null
  if (from) search.from = from
  if (to) search.until = new Date(to.getTime() + minuteMs)
  return search
}

/** Undefined for an empty text, null for what is no minute. */
function minuteOf(text: string): Date | null | undefined {
  if (text === '') return undefined
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null
  const minute = new Date(`${text}:00Z`)
  return Number.isNaN(minute.getTime()) ? null : minute
}

/** The last row of each wallet that was shown, by the wallet's id. */
export type Ends = Map<bigint, bigint>
const endsShape = z.record(z.string().regex(/^\d{1,19}$/), z.string().regex(/^\d{1,19}$/))

export function writeEnds(ends: Ends): string {
  const entries = [...ends].map(([wallet, sequence]) => [String(wallet), String(sequence)])
  return Buffer.from(JSON.stringify(Object.fromEntries(entries))).toString('base64url')
}

/** A cursor that is not ours reads as the beginning. */
export function readEnds(cursor: string | null): Ends {
  if (cursor === null) return new Map()
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
