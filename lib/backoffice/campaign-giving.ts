// Giving a campaign's rounds to many: whom a filter finds, or a list that is checked before anything is given. Each is
// a batch: its worker goes on with it whatever becomes of the page, and what nobody has begun can be undone.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { accountKey, requestAddress, requireStaff } from '../auth/auth'
import {
  type AudiencePlayer,
  type BatchState,
  type Campaign,
  countAudience,
  countGrants,
  findCampaign,
  finishCheck,
  insertBatch,
  insertItems,
  judgeItems,
  listStudios,
  moveBatch,
} from '../campaigns/campaigns'
import { parseAudience, type TypedAudience, writeAudience } from '../campaigns/rules-audience'
import { readPlayerList } from '../campaigns/rules-csv'
import { phaseOf } from '../campaigns/rules-value'
import { now } from '../clock'
import { type Database, database } from '../db/client'
import { readBatch } from './campaign-batches'
import { readCampaign, subjectOf } from './campaigns'

const playersShown = 10
const linesAtOnce = 5000
const reasonMax = 200
const fileNameMax = 200

export type AudienceResult =
  | { ok: true; count: number; players: AudiencePlayer[] }
  | { ok: false; reason: 'filter' }

/** How many players a filter means, and a few of them. */
export async function countCampaignAudience(
  campaign: Campaign,
  typed: TypedAudience,
): Promise<AudienceResult> {
  const staff = await requireStaff('campaigns.manage')
  const at = now()
  const audience = parseAudience(typed, at)
  if (audience === null) return { ok: false, reason: 'filter' }
  const db = database()
  await insertAudit(db, {
    actor: staff.id,
    action: 'campaign.audience.read',
    subject: subjectOf(campaign.id),
    after: namedOnly(typed),
    address: await requestAddress(),
  })
  return { ok: true, ...(await countAudience(db, { campaign, audience, at, shown: playersShown })) }
}

/** Studios, to filter by. */
export async function studiosToFilter(): Promise<{ id: number; title: string }[]> {
  await requireStaff('campaigns.manage')
  return listStudios(database())
}

export type BatchResult =
  | { ok: true; batchId: bigint }
  | { ok: false; reason: 'no-reason' | 'filter' | 'not-running' | 'not-now' }

/** Gives to all whom a filter means, in the background. The same form sent again is the same batch. */
export async function giveToAudience(asked: {
  campaignId: string
  typed: TypedAudience
  reason: string
  identity: string
}): Promise<BatchResult> {
  const staff = await requireStaff('campaigns.manage')
  const reason = asked.reason.trim().slice(0, reasonMax)
  const at = now()
  if (reason === '') return { ok: false, reason: 'no-reason' }
  if (parseAudience(asked.typed, at) === null) return { ok: false, reason: 'filter' }
  const campaign = await readCampaign(asked.campaignId)
  if (campaign === null || !mayGive(campaign)) return { ok: false, reason: 'not-running' }
  const address = await requestAddress()
  const batchId = await database().$transaction(async (tx) => {
    const { batch, isNew } = await insertBatch(tx, {
      campaignId: campaign.id,
      identity: asked.identity,
      kind: 'filter',
      state: 'gathering',
      filter: writeAudience(asked.typed, at),
      reason,
      by: staff.id,
      at,
    })
    if (!isNew) return batch.id
    await insertAudit(tx, {
      actor: staff.id,
      action: 'campaign.give',
      subject: subjectOf(campaign.id),
      reason,
      after: { batch: batch.id.toString(), filter: namedOnly(asked.typed) },
      address,
    })
    return batch.id
  })
  return { ok: true, batchId }
}

export type ListResult =
  | { ok: true; batchId: bigint }
  | { ok: false; reason: 'empty' | 'too-many' | 'unreadable' | 'gone' }

