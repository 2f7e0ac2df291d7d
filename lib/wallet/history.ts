import { z } from 'zod'
import type { Money } from '../money/money'
import type { OperationKind } from './types'

export interface Balance {
  walletId: bigint
  currency: string
  cash: Money
  bonus: Money
}

/** A journal row as a person reads it. */
export interface HistoryOperation {
  walletId: bigint
  currency: string
  sequence: bigint
  kind: OperationKind
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
  createdAt: Date
}

export interface HistoryPage {
  operations: HistoryOperation[]
  /** Hand it back for the next page; null on the last. */
  next: string | null
}

const positions = z.record(z.string().regex(/^\d{1,19}$/), z.string().regex(/^\d{1,19}$/))

/** Where each wallet's page ended. A cursor that is not ours reads as the beginning. */
export function readCursor(cursor: string | undefined): Map<bigint, bigint> {
  if (!cursor || cursor.length > 2000) return new Map()
  try {
    const parsed = positions.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return new Map(Object.entries(parsed).map(([wallet, sequence]) => [BigInt(wallet), BigInt(sequence)]))
  } catch {
    return new Map()
  }
}

export function writeCursor(ends: Map<bigint, bigint>): string {
  const entries = [...ends].map(([wallet, sequence]) => [wallet.toString(), sequence.toString()])
  return Buffer.from(JSON.stringify(Object.fromEntries(entries))).toString('base64url')
}

/** Merges the wallets' rows, newest first and each wallet's in its own order, and remembers where each ended. */
export function mergePages(
  pages: HistoryOperation[][],
  before: Map<bigint, bigint>,
  limit: number,
): HistoryPage {
  const queues = pages.map((page) => [...page])
  const ends = new Map(before)
  const operations: HistoryOperation[] = []
  while (operations.length < limit) {
    const newest = newestOf(queues)?.shift()
    if (newest === undefined) return { operations, next: null }
    operations.push(newest)
    ends.set(newest.walletId, newest.sequence)
  }
  return { operations, next: newestOf(queues) === null ? null : writeCursor(ends) }
}

function newestOf(queues: HistoryOperation[][]): HistoryOperation[] | null {
  let newest: HistoryOperation[] | null = null
  for (const queue of queues) {
    const at = queue[0]?.createdAt
    if (at && (newest?.[0] === undefined || at > newest[0].createdAt)) newest = queue
  }
  return newest
}
