// The verifier finds what was done behind the journal's back, with wallet and sequence; and the guards refuse it first.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { verifyLedger } from './verify'

useFreshDatabase()

let player: TestPlayer

beforeEach(async () => {
  await withoutGuards('truncate operation, bonus, game_session, wallet cascade')
  player = await makePlayer({ cash: '100' })
  const game = wire(player, await makeSession(player))
  for (const amount of ['1', '2', '3']) await game.debit(amount)
})

/** What somebody with the keys to the database could do. */
async function withoutGuards(sql: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$executeRawUnsafe('set local session_replication_role = replica')
    await tx.$executeRawUnsafe(sql)
  })
}

const problems = async () => (await verifyLedger()).problems
const row = (sequence: number) => `wallet_id = ${player.walletId} and sequence = ${sequence}`
const at = (sequence: string) => expect.objectContaining({ wallet: player.walletId.toString(), sequence })

describe('ledger verify', () => {
  it('is clean after honest play and counts what it read', async () => {
    expect(await verifyLedger()).toEqual({ wallets: 1, operations: 4, problems: [] })
  })

  it('finds an edited row', async () => {
    await withoutGuards(`update operation set identity = '${newId()}' where ${row(2)}`)
    expect(await problems()).toContainEqual(at('2'))
  })

  it('finds an edited amount, also when the balances after it were made to fit', async () => {
    await withoutGuards(
      `update operation set amount = 5, cash_delta = -5, cash_after = cash_after - 4 where ${row(2)}`,
    )
    expect(await problems()).toContainEqual(at('2'))
  })

  it('finds a deleted row', async () => {
    await withoutGuards(`delete from operation where ${row(3)}`)
    expect(await problems()).toContainEqual(at('3'))
  })

  it('finds an inserted row', async () => {
    await withoutGuards(`insert into operation select wallet_id, 5, kind, 'forged', fingerprint, code, reason, amount, cash_delta,
      bonus_delta, cash_after, bonus_after, round_id, turn_id, game_code, session_id, grant_id, bonus_sequence,
      debit_sequence, is_open, created_at, hash from operation where ${row(4)}`)
    expect(await problems()).toContainEqual(at('5'))
  })

  it('finds two rows that changed places', async () => {
    await withoutGuards(`update operation set sequence = 90 where ${row(2)}`)
    await withoutGuards(`update operation set sequence = 2 where ${row(3)}`)
    await withoutGuards(`update operation set sequence = 3 where ${row(90)}`)
    expect(await problems()).toContainEqual(at('2'))
  })

  it('finds a balance that was changed on the wallet', async () => {
    await withoutGuards(`update wallet set cash = cash + 1000 where id = ${player.walletId}`)
    expect(await problems()).toContainEqual(at('4'))
  })

  it('finds a tail that was cut, with an earlier head given', async () => {
    const last = await database().operation.findFirstOrThrow({
      where: { walletId: player.walletId, sequence: 4n },
    })
    const third = await database().operation.findFirstOrThrow({
      where: { walletId: player.walletId, sequence: 3n },
    })
    await withoutGuards(`delete from operation where ${row(4)}`)
    await withoutGuards(`update wallet set sequence = 3, head = '${third.hash}', cash = ${third.cashAfter.toFixed()},
      bonus = 0 where id = ${player.walletId}`)
    expect(await problems()).toEqual([])
    const heads = [{ walletId: player.walletId, sequence: 4n, hash: last.hash }]
    expect((await verifyLedger(heads)).problems).toContainEqual(at('4'))
  })
})

describe('the guards of the database', () => {
  it.each([
    ['update of the journal', 'update operation set amount = 1'],
    ['delete from the journal', 'delete from operation'],
    ['truncate of the journal', 'truncate operation'],
    ['a balance without its row', 'update wallet set cash = cash + 1'],
    ['a sequence without its row', 'update wallet set sequence = sequence + 1'],
    ['deleting a wallet', 'delete from wallet'],
    [
      'update of the audit',
      "insert into audit (actor, action, subject) values ('a', 'b', 'c'); update audit set actor = 'x'",
    ],
  ])('refuse %s', async (_what, sql) => {
    const statements = sql.split('; ')
    const run = async () => {
      for (const statement of statements) await database().$executeRawUnsafe(statement)
    }
    await expect(run()).rejects.toThrow()
  })

  it.each(['-1', '0.000001', '10000000000', "'NaN'"])('refuse the amount %s', async (amount) => {
    const sql = `insert into operation (wallet_id, sequence, kind, identity, fingerprint, code, amount, cash_delta,
      bonus_delta, cash_after, bonus_after, created_at, hash)
      values (${player.walletId}, 99, 'credit', 'x', '', 0, ${amount}, 0, 0, 0, 0, now(), repeat('0', 64))`
    await expect(database().$executeRawUnsafe(sql)).rejects.toThrow()
  })
})
