// Batches to look at: how far one is, each of its lines, and the same as a file.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import {
  type Batch,
  type BatchLine,
  type Campaign,
  countGrants,
  countResults,
  findBatch,
  findCampaign,
  type GrantState,
  type ItemResult,
  itemResults,
  listItems,
} from '../campaigns/campaigns'
import { database } from '../db/client'
import { findStaffEmails } from './store'

const linesOfPage = 30
const linesOfExportStep = 5000

export interface BatchFile {
  batch: Batch
  campaign: Campaign
  results: Partial<Record<ItemResult, number>>
  grants: Partial<Record<GrantState, number>>
  by: string
  undoneBy: string | null
}

/** One batch with its counts, or null. */
export async function openBatch(id: string): Promise<BatchFile | null> {
  await requireStaff('bonus.read')
  const db = database()
  const batch = await readBatch(id)
  const campaign = batch === null ? null : await findCampaign(db, batch.campaignId)
  if (batch === null || campaign === null) return null
  const [results, grants, emails] = await Promise.all([
    countResults(db, batch.id),
    countGrants(db, { batchId: batch.id }),
    findStaffEmails(
      db,
      [batch.createdBy, batch.undoneBy].flatMap((one) => one ?? []),
    ),
  ])
  const nameOf = (actor: string) => emails.get(actor) ?? actor
  const undoneBy = batch.undoneBy === null ? null : nameOf(batch.undoneBy)
  return { batch, campaign, results, grants, by: nameOf(batch.createdBy), undoneBy }
}

/** How far a batch is; asked for every moment, so without names and without a trace. */
export async function batchProgress(
  id: string,
): Promise<Pick<Batch, 'state' | 'rows' | 'handled' | 'granted'> | null> {
  await requireStaff('bonus.read')
  const batch = await readBatch(id)
  if (batch === null) return null
  const { state, rows, handled, granted } = batch
  return { state, rows, handled, granted }
}

/** A page of a batch's lines, with what became of each. */
export async function searchBatchLines(
  batchId: bigint,
  result: string,
  after: string | null,
): Promise<{ lines: BatchLine[]; next: string | null }> {
  const staff = await requireStaff('bonus.read')
  const db = database()
  await insertAudit(db, {
    actor: staff.id,
    action: 'campaign.batch.read',
    subject: `batch:${batchId}`,
    address: await requestAddress(),
  })
  const from = after !== null && /^\d{1,9}$/.test(after) ? Number(after) : 0
  const asked = itemResults.find((one) => one === result) ?? null
  const rows = await listItems(db, { batchId, result: asked, after: from, limit: linesOfPage + 1 })
  const lines = rows.slice(0, linesOfPage)
  return { lines, next: rows.length > linesOfPage ? String(lines.at(-1)?.position) : null }
}

/** Every line of a batch with its result; null where there is no such batch. */
export async function exportBatchLines(id: string, result: string): Promise<AsyncIterable<BatchLine> | null> {
  const staff = await requireStaff('bonus.read')
  const batch = await readBatch(id)
  if (batch === null) return null
  await insertAudit(database(), {
    actor: staff.id,
    action: 'campaign.batch.export',
    subject: `batch:${batch.id}`,
    address: await requestAddress(),
  })
  return allLines(batch.id, itemResults.find((one) => one === result) ?? null)
}

async function* allLines(batchId: bigint, result: ItemResult | null): AsyncIterable<BatchLine> {
  for (let after = 0; ; ) {
    const lines = await listItems(database(), { batchId, result, after, limit: linesOfExportStep })
    yield* lines
    if (lines.length < linesOfExportStep) return
    after = lines.at(-1)?.position ?? after
  }
}

/** The batch of an address, or null. Whoever calls has asked for a permission. */
export async function readBatch(id: string): Promise<Batch | null> {
  return /^\d{1,18}$/.test(id) ? findBatch(database(), BigInt(id)) : null
}
