// Grants of free rounds: a campaign's, a player's, one with all that happened to it; to give one and to take one back.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { accountKey, isAllowed, requestAddress, requireStaff } from '../auth/auth'
import { cancelGrant } from '../bonus/bonus'
import { callsOfGrant, type StoredCall } from '../calls/calls'
import {
  type Campaign,
  findGrant,
  findPlayerNamed,
  type Grant,
  type GrantOperation,
  type GrantSearch,
  type GrantState,
  giveBatch,
  grantStates,
  type ItemResult,
  insertBatch,
  insertItems,
  judgeItems,
  listGrantOperations,
  listItems,
  listOpenCampaigns,
  searchGrants,
} from '../campaigns/campaigns'
import { phaseOf } from '../campaigns/rules-value'
import { now } from '../clock'
import { type Database, database } from '../db/client'
import { balancesOf } from '../wallet/wallet'
import { readCampaign, subjectOf } from './campaigns'

const rowsOfPage = 30
const rowsOfExportStep = 500
const grantsOfExportMax = 2_000_000
const grantsOfPlayerShown = 50
const operationsShown = 200
const openCampaignsMax = 100
const reasonMax = 200

export interface GrantQuery {
  state: string
  /** An id, a nickname or an e-mail. */
  player: string
}

/** A page of a campaign's grants. `next` leads on; null on the last page. */
export async function searchCampaignGrants(
  campaignId: bigint,
  query: GrantQuery,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ grants: Grant[]; next: string | null }> {
  const staff = await requireStaff('bonus.read')
  const db = database()
  const search = await searchOf(db, campaignId, query)
  await insertAudit(db, {
    actor: staff.id,
    action: 'campaign.grants.read',
    subject: subjectOf(campaignId),
    after: { ...query },
    address: await requestAddress(),
  })
  if (search === null) return { grants: [], next: null }
  const after = page.after !== null && /^\d{1,18}$/.test(page.after) ? { after: BigInt(page.after) } : {}
  const rows = await searchGrants(db, {
    ...search,
    ...after,
    direction: page.direction,
    limit: rowsOfPage + 1,
  })
  const grants = rows.slice(0, rowsOfPage)
  return { grants, next: rows.length > rowsOfPage ? String(grants.at(-1)?.id) : null }
}

/** Every grant of a search, oldest first, read in steps; null where there is no such campaign. */
export async function exportCampaignGrants(
  id: string,
  query: GrantQuery,
): Promise<AsyncIterable<Grant> | null> {
  const staff = await requireStaff('bonus.read')
  const db = database()
  const campaign = await readCampaign(id)
  if (campaign === null) return null
  await insertAudit(db, {
    actor: staff.id,
    action: 'campaign.grants.export',
    subject: subjectOf(campaign.id),
    after: { ...query },
    address: await requestAddress(),
  })
  return allGrants(db, await searchOf(db, campaign.id, query))
}

type Asked = Pick<GrantSearch, 'campaignId' | 'playerId' | 'states'>

async function* allGrants(db: Database, search: Asked | null): AsyncIterable<Grant> {
  if (search === null) return
  let after = 0n
  for (let read = 0; read < grantsOfExportMax; read += rowsOfExportStep) {
    const rows = await searchGrants(db, { ...search, after, direction: 'asc', limit: rowsOfExportStep })
    yield* rows
    after = rows.at(-1)?.id ?? after
    if (rows.length < rowsOfExportStep) return
  }
  throw new Error(`an export has at most ${grantsOfExportMax} grants`)
}

/** Null where the player asked for does not exist. */
async function searchOf(
  db: Database,
  campaignId: bigint,
  { state, player }: GrantQuery,
): Promise<Asked | null> {
  const asked = grantStates.find((one) => one === state)
  const states: { states?: GrantState[] } = asked === undefined ? {} : { states: [asked] }
  if (player === '') return { campaignId, ...states }
  const found = await findPlayerNamed(db, { typed: player, key: accountKey(player) })
  return found === null ? null : { campaignId, playerId: found.id, ...states }
}

export interface GrantFile {
  grant: Grant
  operations: GrantOperation[]
  /** What the integrator asked about it and was answered, as far as calls are kept; null where the role may not see. */
  calls: StoredCall[] | null
}

/** One grant with its journal rows and wallet calls, or null. */
export async function openGrant(id: string): Promise<GrantFile | null> {
  const staff = await requireStaff('bonus.read')
  const db = database()
  const grant = /^\d{1,18}$/.test(id) ? await findGrant(db, BigInt(id)) : null
  if (grant === null) return null
  await insertAudit(db, {
    actor: staff.id,
    action: 'player.grant.read',
    subject: grant.playerId,
    after: { grant: id },
    address: await requestAddress(),
  })
  const operations = await listGrantOperations(db, {
    grantId: grant.id,
    currency: grant.currency,
    limit: operationsShown,
  })
  const calls = isAllowed(staff.role, 'calls.read')
    ? await callsOfGrant({
        playerId: grant.playerId,
        grantId: grant.id,
        transactionIds: operations.flatMap(({ kind, identity }) => (kind === 'credit' ? [identity] : [])),
        from: grant.createdAt,
      })
    : null
  return { grant, operations, calls }
}

/** A player's free rounds, newest first, and the campaigns that could give more. */
export async function freeRoundsOfPlayer(
  playerId: string,
): Promise<{ grants: Grant[]; campaigns: Campaign[] }> {
  await requireStaff('bonus.read')
  const db = database()
  const currencies = (await balancesOf(playerId)).map(({ currency }) => currency)
  const [grants, campaigns] = await Promise.all([
    searchGrants(db, { playerId, direction: 'desc', limit: grantsOfPlayerShown }),
    listOpenCampaigns(db, { currencies, at: now(), limit: openCampaignsMax }),
  ])
  return { grants, campaigns }
}

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
    const [line] = await listItems(database(), { batchId, result: null, after: 0, limit: 1 })
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
    const [line] = await listItems(tx, { batchId: batch.id, result: null, after: 0, limit: 1 })
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