/** The dry run of a list: reads it, finds each player and judges what giving would do. Nothing is given. */
export async function checkPlayerList(asked: {
  campaignId: string
  text: string
  fileName: string
  identity: string
}): Promise<ListResult> {
  const staff = await requireStaff('campaigns.manage')
  const campaign = await readCampaign(asked.campaignId)
  if (campaign === null) return { ok: false, reason: 'gone' }
  const list = readPlayerList(asked.text)
  if (!list.ok) return list
  const db = database()
  const at = now()
  const { batch, isNew } = await insertBatch(db, {
    campaignId: campaign.id,
    identity: asked.identity,
    kind: 'csv',
    state: 'checking',
    ...(asked.fileName === '' ? {} : { fileName: asked.fileName.slice(0, fileNameMax) }),
    by: staff.id,
    at,
  })
  if (!isNew) return { ok: true, batchId: batch.id }
  await insertLines(db, { batchId: batch.id, campaign, typed: list.typed, at })
  const address = await requestAddress()
  await db.$transaction(async (tx) => {
    await finishCheck(tx, batch.id, list.typed.length)
    await insertAudit(tx, {
      actor: staff.id,
      action: 'campaign.list.check',
      subject: subjectOf(campaign.id),
      after: { batch: batch.id.toString(), file: asked.fileName, lines: list.typed.length },
      address,
    })
  })
  return { ok: true, batchId: batch.id }
}

/** In steps, each of its own: a list of a hundred thousand holds nothing and nobody up. */
async function insertLines(
  db: Database,
  { batchId, campaign, typed, at }: { batchId: bigint; campaign: Campaign; typed: string[]; at: Date },
): Promise<void> {
  const seen = new Set<string>()
  for (let before = 0; before < typed.length; before += linesAtOnce) {
    const lines = typed
      .slice(before, before + linesAtOnce)
      .map((text, place) => ({ position: before + place + 1, typed: text, key: accountKey(text) }))
    await insertItems(db, batchId, lines, seen)
    await judgeItems(db, { batchId, campaign, first: before + 1, last: before + lines.length, at })
  }
}

/** Gives what a checked list promised; each player is judged once more when their turn comes. */
export async function giveCheckedList(id: string, typed: string): Promise<BatchResult> {
  return decideBatch(id, typed, { action: 'campaign.give', from: ['checked'], to: 'granting' })
}

/** Throws a checked list away. */
export async function discardList(id: string, typed: string): Promise<BatchResult> {
  return decideBatch(id, typed, {
    action: 'campaign.list.discard',
    from: ['checking', 'checked'],
    to: 'discarded',
  })
}

/** Takes back what a batch has given and nobody has begun (F2), in the background. */
export async function undoBatch(id: string, typed: string): Promise<BatchResult> {
  return decideBatch(id, typed, {
    action: 'campaign.undo',
    from: ['gathering', 'granting', 'done', 'stopped', 'undone'],
    to: 'undoing',
  })
}

interface Decision {
  action: string
  from: BatchState[]
  to: 'granting' | 'discarded' | 'undoing'
}

async function decideBatch(id: string, typed: string, { action, from, to }: Decision): Promise<BatchResult> {
  const staff = await requireStaff('campaigns.manage')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const batch = await readBatch(id)
  const campaign = batch === null ? null : await findCampaign(database(), batch.campaignId)
  if (batch === null || campaign === null) return { ok: false, reason: 'not-now' }
  if (to === 'granting' && !mayGive(campaign)) return { ok: false, reason: 'not-running' }
  const address = await requestAddress()
  const at = now()
  const notes = {
    granting: { reason, confirmedAt: at },
    discarded: { finishedAt: at },
    undoing: { undoneBy: staff.id, undoneAt: at },
  }
  const isDone = await database().$transaction(async (tx) => {
    if (!(await moveBatch(tx, { id: batch.id, from, to, ...notes[to] }))) return false
    const grants = await countGrants(tx, { batchId: batch.id })
    await insertAudit(tx, {
      actor: staff.id,
      action,
      subject: subjectOf(campaign.id),
      reason,
      before: { state: batch.state },
      after: {
        batch: batch.id.toString(),
        state: to,
        lines: batch.rows,
        offered: (grants.offered ?? 0) + (grants.waiting ?? 0),
      },
      address,
    })
    return true
  })
  return isDone ? { ok: true, batchId: batch.id } : { ok: false, reason: 'not-now' }
}

function mayGive(campaign: Campaign): boolean {
  return ['running', 'scheduled'].includes(phaseOf(campaign, now()))
}

function namedOnly(typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
}
