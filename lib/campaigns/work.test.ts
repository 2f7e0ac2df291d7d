import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { activateRounds, cancelGrant } from '../bonus/bonus'
import { database } from '../db/client'
import { makeBatch, makeCampaign, makePlayers } from '../testing/campaigns'
import { useFreshDatabase } from '../testing/database'
import { wire } from '../testing/wire'
import { makePlayer, makeSession } from '../testing/world'
import {
  changeDraft,
  changeNameAndEnd,
  countGrants,
  countResults,
  findBatch,
  findCampaign,
  giveBatch,
  insertBatch,
  moveBatch,
  startCampaign,
  stopCampaign,
  workOnCampaigns,
} from './campaigns'
import { audienceFields, writeAudience } from './rules-audience'
import { giveStep, undoStep } from './work-store'

useFreshDatabase()

const db = () => database()
const hour = 3600_000
const inHours = (hours: number) => new Date(Date.now() + hours * hour)
const many = Array.from({ length: 50 }, (_, place) => BigInt(800 + place))

describe('giving', () => {
  it('a line is judged by what its player is, by id or e-mail, in any case', async () => {
    const campaign = await makeCampaign()
    const [given, blocked, out, fresh] = await makePlayers(4)
    const euro = await makePlayer({ currency: 'EUR' })
    await db().player.update({ where: { id: blocked ?? '' }, data: { status: 'blocked' } })
    await db().player.update({ where: { id: out ?? '' }, data: { excludedUntil: inHours(1) } })
    await giveBatch(await makeBatch(campaign, [given ?? '']))
    const lines = [
      'nobody',
      blocked ?? '',
      out ?? '',
      euro.id,
      given ?? '',
      fresh ?? '',
      `${fresh}@Example.test`,
    ]
    const batch = await makeBatch(campaign, lines)
    const rows = await db().grantBatchItem.findMany({
      where: { batchId: batch },
      orderBy: { position: 'asc' },
    })
    const expected = ['unknown', 'blocked', 'blocked', 'no-wallet', 'already', 'ok', 'duplicate']
    expect(rows.map(({ result }) => result)).toEqual(expected)
    await giveBatch(batch)
    expect(await countGrants(db(), { batchId: batch })).toEqual({ offered: 1 })
  })

  it('two workers at once, and a third after them: nobody gets anything twice', async () => {
    const campaign = await makeCampaign({ games: many })
    const players = await makePlayers(130)
    const batch = await makeBatch(campaign, players)
    await Promise.all([giveBatch(batch), giveBatch(batch)])
    await giveBatch(batch)
    expect(await findBatch(db(), batch)).toMatchObject({ state: 'done', handled: 130, granted: 130 })
    expect(await countGrants(db(), { campaignId: campaign })).toEqual({ offered: 130 * 50 })
    const again = await makeBatch(campaign, players)
    expect(await countResults(db(), again)).toEqual({ already: 130 })
  })

  it('a process that dies in the middle of a step has done nothing; the next goes on', async () => {
    const campaign = await makeCampaign({ games: many })
    const batch = await makeBatch(campaign, await makePlayers(90))
    await db().$transaction((tx) => giveStep(tx, batch, new Date()))
    const dies = db().$transaction(async (tx) => {
      await giveStep(tx, batch, new Date())
      throw new Error('killed')
    })
    await expect(dies).rejects.toThrow('killed')
    expect(await findBatch(db(), batch)).toMatchObject({ state: 'granting', handled: 40, granted: 40 })
    await workOnCampaigns()
    expect(await findBatch(db(), batch)).toMatchObject({ state: 'done', handled: 90, granted: 90 })
    expect(await countGrants(db(), { batchId: batch })).toEqual({ offered: 90 * 50 })
  })

  it('the same form twice is one batch', async () => {
    const campaignId = await makeCampaign()
    const made = {
      campaignId,
      identity: randomUUID(),
      kind: 'one',
      state: 'granting',
      by: 'a',
      at: new Date(),
    } as const
    const [one, other] = await Promise.all([insertBatch(db(), made), insertBatch(db(), made)])
    expect(one.batch.id).toBe(other.batch.id)
    expect([one.isNew, other.isNew].sort()).toEqual([false, true])
  })

  it('a filter’s players are gathered by its worker, without test players and without those who came later', async () => {
    const campaignId = await makeCampaign()
    const [tester = '', player = ''] = await makePlayers(2)
    await db().player.update({ where: { id: tester }, data: { isTest: true } })
    const typed = Object.fromEntries(audienceFields.map((name) => [name, ''])) as Record<
      (typeof audienceFields)[number],
      string
    >
    const { batch } = await insertBatch(db(), {
      campaignId,
      identity: randomUUID(),
      kind: 'filter',
      state: 'gathering',
      filter: writeAudience(typed, new Date()),
      by: 'a',
      at: new Date(),
    })
    const late = await makePlayer()
    await db().player.update({ where: { id: late.id }, data: { createdAt: inHours(1) } })
    await workOnCampaigns()
    const grants = await db().freeRoundGrant.findMany({ where: { batchId: batch.id } })
    const got = new Set(grants.map(({ playerId }) => playerId))
    expect([got.has(player), got.has(tester), got.has(late.id)]).toEqual([true, false, false])
    expect(await findBatch(db(), batch.id)).toMatchObject({
      state: 'done',
      rows: grants.length,
      granted: grants.length,
    })
  })
})

