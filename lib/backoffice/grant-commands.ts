// To give one player a campaign's rounds, and to take a grant back.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { accountKey, requestAddress, requireStaff } from '../auth/auth'
import { cancelGrant } from '../bonus/bonus'
import {
  type Campaign,
  findGrant,
  findPlayerNamed,
  giveBatch,
  type ItemResult,
  insertBatch,
  insertItems,
  judgeItems,
  listItems,
} from '../campaigns/campaigns'
import { phaseOf } from '../campaigns/rules-value'
import { now } from '../clock'
import { database } from '../db/client'
import { readCampaign } from './campaigns'

const firstLine = { result: null, direction: 'asc', after: null, limit: 1 } as const
const reasonMax = 200

export type GiveOneResult =
  | { ok: true; playerId: string; batchId: bigint }
  | { ok: false; reason: 'no-reason' | 'not-running' | Exclude<ItemResult, 'ok' | 'granted'> }

class NotGiven extends Error {
  constructor(readonly result: ItemResult) {
    super(result)
  }
}

/** Gives one player a campaign's rounds at once. The same form sent again gives nothing more. */
export async function giveRounds(asked: {
  campaignId: string
  /** An id, a nickname or an e-mail. */
  player: string
  reason: string
  identity: string
}): Promise<GiveOneResult> {
  const staff = await requireStaff('bonus.grant')
  const reason = asked.reason.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const campaign = await readCampaign(asked.campaignId)
  if (campaign === null || !['running', 'scheduled'].includes(phaseOf(campaign, now())))
    return { ok: false, reason: 'not-running' }
  const typed = asked.player.trim().slice(0, 254)
  const player = await findPlayerNamed(database(), { typed, key: accountKey(typed) })
  if (player === null) return { ok: false, reason: 'unknown' }
  try {
    const batchId = await prepareOne({
      campaign,
      player,
      staffId: staff.id,
      reason,
      identity: asked.identity,
    })
    await giveBatch(batchId)
    const [line] = await listItems(database(), { batchId, ...firstLine })
    if (line?.result === 'granted') return { ok: true, playerId: player.id, batchId }
    return { ok: false, reason: line === undefined || line.result === 'ok' ? 'not-running' : line.result }
  } catch (error) {
    if (error instanceof NotGiven && error.result !== 'ok' && error.result !== 'granted')
      return { ok: false, reason: error.result }
    throw error
  }
}

/** The batch of one line with its audit row. Where nothing would be given it leaves nothing behind. */
async function prepareOne(deed: {
  campaign: Campaign
  player: { id: string }
  staffId: string
  reason: string
  identity: string
}): Promise<bigint> {
  const { campaign, player, staffId, reason, identity } = deed
  const address = await requestAddress()
  const at = now()
  return database().$transaction(async (tx) => {
    const { batch, isNew } = await insertBatch(tx, {
      campaignId: campaign.id,
      identity,
      kind: 'one',
      state: 'granting',
      rows: 1,
      reason,
      by: staffId,
      at,
    })
    if (!isNew) return batch.id
    await insertItems(tx, batch.id, [{ position: 1, typed: player.id, key: '' }])
    await judgeItems(tx, { batchId: batch.id, campaign, first: 1, last: 1, at })
    const [line] = await listItems(tx, { batchId: batch.id, ...firstLine })
    if (line?.result !== 'ok') throw new NotGiven(line?.result ?? 'unknown')
    await insertAudit(tx, {
      actor: staffId,
      action: 'player.rounds.give',
      subject: player.id,
      reason,
      after: { campaign: campaign.id.toString(), name: campaign.name, batch: batch.id.toString() },
      address,
    })
    return batch.id
  })
}

export type CancelGrantResult =
  | { ok: true; playerId: string }
  | { ok: false; reason: 'no-reason' | 'not-offered' }

/** Takes one grant back that nobody has begun (F2). */
export async function takeGrantBack(id: string, typed: string): Promise<CancelGrantResult> {
  const staff = await requireStaff('bonus.cancel')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const grant = /^\d{1,18}$/.test(id) ? await findGrant(database(), BigInt(id)) : null
  if (grant === null) return { ok: false, reason: 'not-offered' }
  const address = await requestAddress()
  const isDone = await database().$transaction(async (tx) => {
    if (!(await cancelGrant(grant.id, reason, tx))) return false
    await insertAudit(tx, {
      actor: staff.id,
      action: 'player.rounds.cancel',
      subject: grant.playerId,
      reason,
      before: { state: grant.state },
      after: { state: 'cancelled', grant: id, campaign: grant.campaignId?.toString() ?? null },
      address,
    })
    return true
  })
  return isDone ? { ok: true, playerId: grant.playerId } : { ok: false, reason: 'not-offered' }
}
