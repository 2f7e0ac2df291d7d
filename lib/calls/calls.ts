// Wallet calls as they were asked and answered, for the people who look into one. The money path only hands a call
// over: it is written after the answer, in batches, on the pages' connections, and rather lost than waited for. What
// was lost is counted. Tokens are masked before anything is kept, and all of it is deleted after CALLS_KEEP_DAYS.
import 'server-only'
import { now } from '../clock'
import { database } from '../db/client'
import { env } from '../env'
import { log } from '../log'
import { metrics } from '../metrics'
import { toKeptCall } from './keep'
import { Recorder } from './recorder'
import { deleteCallsBefore, insertCalls, searchGrantCalls } from './store'
import type { CallRecord, StoredCall } from './types'

export { prettyText } from './pretty'
export { findCall, readFigures, searchCallRows } from './store'
export type { CallFacts, CallFigures, CallRecord, CallSearch, KeptCall, StoredCall } from './types'

/** So much of a body is kept. */
export const bodyBytesKept = 4 * 1024
const dayMs = 24 * 3600_000
const deletedAtOnce = 2_000
/** A run ends after so many: the next one goes on, and no run keeps the table busy for long. */
const deletedPerRunMax = 100_000
const stopWaitMs = 3_000

// One recorder a process, shared by the server entry's bundle and Next's.
const shared = globalThis as { croupierCalls?: Recorder }
let isFailing = false

function recorder(): Recorder {
  shared.croupierCalls ??= new Recorder({
    toKept: toKeptCall,
    write: async (calls) => {
      await insertCalls(database(), calls)
      isFailing = false
    },
    onDropped: (count, error) => {
      metrics().callRecordsDropped.inc(count)
      if (error === undefined || isFailing) return
      isFailing = true
      log().error({ err: error, count }, 'wallet calls could not be recorded')
    },
  })
  return shared.croupierCalls
}

/** Takes note of an answered call. Never throws and never waits: whatever is wrong here is no matter of the caller's. */
export function recordCall(call: CallRecord): void {
  try {
    if (env().CALLS_KEEP_DAYS > 0) recorder().record(call)
  } catch {
    metrics().callRecordsDropped.inc()
  }
}

/** Of a body, what is kept, in memory of its own: a long one is not held for its beginning. */
export function keptBody(body: Buffer): Buffer {
  return body.length <= bodyBytesKept ? body : Buffer.from(body.subarray(0, bodyBytesKept))
}

const callsOfGrantMax = 200

/** What was asked and answered about a free-round grant since it was made, as far as calls are kept. */
export function callsOfGrant(grant: {
  playerId: string
  grantId: bigint
  transactionIds: readonly string[]
  from: Date
}): Promise<StoredCall[]> {
  return searchGrantCalls(database(), { ...grant, limit: callsOfGrantMax })
}

/** Writes what still waits, before the process ends; gives up after three seconds. */
export async function flushCalls(): Promise<void> {
  const given = new Promise<void>((resolve) => setTimeout(resolve, stopWaitMs).unref())
  await Promise.race([recorder().flush(), given])
}

/** Deletes what is older than CALLS_KEEP_DAYS, in small steps. Returns how many. */
export async function forgetOldCalls(): Promise<number> {
  const before = new Date(now().getTime() - env().CALLS_KEEP_DAYS * dayMs)
  let deleted = 0
  while (deleted < deletedPerRunMax) {
    const count = await deleteCallsBefore(database(), before, deletedAtOnce)
    deleted += count
    if (count < deletedAtOnce) break
  }
  return deleted
}

/** How many records this process has lost since it started. */
export async function callsDropped(): Promise<number> {
  const { values } = await metrics().callRecordsDropped.get()
  return values.reduce((sum, { value }) => sum + value, 0)
}
