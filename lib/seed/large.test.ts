import pg from 'pg'
import { expect, test } from 'vitest'
import { database } from '../db/client'
import { verifyReports } from '../reports/reports'
import { useFreshDatabase } from '../testing/database'
import { verifyLedger } from '../wallet/verify'
import { SeedError } from './demo'
import { seedLarge } from './large'

useFreshDatabase()

const small = {
  players: 50,
  operations: 3_000,
  calls: 100,
  audits: 40,
  seed: 1,
  isForced: false,
  tell: () => {},
}

async function seed(options: Partial<typeof small> = {}): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, options: '-c TimeZone=UTC' })
  await client.connect()
  try {
    await seedLarge(client, { ...small, ...options })
  } finally {
    await client.end()
  }
}

const indexes = () =>
  database().$queryRaw`select indexname, indexdef from pg_indexes where tablename = 'operation' order by 1`

test('a year that breaks off leaves nothing; a whole one has a journal that the verifier finds right', async () => {
  const db = database()
  const before = await indexes()
  await db.$executeRaw`alter table audit add constraint broken check (actor not like 'seed-%')`
  await expect(seed()).rejects.toThrow('broken')
  expect(await db.player.count()).toBe(0)
  expect(await db.operation.count()).toBe(0)
  expect(await indexes()).toEqual(before)
  await db.$executeRaw`alter table audit drop constraint broken`

  await seed()
  expect(await indexes()).toEqual(before)
  expect(await verifyLedger()).toEqual({ wallets: 50, operations: 3_000, problems: [] })
  expect([await db.walletCall.count(), await db.audit.count()]).toEqual([100, 40])
  const [sums] = await db.$queryRaw<[Record<string, boolean>]>`
    select (select sum(stake) from wallet_hour) = (select sum(amount) from operation where kind = 'debit') as stakes,
      (select sum(win) from wallet_hour) = (select sum(amount) from operation where kind in ('credit', 'end')) as wins,
      not exists (select 1 from operation where kind = 'credit' and debit_sequence is null) as matched,
      not exists (select 1 from operation o join operation p on p.wallet_id = o.wallet_id and p.sequence = o.sequence - 1
        where p.created_at > o.created_at) as ordered`
  expect(sums).toEqual({ stakes: true, wins: true, matched: true, ordered: true })

  expect((await verifyReports()).problems).toEqual([])
  expect(await db.freeRoundGrant.count({ where: { state: 'ended' } })).toBeGreaterThan(0)
  expect(await db.moneyOrder.count()).toBeGreaterThan(3)

  await expect(seed()).rejects.toThrow(SeedError)
  await seed({ isForced: true, seed: 2, players: 5, operations: 100 })
  expect((await verifyLedger()).problems).toEqual([])
}, 60_000)
