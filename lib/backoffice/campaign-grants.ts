// Grants of free rounds: a campaign's, a player's, one with all that happened to it.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { accountKey, isAllowed, requestAddress, requireStaff } from '../auth/auth'
import { callsOfGrant, type StoredCall } from '../calls/calls'
import {
  type Campaign,
  findGrant,
  findPlayerNamed,
  type Grant,
  type GrantOperation,
  type GrantSearch,
  type GrantState,
  grantStates,
  listGrantOperations,
  listOpenCampaigns,
  searchGrants,
} from '../campaigns/campaigns'
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
