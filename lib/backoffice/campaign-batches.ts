// Batches to look at: how far one is, each of its lines, and the same as a file.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { accountKey, requestAddress, requireStaff } from '../auth/auth'
import {
  type Batch,
  type BatchLine,
  type BatchSearch,
  type Campaign,
  countGrants,
  countResults,
  findBatch,
  findBatches,
  findCampaign,
  findPlayerNamed,
  type GrantState,
  type ItemResult,
  type ItemSearch,
  itemResults,
  listItems,
} from '../campaigns/campaigns'
import { type Database, database } from '../db/client'
import { readCampaign, subjectOf } from './campaigns'
import { askedFor, inSteps } from './export-rows'
import { findStaffEmails } from './store'

export const batchesOfPage = 10
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

export type BatchEntry = Batch & { by: string }

/** As in the address; empty texts ask for nothing. */
type BatchQuery = Pick<BatchSearch, 'kind' | 'state'>

/** A page of the times somebody gave a campaign's rounds. */
export async function searchBatches(
  campaignId: bigint,
  query: BatchQuery,
  place: { page: number; sort: BatchSearch['sort'] },
): Promise<{ batches: BatchEntry[]; total: number }> {
  await requireStaff('bonus.read')
  const skip = (place.page - 1) * batchesOfPage
  return readBatches({ campaignId, ...query, sort: place.sort, skip, take: batchesOfPage })
}

/** Every batch of a search, oldest first; null where there is no such campaign. The export itself is an audit row. */
export async function exportBatches(
  campaignId: string,
  query: BatchQuery,
): Promise<AsyncIterable<BatchEntry> | null> {
  const staff = await requireStaff('bonus.read')
  const campaign = await readCampaign(campaignId)
  if (campaign === null) return null
  await insertAudit(database(), {
    actor: staff.id,
    action: 'campaign.batches.export',
    subject: subjectOf(campaign.id),
    after: askedFor(query),
    address: await requestAddress(),
  })
  const sort = { key: 'batch', direction: 'asc' } as const
  const search = { campaignId: campaign.id, ...query, sort }
  return inSteps(async (place) => (await readBatches({ ...search, ...place })).batches)
}

async function readBatches(search: BatchSearch): Promise<{ batches: BatchEntry[]; total: number }> {
  const db = database()
  const { batches, total } = await findBatches(db, search)
  const emails = await findStaffEmails(db, [...new Set(batches.map(({ createdBy }) => createdBy))])
  const entries = batches.map((batch) => ({ ...batch, by: emails.get(batch.createdBy) ?? batch.createdBy }))
  return { batches: entries, total }
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

export interface LineQuery {
  result: string
  /** A part of what was written, or a player's id, nickname or e-mail. */
  q: string
}

/** A page of a batch's lines, with what became of each. */
export async function searchBatchLines(
  batchId: bigint,
  query: LineQuery,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ lines: BatchLine[]; next: string | null }> {
  const staff = await requireStaff('bonus.read')
  const db = database()
  await insertAudit(db, {
    actor: staff.id,
    action: 'campaign.batch.read',
    subject: `batch:${batchId}`,
    after: askedFor(query),
    address: await requestAddress(),
  })
  const after = page.after !== null && /^\d{1,9}$/.test(page.after) ? Number(page.after) : null
  const search = await searchOf(db, batchId, query)
  const { direction } = page
  const rows = await listItems(db, { ...search, direction, after, limit: linesOfPage + 1 })
  const lines = rows.slice(0, linesOfPage)
  return { lines, next: rows.length > linesOfPage ? String(lines.at(-1)?.position) : null }
}

/** Every line of a search in its order, with its result; null where there is no such batch. */
export async function exportBatchLines(
  id: string,
  query: LineQuery,
): Promise<AsyncIterable<BatchLine> | null> {
  const staff = await requireStaff('bonus.read')
  const db = database()
  const batch = await readBatch(id)
  if (batch === null) return null
  await insertAudit(db, {
    actor: staff.id,
    action: 'campaign.batch.export',
    subject: `batch:${batch.id}`,
    after: askedFor(query),
    address: await requestAddress(),
  })
  return allLines(db, await searchOf(db, batch.id, query))
}

type Asked = Pick<ItemSearch, 'batchId' | 'result' | 'text' | 'playerId'>

async function searchOf(db: Database, batchId: bigint, { result, q }: LineQuery): Promise<Asked> {
  const found = q === '' ? null : await findPlayerNamed(db, { typed: q, key: accountKey(q) })
  const asked = itemResults.find((one) => one === result) ?? null
  return { batchId, result: asked, text: q, playerId: found?.id ?? null }
}

async function* allLines(db: Database, search: Asked): AsyncIterable<BatchLine> {
  for (let after = 0; ; ) {
    const lines = await listItems(db, { ...search, direction: 'asc', after, limit: linesOfExportStep })
    yield* lines
    if (lines.length < linesOfExportStep) return
    after = lines.at(-1)?.position ?? after
  }
}

/** The batch of an address, or null. Whoever calls has asked for a permission. */
export async function readBatch(id: string): Promise<Batch | null> {
  return /^\d{1,18}$/.test(id) ? findBatch(database(), BigInt(id)) : null
}
