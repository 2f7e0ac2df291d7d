import 'server-only'
// Batches and their lines, outside of the worker's steps.
import type { Transaction } from '../db/client'
import type { GrantBatch, Prisma } from '../db/generated/client'
import type { Batch, BatchKind, BatchState, Campaign, ItemResult } from './types'

export interface NewBatch {
  campaignId: bigint
  identity: string
  kind: BatchKind
  state: BatchState
  filter?: Prisma.InputJsonObject
  fileName?: string
  /** Where it is known already. */
  rows?: number
  reason?: string
  by: string
  at: Date
}

const toBatch = ({ cursor: _, ...row }: GrantBatch): Batch => ({
  ...row,
  kind: row.kind as BatchKind,
  state: row.state as BatchState,
})

/** The batch of this identity, and whether this call has made it. */
export async function insertBatch(
  tx: Transaction,
  { by, at, ...batch }: NewBatch,
): Promise<{ batch: Batch; isNew: boolean }> {
  const { count } = await tx.grantBatch.createMany({
    data: [
      { ...batch, createdBy: by, createdAt: at, ...(batch.state === 'checking' ? {} : { confirmedAt: at }) },
    ],
    skipDuplicates: true,
  })
  const row = await tx.grantBatch.findUniqueOrThrow({ where: { identity: batch.identity } })
  return { batch: toBatch(row), isNew: count > 0 }
}

export async function findBatch(tx: Transaction, id: bigint): Promise<Batch | null> {
  const row = await tx.grantBatch.findUnique({ where: { id } })
  return row === null ? null : toBatch(row)
}

export interface BatchSearch {
  campaignId: bigint
  /** Empty texts ask for nothing. */
  kind: string
  state: string
  sort: { key: 'batch' | 'rows' | 'granted'; direction: 'asc' | 'desc' }
  skip: number
  take: number
}

/** A page of a campaign's batches without those thrown away, and how many match in all. */
export async function findBatches(
  tx: Transaction,
  { campaignId, kind, state, sort, skip, take }: BatchSearch,
): Promise<{ batches: Batch[]; total: number }> {
  const where: Prisma.GrantBatchWhereInput = {
    campaignId,
    ...(kind === '' ? {} : { kind }),
    state: { not: 'discarded', ...(state === '' ? {} : { equals: state }) },
  }
  const order = sort.key === 'batch' ? [] : [{ [sort.key]: sort.direction }]
  const [rows, total] = await Promise.all([
    tx.grantBatch.findMany({ where, orderBy: [...order, { id: sort.direction }], skip, take }),
    tx.grantBatch.count({ where }),
  ])
  return { batches: rows.map(toBatch), total }
}

/** From one of the states `from` to another; false when it stands elsewhere by now. */
export async function moveBatch(
  tx: Transaction,
  params: { id: bigint; from: BatchState[]; to: BatchState } & Partial<
    Pick<Batch, 'reason' | 'confirmedAt' | 'finishedAt' | 'undoneBy' | 'undoneAt'>
  >,
): Promise<boolean> {
  const { id, from, to, ...data } = params
  const { count } = await tx.grantBatch.updateMany({
    where: { id, state: { in: from } },
    data: { ...data, state: to },
  })
  return count > 0
}

export interface TypedLine {
  position: number
  typed: string
  /** An e-mail's key. */
  key: string
}

/**
 * Adds lines and looks up whom they name: an id or an e-mail. `seen` are the players of the lines before: of one who is
 * named twice the first line counts.
 */
export async function insertItems(
  tx: Transaction,
  batchId: bigint,
  lines: TypedLine[],
  seen = new Set<string>(),
): Promise<void> {
  const found = await tx.$queryRaw<{ position: number; typed: string; id: string | null }[]>`
    select r.position, r.typed, coalesce((select id from player where id = r.typed),
      (select id from player where email_key = r.key)) as id
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r(position int, typed text, key text)
    order by r.position`
  const items = found.map(({ position, typed, id }) => {
    const result: ItemResult = id === null ? 'unknown' : seen.has(id) ? 'duplicate' : 'ok'
    if (id !== null) seen.add(id)
    return { position, typed, id, result }
  })
  await tx.$executeRaw`
    insert into grant_batch_item (batch_id, position, typed, player_id, result)
    select ${batchId}, r.position, r.typed, r.id, r.result
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as r(position int, typed text, id text, result text)`
}

