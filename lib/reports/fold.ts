import 'server-only'
// Folds what is new in the journal into the aggregates, a chunk a transaction. Any number of processes may run it: one
// at a time works, the others leave it to that one. A process that dies loses its chunk only.
import { now } from '../clock'
import { type Database, database } from '../db/client'
import {
  clearReports,
  type FoldedChunk,
  foldChunk,
  noteCaughtUp,
  tryFoldLock,
  waitForFoldLock,
} from './fold-store'

/** So few that a chunk holds its lock, and the disk, for a fraction of a second. */
const rowsOfChunk = 10_000
/** Of a rebuild: somebody waits for it. */
const rowsOfRebuildChunk = 40_000
const chunkTimeoutMs = 30_000
/** Between two chunks of one run: the money path comes first. */
const pauseMs = 20

export interface FoldOptions {
  rowsOfChunk?: number
  pauseMs?: number
}

/** Folds all that has been booked; returns how many rows. Zero, too, where another process is at it. */
export async function foldReports(options: FoldOptions = {}): Promise<number> {
  const db = database()
  const startedAt = now()
  let folded = 0
  for (let from = 0n; ; ) {
    const chunk = await foldOnce(db, from, options.rowsOfChunk ?? rowsOfChunk)
    if (chunk === null) return folded
    folded += chunk.rows
    if (chunk.walletId === null) break
    from = chunk.isDone ? chunk.walletId + 1n : chunk.walletId
    await new Promise((resolve) => setTimeout(resolve, options.pauseMs ?? pauseMs))
  }
  await noteCaughtUp(db, startedAt)
  return folded
}

/** Null when another process holds the lock. */
function foldOnce(db: Database, from: bigint, rowsMax: number): Promise<FoldedChunk | null> {
  return db.$transaction(
    // The lock has a statement of its own: the fold's must see what the lock's last holder wrote.
    async (tx) => ((await tryFoldLock(tx)) ? foldChunk(tx, from, rowsMax) : null),
    { timeout: chunkTimeoutMs },
  )
}

/** Forgets the aggregates and folds the journal anew. Until it is done, reports show part of the figures. */
export async function rebuildReports(): Promise<number> {
  await database().$transaction(
    async (tx) => {
      await waitForFoldLock(tx)
      await clearReports(tx)
    },
    { timeout: chunkTimeoutMs },
  )
  return foldReports({ pauseMs: 0, rowsOfChunk: rowsOfRebuildChunk })
}
