// Campaigns to look at: the list, one with its figures, and what its form offers.
import 'server-only'
import { requireStaff } from '../auth/auth'
import {
  type Campaign,
  type CampaignFigures,
  type CampaignGame,
  type CampaignPhase,
  type CampaignSearch,
  findCampaign,
  findCampaignGames,
  listCampaignCurrencies,
  listCampaigns,
  readFigures,
} from '../campaigns/campaigns'
import { phaseOf } from '../campaigns/rules-value'
import { gameTitles } from '../catalog/catalog'
import { now } from '../clock'
import { database } from '../db/client'
import { figuresOfList } from './campaign-figures'
import { findStaffEmails } from './store'

export const campaignsOfPage = 25
const rowsOfExportStep = 200
const campaignsOfExportMax = 100_000
const gamesShown = 20

export interface CampaignLine {
  campaign: Campaign
  phase: CampaignPhase
  figures: CampaignFigures
  titles: string[]
}

export interface CampaignQuery {
  text: string
  phase: string
  game: string
  sort: CampaignSearch['sort']
}

/** A page of campaigns with what they have given and cost. */
export async function searchCampaigns(
  query: CampaignQuery,
  page: number,
): Promise<{ lines: CampaignLine[]; total: number }> {
  await requireStaff('bonus.read')
  return readCampaigns(query, (page - 1) * campaignsOfPage, campaignsOfPage)
}

/** Every campaign of a search, read in steps. */
export async function exportCampaigns(query: CampaignQuery): Promise<AsyncIterable<CampaignLine>> {
  await requireStaff('bonus.read')
  return allCampaigns(query)
}

async function* allCampaigns(query: CampaignQuery): AsyncIterable<CampaignLine> {
  for (let offset = 0; offset < campaignsOfExportMax; offset += rowsOfExportStep) {
    const { lines } = await readCampaigns(query, offset, rowsOfExportStep)
    yield* lines
    if (lines.length < rowsOfExportStep) return
  }
  throw new Error(`an export has at most ${campaignsOfExportMax} campaigns`)
}

const phases: readonly CampaignPhase[] = ['draft', 'scheduled', 'running', 'stopped', 'ended']

async function readCampaigns({ text, phase, game, sort }: CampaignQuery, offset: number, limit: number) {
  const db = database()
  const at = now()
  const { campaigns, total } = await listCampaigns(db, {
    text,
    phase: phases.find((one) => one === phase) ?? null,
    ...(/^\d{1,18}$/.test(game) ? { game: BigInt(game) } : {}),
    sort,
    offset,
    limit,
    at,
  })
  const [figures, titles] = await Promise.all([
    figuresOfList(campaigns),
    gameTitles([...new Set(campaigns.flatMap(({ games }) => games))]),
  ])
  const lines = campaigns.flatMap((campaign) => {
    const own = figures.get(campaign.id)
    if (own === undefined) return []
    const named = campaign.games.map((code) => titles.get(code) ?? String(code))
    return [{ campaign, phase: phaseOf(campaign, at), figures: own, titles: named }]
  })
  return { lines, total }
}

export interface CampaignFile extends CampaignLine {
  /** The games as the catalogue has them now; one that may not be opened any more is missing. */
  games: CampaignGame[]
  /** Who made it. */
  by: string
}

/** One campaign with its figures, or null. */
export async function openCampaign(id: string): Promise<CampaignFile | null> {
  await requireStaff('bonus.read')
  const db = database()
  const campaign = await readCampaign(id)
  if (campaign === null) return null
  const [figures, games, titles, emails] = await Promise.all([
    readFigures(db, [campaign]),
    findCampaignGames(db, { codes: campaign.games }),
    gameTitles(campaign.games),
    findStaffEmails(db, [campaign.createdBy]),
  ])
  const own = figures.get(campaign.id)
  if (own === undefined) return null
  return {
    campaign,
    phase: phaseOf(campaign, now()),
    figures: own,
    titles: campaign.games.map((code) => titles.get(code) ?? String(code)),
    games,
    by: emails.get(campaign.createdBy) ?? campaign.createdBy,
  }
}

/** The campaign of an address, or null. Whoever calls has asked for a permission. */
export async function readCampaign(id: string): Promise<Campaign | null> {
  return /^\d{1,18}$/.test(id) ? findCampaign(database(), BigInt(id)) : null
}

/** What the form of terms offers. */
export async function campaignFormOptions(codes: readonly bigint[]) {
  await requireStaff('campaigns.manage')
  const db = database()
  const [currencies, games] = await Promise.all([
    listCampaignCurrencies(db),
    findCampaignGames(db, { codes: [...codes] }),
  ])
  return { currencies, games }
}

/** Games that can play free rounds, by a part of their names or their code. */
export async function findGamesForCampaign(text: string): Promise<CampaignGame[]> {
  await requireStaff('bonus.read')
  return findCampaignGames(database(), { text: text.trim().slice(0, 100), limit: gamesShown })
}

/** What an audit row is about. */
export const subjectOf = (campaignId: bigint) => `campaign:${campaignId}`
