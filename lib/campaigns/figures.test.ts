import { beforeAll, expect, it } from 'vitest'
import { database } from '../db/client'
import { makeBatch, makeCampaign } from '../testing/campaigns'
import { useFreshDatabase } from '../testing/database'
import { wire } from '../testing/wire'
import { makePlayer, makeSession, type TestPlayer } from '../testing/world'
import {
  type Audience,
  countAudience,
  findCampaign,
  findGrant,
  giveBatch,
  listGrantOperations,
  readFigures,
  searchGrants,
} from './campaigns'

useFreshDatabase()
const db = () => database()

let winner: TestPlayer
let tester: TestPlayer
let campaign: bigint

beforeAll(async () => {
  ;[winner, tester] = [await makePlayer({ cash: '10' }), await makePlayer()]
  await db().player.update({ where: { id: tester.id }, data: { isTest: true } })
})

async function play(player: TestPlayer, win: string, isTold: boolean): Promise<void> {
  const game = wire(player, await makeSession(player))
  const id = BigInt((await game.get()).free_rounds?.id ?? 0)
  await game.activate(id)
  if (isTold) await game.update(id, { win, round_win: win, count: 1, played: 2 })
  await game.credit('1', { credit_type: 'freeRounds' })
  await game.end(id, win)
}

it('a campaign costs what the journal has paid for it, capped, test players apart', async () => {
  campaign = await makeCampaign({
    maxWin: (await findCampaign(db(), await makeCampaign()))?.cp.times(50) ?? null,
  })
  const idle = await makePlayer()
  await giveBatch(await makeBatch(campaign, [winner.id, tester.id, idle.id]))
  await play(winner, '7.25', true)
  await play(tester, '2', false)
  const figures = (await readFigures(db(), [{ id: campaign, currency: 'USD' }])).get(campaign)
  expect(figures).toMatchObject({ states: { ended: 2, offered: 1 }, grants: 3, players: 3, rounds: 2 + 3 })
  expect([figures?.cash.toString(), figures?.bonus.toString(), figures?.test.toString()]).toEqual([
    '5.00000',
    '0.00000',
    '2.00000',
  ])
})

it('a win to bonus is counted as bonus money', async () => {
  const id = await makeCampaign({ winTo: 'bonus', wagering: 20, bonusDays: 7 })
  await giveBatch(await makeBatch(id, [winner.id]))
  await play(winner, '3', true)
  const figures = (await readFigures(db(), [{ id, currency: 'USD' }])).get(id)
  expect([figures?.cash.toString(), figures?.bonus.toString()]).toEqual(['0.00000', '3.00000'])
  const bonus = await db().bonus.findFirstOrThrow({ where: { walletId: winner.walletId } })
  expect([bonus.required?.toFixed(), bonus.expiresAt === null]).toEqual(['60', false])
})

it('a grant tells its life: what was won, what was paid, and by which rows', async () => {
  const [line] = await searchGrants(db(), {
    campaignId: campaign,
    playerId: winner.id,
    direction: 'desc',
    limit: 5,
  })
  const grant = await findGrant(db(), line?.id ?? 0n)
  expect(grant).toMatchObject({
    state: 'ended',
    played: 2,
    nickname: winner.nickname,
    campaignName: 'Summer',
  })
  expect([grant?.win.toString(), grant?.paid.toString()]).toEqual(['7.25000', '5.00000'])
  const rows = await listGrantOperations(db(), { grantId: grant?.id ?? 0n, currency: 'USD', limit: 10 })
  expect(rows.map(({ kind, cashDelta }) => `${kind} ${cashDelta}`)).toEqual(['credit 1.00000', 'end 4.00000'])
})

it('an audience is active players of the currency, narrowed by what is asked', async () => {
  const id = await makeCampaign()
  const of = (await findCampaign(db(), id)) ?? expect.fail()
  const count = async (asked: Partial<Audience>) => {
    const audience: Audience = { test: 'without', isFresh: false, ...asked }
    return (await countAudience(db(), { campaign: of, audience, at: new Date(), shown: 3 })).count
  }
  const all = await count({})
  await makePlayer({ currency: 'EUR' })
  const blocked = await makePlayer()
  await db().player.update({ where: { id: blocked.id }, data: { status: 'blocked' } })
  expect(await count({})).toBe(all)
  expect(await count({ test: 'with' })).toBe(all + 1)
  expect(await count({ test: 'only' })).toBe(1)
  const day = 24 * 3600_000
  expect(await count({ registeredFrom: new Date(Date.now() + day) })).toBe(0)
  expect(await count({ registeredUntil: new Date(Date.now() + day) })).toBe(all)
  expect(await count({ seenFrom: new Date(0) })).toBe(0)
  expect(await count({ playedSince: new Date(Date.now() - day), game: 702n })).toBe(1)
  expect(await count({ playedSince: new Date(Date.now() - day), game: 1n })).toBe(0)
  expect(await count({ playedSince: new Date(Date.now() - day), studio: 9 })).toBe(0)
  await giveBatch(await makeBatch(id, [winner.id]))
  expect(await count({})).toBe(all - 1)
  await db().freeRoundGrant.updateMany({ where: { campaignId: id }, data: { state: 'cancelled' } })
  expect([await count({}), await count({ isFresh: true })]).toEqual([all, all - 1])
})
