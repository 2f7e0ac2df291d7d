import 'server-only'
// The worker's steps. Each is one short transaction that takes its rows, does something with them and marks them: one
// that dies has done nothing, two that run at once do different things. The campaign is held first, the batch second,
// as a stop does.
import type { Transaction } from '../db/client'
import { nextOfAudience } from './audience-store'
import { readAudience } from './rules-audience'
import { findCampaign } from './store'
import type { Campaign } from './types'

const gatheredAtOnce = 2000
const grantsAtOnce = 2000
const withdrawnAtOnce = 1000

/** Batches with something to do, oldest first. */
export async function listBatchesAtWork(tx: Transaction): Promise<{ id: bigint; isUndoing: boolean }[]> {
  const rows = await tx.$queryRaw<{ id: bigint; state: string }[]>`
    select id, state from grant_batch where state in ('gathering', 'granting', 'undoing') order by id limit 100`
  return rows.map(({ id, state }) => ({ id, isUndoing: state === 'undoing' }))
}

interface HeldBatch {
  id: bigint
  campaign_id: bigint
  state: string
  filter: unknown
  cursor: string | null
  rows: number
  created_at: Date
}

/** One step of giving: gathers players of a filter, or gives to the next lines. False when nothing is left to do, or another is at it. */
export async function giveStep(tx: Transaction, batchId: bigint, at: Date): Promise<boolean> {
  const [named] = await tx.$queryRaw<{ id: bigint }[]>`
    select id from campaign where id = (select campaign_id from grant_batch where id = ${batchId}) for share`
  const [batch] = await tx.$queryRaw<HeldBatch[]>`
    select id, campaign_id, state, filter, cursor, rows, created_at from grant_batch
    where id = ${batchId} and state in ('gathering', 'granting') for update skip locked`
  if (named === undefined || batch === undefined) return false
  const campaign = await findCampaign(tx, named.id)
  if (campaign?.state !== 'running' || (campaign.endsAt !== null && campaign.endsAt <= at)) {
    await tx.grantBatch.update({ where: { id: batchId }, data: { state: 'stopped', finishedAt: at } })
    return false
  }
  if (batch.state === 'gathering') return gather(tx, campaign, batch)
  return give(tx, campaign, batchId, at)
}

async function gather(tx: Transaction, campaign: Campaign, batch: HeldBatch): Promise<boolean> {
  const found = await nextOfAudience(tx, {
    campaign,
    audience: readAudience(batch.filter),
    at: batch.created_at,
    after: batch.cursor ?? '',
    limit: gatheredAtOnce,
  })
  await tx.$executeRaw`
    insert into grant_batch_item (batch_id, position, typed, player_id, result)
    select ${batch.id}, ${batch.rows}::int + place, id, id, 'ok'
    from unnest(${found}::text[]) with ordinality as found(id, place)`
  await tx.grantBatch.update({
    where: { id: batch.id },
    data: {
      rows: { increment: found.length },
      cursor: found.at(-1) ?? batch.cursor,
      ...(found.length < gatheredAtOnce ? { state: 'granting' } : {}),
    },
  })
  return true
}

/** Gives to the next lines. Each player is looked at again: much may have happened since the list was checked. */
async function give(tx: Transaction, campaign: Campaign, batchId: bigint, at: Date): Promise<boolean> {
  const { id, currency, games, count, bet, lines, mpl, winTo, wagering, bonusDays, startsAt, endsAt } =
    campaign
  const limit = Math.max(1, Math.floor(grantsAtOnce / games.length))
  const state = startsAt !== null && startsAt > at ? 'waiting' : 'offered'
  const [next] = await tx.$queryRaw<{ last: number | null }[]>`
    select max(position) as last from (select position from grant_batch_item
      where batch_id = ${batchId} and result = 'ok' order by position limit ${limit}) x`
  const last = next?.last ?? 0
  // These lines are new to the statistics. Bounded by their positions on both sides, the worst plan is a short one.
  const judged = await tx.$queryRaw<{ result: string }[]>`
    with judged as materialized (
      select i.position, i.player_id, case
        when p.status <> 'active' or p.excluded_until > ${at}::timestamptz then 'blocked'
        when not exists (select 1 from wallet w where w.player_id = p.id and w.currency = ${currency}) then 'no-wallet'
        else 'ok' end as result
      from (select position, player_id from grant_batch_item
        where batch_id = ${batchId} and result = 'ok' and position <= ${last}::int) i
      join player p on p.id = i.player_id
    ), made as (
      insert into free_round_grant (campaign_id, batch_id, player_id, game_code, currency, state, count, bet, lines, mpl,
        cp, win_to, max_win, wagering, bonus_days, created_at, starts_at, expires_at)
      select ${id}, ${batchId}, j.player_id, g.code, ${currency}, ${state}, ${count}, ${bet}, ${lines}, ${mpl},
        ${campaign.cp.toString()}::numeric, ${winTo}, ${campaign.maxWin?.toString() ?? null}::numeric, ${wagering},
        ${bonusDays}::int, ${at}::timestamptz, ${startsAt}::timestamptz, ${endsAt}::timestamptz
      from judged j cross join unnest(${games}::bigint[]) as g(code) where j.result = 'ok'
      order by j.player_id, g.code
      on conflict (campaign_id, player_id, game_code) where campaign_id is not null and state <> 'cancelled' do nothing
      returning player_id
    )
    update grant_batch_item i set result = case when j.result <> 'ok' then j.result
      when j.player_id in (select player_id from made) then 'granted' else 'already' end
    from judged j
    where i.batch_id = ${batchId} and i.result = 'ok' and i.position <= ${last}::int and i.position = j.position
    returning i.result`
  const granted = judged.filter(({ result }) => result === 'granted').length
  await tx.grantBatch.update({
    where: { id: batchId },
    data: {
      handled: { increment: judged.length },
      granted: { increment: granted },
      ...(judged.length < limit ? { state: 'done', finishedAt: at } : {}),
    },
  })
  return judged.length === limit
}

