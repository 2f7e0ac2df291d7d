import 'server-only'
// Campaigns themselves. Every change asks for the state it starts from: who loses a race changes nothing.
import type { Transaction } from '../db/client'
import { type Campaign as CampaignRow, Prisma } from '../db/generated/client'
import { Money } from '../money/money'
import type { Campaign, CampaignPhase, CampaignTerms } from './types'

const stateOf = (state: string): Campaign['state'] =>
  state === 'running' || state === 'stopped' ? state : 'draft'

function toCampaign(row: CampaignRow): Campaign {
  const { cp, maxWin, state, winTo, isEndMoving: _, identity: __, ...rest } = row
  return {
    ...rest,
    state: stateOf(state),
    winTo: winTo === 'bonus' ? 'bonus' : 'cash',
    cp: Money.of(cp.toFixed(), row.currency),
    maxWin: maxWin === null ? null : Money.of(maxWin.toFixed(), row.currency),
  }
}

const toData = ({ cp, maxWin, ...terms }: CampaignTerms) => ({
  ...terms,
  cp: cp.toString(),
  maxWin: maxWin?.toString() ?? null,
})

/** The campaign of this identity, and whether this call has made it. */
export async function insertCampaign(
  tx: Transaction,
  params: { terms: CampaignTerms; identity: string; by: string; at: Date },
): Promise<{ campaign: Campaign; isNew: boolean }> {
  const { terms, identity, by, at } = params
  const { count } = await tx.campaign.createMany({
    data: [{ ...toData(terms), identity, createdBy: by, createdAt: at }],
    skipDuplicates: true,
  })
  const row = await tx.campaign.findUniqueOrThrow({ where: { identity } })
  return { campaign: toCampaign(row), isNew: count > 0 }
}

export async function findCampaign(tx: Transaction, id: bigint): Promise<Campaign | null> {
  const row = await tx.campaign.findUnique({ where: { id } })
  return row === null ? null : toCampaign(row)
}

/** All terms, while it is a draft; false when it is none any more. */
export async function changeDraft(tx: Transaction, id: bigint, terms: CampaignTerms): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({ where: { id, state: 'draft' }, data: toData(terms) })
  return count > 0
}

/** Name and end of one that has run. What is offered gets the new end in the background. */
export async function changeNameAndEnd(
  tx: Transaction,
  { id, name, endsAt }: { id: bigint; name: string; endsAt: Date | null },
): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { id, state: { not: 'draft' } },
    data: { name, endsAt, isEndMoving: true },
  })
  return count > 0
}

/** Lets it give rounds; false when it does already, its time is over, or its offers are still being taken back. */
export async function startCampaign(tx: Transaction, { id, at }: { id: bigint; at: Date }): Promise<boolean> {
  const count = await tx.$executeRaw`
    update campaign set state = 'running', started_at = coalesce(started_at, ${at}::timestamptz), stopped_at = null
    where id = ${id} and state in ('draft', 'stopped') and not is_withdrawing
      and (ends_at is null or ends_at > ${at}::timestamptz)`
  return count > 0
}

/** No new grants from here on: batches under way stop too. False when it was not running. */
export async function stopCampaign(
  tx: Transaction,
  { id, at, withdraw }: { id: bigint; at: Date; withdraw: boolean },
): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { id, state: 'running' },
    data: { state: 'stopped', stoppedAt: at, isWithdrawing: withdraw },
  })
  if (count === 0) return false
  await tx.grantBatch.updateMany({
    where: { campaignId: id, state: { in: ['gathering', 'granting'] } },
    data: { state: 'stopped', finishedAt: at },
  })
  return true
}

/** Takes back what is still offered of a campaign that gives no more; false when there is nothing to stop. */
export async function withdrawCampaign(tx: Transaction, id: bigint): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { id, state: 'stopped', isWithdrawing: false },
    data: { isWithdrawing: true },
  })
  return count > 0
}

export interface CampaignSearch {
  text: string
  phase: CampaignPhase | null
  /** Of one game. */
  game?: bigint
  sort: { key: 'name' | 'created' | 'ends'; direction: 'asc' | 'desc' }
  offset: number
  limit: number
  at: Date
}

/** A page of campaigns, and how many there are. */
export async function listCampaigns(
  tx: Transaction,
  search: CampaignSearch,
): Promise<{ campaigns: Campaign[]; total: number }> {
  const { text, phase, game, at, sort } = search
  const where: Prisma.CampaignWhereInput = {
    ...(text === '' ? {} : { name: { contains: text, mode: 'insensitive' } }),
    ...(game === undefined ? {} : { games: { has: game } }),
    ...(phase === null ? {} : phaseWhere(phase, at)),
  }
  const column = { name: 'name', created: 'id', ends: 'endsAt' } as const
  const [rows, total] = await Promise.all([
    tx.campaign.findMany({
      where,
      orderBy: [{ [column[sort.key]]: sort.direction }, { id: 'desc' }],
      skip: search.offset,
      take: search.limit,
    }),
    tx.campaign.count({ where }),
  ])
  return { campaigns: rows.map(toCampaign), total }
}

function phaseWhere(phase: CampaignPhase, at: Date): Prisma.CampaignWhereInput {
  if (phase === 'draft' || phase === 'stopped') return { state: phase }
  if (phase === 'ended') return { state: 'running', endsAt: { lte: at } }
  const notOver = { OR: [{ endsAt: null }, { endsAt: { gt: at } }] }
  if (phase === 'scheduled') return { state: 'running', startsAt: { gt: at }, AND: [notOver] }
  return { state: 'running', AND: [notOver, { OR: [{ startsAt: null }, { startsAt: { lte: at } }] }] }
}

/** Running ones of a currency that a player may be given now, newest first. */
export async function listOpenCampaigns(
  tx: Transaction,
  { currencies, at, limit }: { currencies: string[]; at: Date; limit: number },
): Promise<Campaign[]> {
  const rows = await tx.campaign.findMany({
    where: {
      currency: { in: currencies },
      state: 'running',
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
    },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(toCampaign)
}

/** A game that may be put into a campaign. */
export interface CampaignGame {
  code: bigint
  title: string
  studio: string
  lines: number
}

/** Games that can play free rounds and may be opened, by the beginning of a word, or by their codes. */
export async function findCampaignGames(
  tx: Transaction,
  asked: { text: string; limit: number } | { codes: bigint[] },
): Promise<CampaignGame[]> {
  const condition =
    'codes' in asked
      ? Prisma.sql`g.code = any(${asked.codes}::bigint[])`
      : Prisma.sql`(${asked.text} = '' or g.code::text = ${asked.text}
          or strpos(lower(g.title || ' ' || s.title), lower(${asked.text})) > 0)`
  return tx.$queryRaw<CampaignGame[]>`
    select g.code, g.title, s.title as studio, g.lines from game g join game_group s on s.id = g.group_id
    where g.in_feed and not g.is_hidden and g.has_free_rounds and ${condition}
    order by g.position limit ${'limit' in asked ? asked.limit : 100}`
}

export async function listCampaignCurrencies(tx: Transaction): Promise<string[]> {
  const rows = await tx.currency.findMany({
    where: { isActive: true },
    orderBy: { position: 'asc' },
    select: { code: true },
  })
  return rows.map(({ code }) => code)
}

export async function listStudios(tx: Transaction): Promise<{ id: number; title: string }[]> {
  return tx.gameGroup.findMany({ orderBy: { position: 'asc' }, select: { id: true, title: true } })
}