describe('taking back', () => {
  it('F2 each grant is either begun or taken back, never both, when they race', async () => {
    const campaign = await makeCampaign({ games: many.slice(0, 20) })
    const [playerId = ''] = await makePlayers(1)
    const batch = await makeBatch(campaign, [playerId])
    await giveBatch(batch)
    await moveBatch(db(), { id: batch, from: ['done'], to: 'undoing' })
    const grants = await db().freeRoundGrant.findMany({ where: { batchId: batch } })
    const begin = grants.map(async ({ id }, place) => {
      if (place % 2 === 0) await new Promise(setImmediate)
      return { id, refusal: await activateRounds({ playerId, currency: 'USD' }, id) }
    })
    const undo = db().$transaction((tx) => undoStep(tx, batch, new Date()))
    const [begun] = await Promise.all([Promise.all(begin), undo])
    await workOnCampaigns()
    await workOnCampaigns()
    expect((await findBatch(db(), batch))?.state).toBe('undone')
    const states = new Map(
      (await db().freeRoundGrant.findMany({ where: { batchId: batch } })).map(({ id, state }) => [id, state]),
    )
    for (const { id, refusal } of begun)
      expect(states.get(id)).toBe(refusal === null ? 'active' : 'cancelled')
  })

  it('what was taken back may be given anew, what is played may not', async () => {
    const campaign = await makeCampaign()
    const [first = '', second = ''] = await makePlayers(2)
    await giveBatch(await makeBatch(campaign, [first, second]))
    const [one, other] = await db().freeRoundGrant.findMany({
      where: { campaignId: campaign },
      orderBy: { id: 'asc' },
    })
    await cancelGrant(one?.id ?? 0n, 'wrong list')
    await activateRounds({ playerId: second, currency: 'USD' }, other?.id ?? 0n)
    const again = await makeBatch(campaign, [first, second])
    expect(await countResults(db(), again)).toEqual({ ok: 1, already: 1 })
  })

  it('a stop ends batches under way and, if wanted, takes back what is offered, not what is played', async () => {
    const campaign = await makeCampaign({ games: many })
    const players = await makePlayers(90)
    const batch = await makeBatch(campaign, players)
    await db().$transaction((tx) => giveStep(tx, batch, new Date()))
    const begun = await db().freeRoundGrant.findFirstOrThrow({ where: { batchId: batch } })
    await activateRounds({ playerId: begun.playerId, currency: 'USD' }, begun.id)
    await db().$transaction((tx) => stopCampaign(tx, { id: campaign, at: new Date(), withdraw: true }))
    await workOnCampaigns()
    await workOnCampaigns()
    expect(await findBatch(db(), batch)).toMatchObject({ state: 'stopped', granted: 40 })
    expect(await countGrants(db(), { campaignId: campaign })).toEqual({
      active: 1,
      cancelled: 40 * 50 - 1,
    })
    expect((await findCampaign(db(), campaign))?.isWithdrawing).toBe(false)
    expect(await startCampaign(db(), { id: campaign, at: new Date() })).toBe(true)
  })

  it('a batch finds its campaign stopped and gives nothing more', async () => {
    const campaign = await makeCampaign()
    await stopCampaign(db(), { id: campaign, at: new Date(), withdraw: false })
    const batch = await makeBatch(campaign, await makePlayers(1))
    await giveBatch(batch)
    expect(await findBatch(db(), batch)).toMatchObject({ state: 'stopped', granted: 0 })
  })
})