/** Takes back the next grants of a batch that nobody has begun (F2). False when none is left, or another is at it. */
export async function undoStep(tx: Transaction, batchId: bigint, at: Date): Promise<boolean> {
  const [batch] = await tx.$queryRaw<{ id: bigint }[]>`
    select id from grant_batch where id = ${batchId} and state = 'undoing' for update skip locked`
  if (batch === undefined) return false
  // One that is being begun this moment is passed over, and is either begun or still there the next time.
  const count = await tx.$executeRaw`
    update free_round_grant set state = 'cancelled', ended_at = ${at}::timestamptz, end_reason = ${`batch ${batchId} undone`}
    where state in ('waiting', 'offered') and id in (select id from free_round_grant
      where batch_id = ${batchId} and state in ('waiting', 'offered') order by id limit ${withdrawnAtOnce}
      for update skip locked)`
  if (count > 0) return true
  const left = await tx.freeRoundGrant.count({ where: { batchId, state: { in: ['waiting', 'offered'] } } })
  if (left > 0) return false
  await tx.grantBatch.update({ where: { id: batchId }, data: { state: 'undone', finishedAt: at } })
  return false
}

/** Campaigns whose offers are to be taken back or to get another end. */
export async function listCampaignsAtWork(
  tx: Transaction,
): Promise<{ id: bigint; isWithdrawing: boolean; isEndMoving: boolean }[]> {
  return tx.campaign.findMany({
    where: { OR: [{ isWithdrawing: true }, { isEndMoving: true }] },
    select: { id: true, isWithdrawing: true, isEndMoving: true },
    orderBy: { id: 'asc' },
  })
}

/** Takes back the next grants of a stopped campaign that nobody has begun (F2). False when none is left. */
export async function withdrawStep(tx: Transaction, campaignId: bigint, at: Date): Promise<boolean> {
  const count = await tx.$executeRaw`
    update free_round_grant set state = 'cancelled', ended_at = ${at}::timestamptz, end_reason = 'campaign stopped'
    where state in ('waiting', 'offered') and id in (select id from free_round_grant
      where campaign_id = ${campaignId} and state in ('waiting', 'offered') order by id limit ${withdrawnAtOnce}
      for update skip locked)`
  if (count > 0) return true
  const left = await tx.freeRoundGrant.count({ where: { campaignId, state: { in: ['waiting', 'offered'] } } })
  if (left === 0) await tx.campaign.updateMany({ where: { id: campaignId }, data: { isWithdrawing: false } })
  return false
}

/** Carries the campaign's end to the next grants that nobody has begun. False when none is left. */
export async function moveEndStep(tx: Transaction, campaignId: bigint): Promise<boolean> {
  // Held, so that no other end comes in between.
  await tx.$queryRaw`select 1 from campaign where id = ${campaignId} for update`
  const campaign = await findCampaign(tx, campaignId)
  if (campaign === null) return false
  const count = await tx.$executeRaw`
    update free_round_grant set expires_at = ${campaign.endsAt}::timestamptz
    where state in ('waiting', 'offered') and id in (select id from free_round_grant
      where campaign_id = ${campaignId} and state in ('waiting', 'offered')
        and expires_at is distinct from ${campaign.endsAt}::timestamptz
      order by id limit ${withdrawnAtOnce} for update)`
  if (count > 0) return true
  await tx.campaign.updateMany({ where: { id: campaignId }, data: { isEndMoving: false } })
  return false
}
