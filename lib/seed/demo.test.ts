import { expect, test } from 'vitest'
import { seedCurrencies } from '../../prisma/seed'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { verifyLedger } from '../wallet/verify'
import { SeedError, seedDemoMonth } from './demo'
import { Dice, payout } from './random'

useFreshDatabase()

test('the demo’s month is whole: every state is there, and the verifier finds nothing', async () => {
  const db = database()
  const story = { seed: 7, players: 60, pace: 0.2, tell: () => {} }
  await seedCurrencies(db)
  await expect(seedDemoMonth(story)).rejects.toThrow(SeedError)
  await db.$executeRaw`insert into game_group (id, title) values (1, 'Novo')`
  await db.$executeRaw`
    insert into game (code, name, title, group_id, has_free_rounds)
    select n, 'G' || n, 'G' || n, 1, true from generate_series(1, 20) n`
  const done = await seedDemoMonth(story)
  const verdict = await verifyLedger()
  expect(verdict).toMatchObject({ wallets: 60, problems: [] })
  expect(done.operations).toBeGreaterThan(1_000)

  const distinct = async (table: string, column: string) =>
    (
      await db.$queryRawUnsafe<{ v: string }[]>(`select distinct ${column} as v from ${table} order by 1`)
    ).map(({ v }) => v)
  expect(await distinct('free_round_grant', 'state')).toEqual([
    'active',
    'cancelled',
    'ended',
    'expired',
    'offered',
  ])
  expect(await distinct('player', 'status')).toEqual(['active', 'blocked', 'closed', 'excluded'])
  expect(await distinct('staff', 'role')).toEqual(['finance', 'manager', 'read-only', 'support'])
  expect(await distinct('bonus', 'state')).toEqual(['active', 'cancelled', 'completed', 'expired'])
  expect(await distinct('incident', 'kind')).toEqual(expect.arrayContaining(['conflict']))
  expect(await db.operation.count({ where: { createdAt: { gt: new Date() } } })).toBe(0)
  expect(await db.walletCall.count()).toBe(done.calls)

  await expect(seedDemoMonth(story)).rejects.toThrow(SeedError)
}, 60_000)

test('games give back what games give back', () => {
  const dice = new Dice(1)
  let paid = 0
  for (let round = 0; round < 500_000; round += 1) paid += payout(dice)
  expect(paid / 500_000).toBeGreaterThan(93)
  expect(paid / 500_000).toBeLessThan(98)
})