/** What would become of the lines from `first` to `last`, given now. Their batch is new to the statistics: nothing here joins lines with lines. */
export async function judgeItems(
  tx: Transaction,
  params: {
    batchId: bigint
    campaign: Pick<Campaign, 'id' | 'currency' | 'games'>
    first: number
    last: number
    at: Date
  },
): Promise<void> {
  const { batchId, campaign, first, last, at } = params
  await tx.$executeRaw`
    update grant_batch_item i set result = j.became
    from player p cross join lateral (select case
        when p.status <> 'active' or p.excluded_until > ${at}::timestamptz then 'blocked'
        when not exists (select 1 from wallet w where w.player_id = p.id and w.currency = ${campaign.currency})
          then 'no-wallet'
        when (select count(*) from free_round_grant f where f.campaign_id = ${campaign.id} and f.player_id = p.id
          and f.state <> 'cancelled') >= ${campaign.games.length} then 'already'
        else 'ok' end as became) j
    where i.batch_id = ${batchId} and i.position between ${first} and ${last} and i.result = 'ok'
      and p.id = i.player_id and j.became <> 'ok'`
}

/** Every line has been read and judged: the batch waits for a person's word. */
export async function finishCheck(tx: Transaction, id: bigint, rows: number): Promise<void> {
  await tx.grantBatch.updateMany({ where: { id, state: 'checking' }, data: { state: 'checked', rows } })
}

export async function countResults(
  tx: Transaction,
  batchId: bigint,
): Promise<Partial<Record<ItemResult, number>>> {
  const rows = await tx.grantBatchItem.groupBy({ by: ['result'], where: { batchId }, _count: true })
  return Object.fromEntries(rows.map((row) => [row.result, row._count]))
}

export interface BatchLine {
  position: number
  typed: string
  playerId: string | null
  nickname: string | null
  result: ItemResult
}

export interface ItemSearch {
  batchId: bigint
  result: ItemResult | null
  /** A part of what was written, or the player whose line it is. */
  text?: string
  playerId?: string | null
  direction: 'asc' | 'desc'
  /** The position of the last line of the page before. */
  after: number | null
  limit: number
}

/** Lines of a batch in their order, from after a position. */
export async function listItems(tx: Transaction, search: ItemSearch): Promise<BatchLine[]> {
  const { batchId, result, text = '', playerId = null, direction, after, limit } = search
  const written = { typed: { contains: text, mode: 'insensitive' } as const }
  const rows = await tx.grantBatchItem.findMany({
    where: {
      batchId,
      ...(after === null ? {} : { position: direction === 'asc' ? { gt: after } : { lt: after } }),
      ...(result === null ? {} : { result }),
      ...(text === '' ? {} : { OR: playerId === null ? [written] : [written, { playerId }] }),
    },
    orderBy: { position: direction },
    take: limit,
  })
  const ids = rows.flatMap(({ playerId }) => (playerId === null ? [] : [playerId]))
  const players = await tx.player.findMany({
    where: { id: { in: ids } },
    select: { id: true, nickname: true },
  })
  const nicknames = new Map(players.map(({ id, nickname }) => [id, nickname]))
  return rows.map(({ position, typed, playerId, result: became }) => ({
    position,
    typed,
    playerId,
    nickname: playerId === null ? null : (nicknames.get(playerId) ?? null),
    result: became as ItemResult,
  }))
}

/** Whoever has this id, nickname or e-mail. */
export async function findPlayerNamed(
  tx: Transaction,
  { typed, key }: { typed: string; key: string },
): Promise<{ id: string; nickname: string } | null> {
  return tx.player.findFirst({
    where: { OR: [{ id: typed }, { nicknameKey: key }, { emailKey: key }] },
    select: { id: true, nickname: true },
  })
}