describe('time', () => {
  it('before its day a grant does not exist for the integrator; then it is offered; then it expires', async () => {
    const player = await makePlayer({ cash: '10' })
    const game = wire(player, await makeSession(player))
    const campaign = await makeCampaign({ startsAt: inHours(1), endsAt: inHours(2) })
    await giveBatch(await makeBatch(campaign, [player.id]))
    const { id } = await db().freeRoundGrant.findFirstOrThrow({ where: { campaignId: campaign } })
    await workOnCampaigns()
    expect(await game.get()).not.toHaveProperty('free_rounds')
    expect((await game.activate(id)).error_code).toBe(1)
    expect((await game.update(id, { win: 5, played: 1 })).error_code).toBe(1)
    expect(await game.end(id, 5)).toMatchObject({ error_code: 1, balance: '10.00000' })

    await db().freeRoundGrant.update({ where: { id }, data: { startsAt: inHours(-1) } })
    await workOnCampaigns()
    expect((await game.get()).free_rounds).toMatchObject({ id: Number(id), count: 3, cp: '0.10' })

    await db().freeRoundGrant.update({ where: { id }, data: { expiresAt: inHours(-0.5) } })
    await workOnCampaigns()
    const expired = await db().freeRoundGrant.findUniqueOrThrow({ where: { id } })
    expect(expired).toMatchObject({ state: 'expired', endedAt: expired.expiresAt })
    expect((await game.activate(id)).error_code).toBe(1)
  })

  it('a new end reaches what is offered and leaves what is played alone', async () => {
    const [one = '', other = ''] = await makePlayers(2)
    const campaign = await makeCampaign({ endsAt: inHours(1) })
    await giveBatch(await makeBatch(campaign, [one, other]))
    const played = await db().freeRoundGrant.findFirstOrThrow({
      where: { campaignId: campaign, playerId: one },
    })
    await activateRounds({ playerId: one, currency: 'USD' }, played.id)
    const later = inHours(5)
    await changeNameAndEnd(db(), { id: campaign, name: 'Longer', endsAt: later })
    await workOnCampaigns()
    const rows = await db().freeRoundGrant.findMany({
      where: { campaignId: campaign },
      orderBy: { playerId: 'asc' },
    })
    for (const row of rows) expect(row.expiresAt).toEqual(row.playerId === one ? played.expiresAt : later)
  })

  it('terms stay once it has run, even for somebody at the database', async () => {
    const id = await makeCampaign()
    const { id: _, state: _state, ...terms } = (await findCampaign(db(), id)) ?? expect.fail()
    const { name, endsAt, ...rest } = terms
    const { isWithdrawing: _w, createdBy: _b, createdAt: _c, startedAt: _s, stoppedAt: _p, ...fixed } = rest
    expect(await changeDraft(db(), id, { ...fixed, name, endsAt, count: 99 })).toBe(false)
    await expect(db().campaign.update({ where: { id }, data: { count: 99 } })).rejects.toThrow()
    await expect(db().campaign.update({ where: { id }, data: { state: 'draft' } })).rejects.toThrow()
    expect(await startCampaign(db(), { id: await makeCampaign({ endsAt: null }), at: new Date() })).toBe(
      false,
    )
  })
})
