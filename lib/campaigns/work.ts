import 'server-only'
// What goes on behind the pages: grants begin and expire on time, batches are given and undone, stops and new ends
// reach every grant. Any number of processes may do it at once; what one leaves undone the next goes on with.
import { keepGrantsTimely } from '../bonus/bonus'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { log } from '../log'
import {
  giveStep,
  listBatchesAtWork,
  listCampaignsAtWork,
  moveEndStep,
  undoStep,
  withdrawStep,
} from './work-store'

const stepTimeoutMs = 20_000
let underWay: Promise<void> | null = null

/** One round of all of it. A call while a round is under way waits for that one. */
export function workOnCampaigns(): Promise<void> {
  underWay ??= workRound().finally(() => {
    underWay = null
  })
  return underWay
}

async function workRound(): Promise<void> {
  await keepGrantsTimely()
  const db = database()
  for (const { id, isWithdrawing, isEndMoving } of await listCampaignsAtWork(db)) {
    if (isWithdrawing) await apart('campaign', id, (tx) => withdrawStep(tx, id, now()))
    if (isEndMoving) await apart('campaign', id, (tx) => moveEndStep(tx, id))
  }
  for (const { id, isUndoing } of await listBatchesAtWork(db)) {
    await apart('batch', id, (tx) => (isUndoing ? undoStep : giveStep)(tx, id, now()))
  }
}

/** Works on one batch until nothing is left of it, or another process is at it. */
export function giveBatch(id: bigint): Promise<void> {
  return repeat((tx) => giveStep(tx, id, now()))
}

/** One in trouble holds up no other. */
async function apart(kind: string, id: bigint, step: (tx: Transaction) => Promise<boolean>): Promise<void> {
  await repeat(step).catch((error: unknown) => {
    log().error(
      { err: error, [kind]: id.toString() },
      'free rounds: a step failed, the next round tries again',
    )
  })
}

async function repeat(step: (tx: Transaction) => Promise<boolean>): Promise<void> {
  while (await database().$transaction(step, { timeout: stepTimeoutMs, maxWait: stepTimeoutMs }));
}
