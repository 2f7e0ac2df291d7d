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
import { askedFor } from './export-rows'
import { codeOf } from './journal-query'

const rowsOfPage = 30
const rowsOfExportStep = 500
const grantsOfExportMax = 2_000_000
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
  return search === null ? { grants: [], next: null } : readPage(db, search, page)
}

async function readPage(
  db: Database,
  search: Asked,
  { after, direction }: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ grants: Grant[]; next: string | null }> {
  const from = after !== null && /^\d{1,18}$/.test(after) ? { after: BigInt(after) } : {}
  const rows = await searchGrants(db, { ...search, ...from, direction, limit: rowsOfPage + 1 })
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

type Asked = Pick<GrantSearch, 'campaignId' | 'playerId' | 'gameCode' | 'states'>

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
  const states = statesOf(state)
  if (player === '') return { campaignId, ...states }
  const found = await findPlayerNamed(db, { typed: player, key: accountKey(player) })
  return found === null ? null : { campaignId, playerId: found.id, ...states }
}

function statesOf(state: string): { states?: GrantState[] } {
  const asked = grantStates.find((one) => one === state)
  return asked === undefined ? {} : { states: [asked] }
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

export interface PlayerGrantQuery {
  state: string
  /** A whole game code. */
  game: string
}

/** A page of a player's free rounds. `next` leads on; null on the last page. */
export async function searchPlayerGrants(
  playerId: string,
  query: PlayerGrantQuery,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ grants: Grant[]; next: string | null }> {
  await requireStaff('bonus.read')
  const search = searchOfPlayer(playerId, query)
  return search === null ? { grants: [], next: null } : readPage(database(), search, page)
}

/** Every grant of a player's search, oldest first, read in steps. The export itself is an audit row. */
export async function exportPlayerGrants(
  playerId: string,
  query: PlayerGrantQuery,
): Promise<AsyncIterable<Grant>> {
  const staff = await requireStaff('bonus.read')
  const db = database()
  await insertAudit(db, {
    actor: staff.id,
    action: 'player.grants.export',
    subject: playerId.slice(0, 160),
    after: askedFor(query),
    address: await requestAddress(),
  })
  return allGrants(db, searchOfPlayer(playerId, query))
}

/** Null where nothing can match. */
function searchOfPlayer(playerId: string, { state, game }: PlayerGrantQuery): Asked | null {
  if (game === '') return { playerId, ...statesOf(state) }
  const gameCode = codeOf(game)
  return gameCode === null ? null : { playerId, gameCode, ...statesOf(state) }
}

/** The campaigns that may give a player rounds now: running, in the currency of one of their wallets. */
export async function campaignsForPlayer(playerId: string): Promise<Campaign[]> {
  await requireStaff('bonus.read')
  const currencies = (await balancesOf(playerId)).map(({ currency }) => currency)
  return listOpenCampaigns(database(), { currencies, at: now(), limit: openCampaignsMax })
}
