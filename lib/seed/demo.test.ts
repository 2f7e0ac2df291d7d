import { expect, test } from 'vitest'
import { seedCurrencies } from '../../prisma/seed'
import { database } from '../db/client'
import { verifyReports } from '../reports/reports'
import { useFreshDatabase } from '../testing/database'
import { verifyLedger } from '../wallet/verify'
import { SeedError, seedDemoMonth } from './demo'
import { dealResults } from './demo-results'
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

  expect((await verifyReports()).problems).toEqual([])
  const open = await db.reportOpenRound.count()
  expect(open).toBeLessThan(15)

  const distinct = async (table: string, column: string) =>
    (
      await db.$queryRawUnsafe<{ v: string }[]>(`select distinct ${column} as v from ${table} order by 1`)
    ).map(({ v }) => v)
  const grants = ['active', 'cancelled', 'ended', 'expired', 'offered', 'waiting']
  expect(await distinct('free_round_grant', 'state')).toEqual(grants)
  expect(await distinct('campaign', 'state')).toEqual(['draft', 'running', 'stopped'])
  expect(await distinct('player', 'status')).toEqual(['active', 'blocked', 'closed', 'excluded'])
  expect(await distinct('staff', 'role')).toEqual(['finance', 'manager', 'read-only', 'support'])
  expect(await distinct('bonus', 'state')).toEqual(['active', 'cancelled', 'completed', 'expired'])
  expect(await distinct('money_order', 'state')).toEqual(
    expect.arrayContaining(['booked', 'waiting', 'rejected']),
  )
  expect(await distinct('incident', 'kind')).toEqual(expect.arrayContaining(['conflict', 'unknown-rollback']))
  for (const table of [
    'player_note',
    'incident_note',
    'exclusion',
    'favourite',
    'missed_search',
    'player_limit_change',
  ])
    expect(await distinct(table, 'true'), table).toHaveLength(1)
  expect(await db.operation.count({ where: { createdAt: { gt: new Date() } } })).toBe(0)
  expect(await db.audit.count({ where: { createdAt: { gt: new Date() } } })).toBe(0)
  expect(await db.walletCall.count()).toBe(done.calls)

  await expect(seedDemoMonth(story)).rejects.toThrow(SeedError)
}, 120_000)

test('games give back what games give back', () => {
  const dice = new Dice(1)
  let paid = 0
  for (let round = 0; round < 500_000; round += 1) paid += payout(dice)
  expect(paid / 500_000).toBeGreaterThan(93)
  expect(paid / 500_000).toBeLessThan(98)
})

test('a month of a game returns what it promises, to a third of the rounds at most', () => {
  const dice = new Dice(3)
  const rounds = Array.from({ length: 400 }, () => ({ stake: dice.pick([20, 100, 500]), paid: 0 }))
  dealResults(dice, rounds)
  const sum = (name: 'stake' | 'paid') => rounds.reduce((total, round) => total + round[name], 0)
  expect(sum('paid') / sum('stake')).toBeGreaterThan(0.93)
  expect(sum('paid') / sum('stake')).toBeLessThan(0.97)
  const hits = rounds.filter(({ paid }) => paid > 0).length / rounds.length
  expect(hits).toBeGreaterThan(0.2)
  expect(hits).toBeLessThan(0.35)
})
