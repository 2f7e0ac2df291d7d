// The read looks up single rows, however long a session is and however little PostgreSQL's statistics know of it.
import pg from 'pg'
import { expect, it } from 'vitest'
import { makeHistory } from '../bench/world'
import { moneyDatabase, type Transaction } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { hash, makePlayer, makeSession } from '../testing/world'
import type { Command } from './commands'
import { keyOf } from './read-row'
import { readStates } from './read-store'

useFreshDatabase()

/** Other wallets' rows, which the statistics know. */
const othersRows = 5000
const debits = 400
const rollbacks = 100
const rowsOfOneReadMax = 60

/** Journal rows that this connection has read so far, by scan and by index. */
async function rowsRead(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ rows: bigint }[]>`
    select sum(pg_stat_get_xact_tuples_fetched(oid) + pg_stat_get_xact_tuples_returned(oid))::bigint as rows
    from pg_class where oid = 'operation'::regclass
      or oid in (select indexrelid from pg_index where indrelid = 'operation'::regclass)`
  return Number(row?.rows)
}

it('reads a bounded number of journal rows for a call of a long session, with statistics from before it', async () => {
  const db = moneyDatabase()
  const player = await makePlayer({ cash: '1000' })
  const session = await makeSession(player)
  const game = wire(player, session)
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await makeHistory(client, othersRows)
  await client.end()
  await db.$executeRaw`alter table operation set (autovacuum_enabled = off)`
  const ids = Array.from({ length: debits }, () => newId())
  const fields = ids.map((transaction_id, turn) => ({ transaction_id, turn_id: turn, round_id: turn }))
  const undone = fields.slice(0, rollbacks)
  await Promise.all(undone.map((one) => game.debit('0.1', one)))
  await Promise.all(undone.map((one) => game.rollback('0.1', one)))
  await Promise.all(fields.slice(rollbacks).map((one) => game.debit('0.1', one)))

  const caller = { userId: player.id, tokenHash: hash(session.gameToken), currency: 'USD', gameCode: 702n }
  const money = { ...caller, amount: Money.of('0.1', 'USD') }
  const calls: Command[] = [
    { kind: 'credit', isFreeRounds: false, ...money, transactionId: newId(), turnId: 300n, roundId: null },
    { kind: 'credit', isFreeRounds: false, ...money, transactionId: newId(), turnId: null, roundId: 300n },
    { kind: 'credit', isFreeRounds: false, ...money, transactionId: newId(), turnId: null, roundId: null },
    { kind: 'debit', ...money, transactionId: newId(), turnId: 1n, roundId: null },
    { kind: 'rollback', ...money, transactionId: ids.at(-1) ?? '', turnId: 1n, roundId: null },
  ]
  for (const call of calls) {
    const fetched = await db.$transaction(async (tx) => {
      const before = await rowsRead(tx)
      await readStates(tx, [keyOf(call, 0)], new Date())
      return (await rowsRead(tx)) - before
    })
    expect(fetched, `${call.kind}`).toBeLessThan(rowsOfOneReadMax)
  }
})
