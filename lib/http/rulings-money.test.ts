// The rulings of docs/protocol.md on money, each by its name, through the wire and against the database.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import {
  balanceOf,
  countIncidents,
  countRows,
  journalOf,
  makePlayer,
  makeSession,
  type TestPlayer,
  type TestSession,
} from '../testing/world'
import { changeStatus } from '../wallet/wallet'

useFreshDatabase()

let player: TestPlayer
let session: TestSession
let game: ReturnType<typeof wire>

beforeEach(async () => {
  player = await makePlayer({ cash: '100' })
  session = await makeSession(player)
  game = wire(player, session)
})

describe('R1 identity', () => {
  it('R1 a debit, a credit and a rollback may share a transaction_id', async () => {
    const transaction_id = newId()
    expect((await game.debit('10', { transaction_id })).error_code).toBe(0)
    expect((await game.credit('4', { transaction_id })).error_code).toBe(0)
    expect((await game.rollback('10', { transaction_id })).error_code).toBe(0)
    expect(await balanceOf(player)).toEqual(['104.00000', '0.00000'])
  })
})

describe('R2 repeats', () => {
  it('R2 a repeat gets the first answer field by field and books nothing', async () => {
    const transaction_id = newId()
    const first = await game.debit('10', { transaction_id, turn_id: 1 })
    await game.credit('55')
    const again = await game.debit('10', { transaction_id, turn_id: 1 })
    expect(again).toEqual({ ...first, error_description: 'transaction has already proceeded' })
    expect(await countRows('debit', transaction_id)).toBe(1)
    expect(await balanceOf(player)).toEqual(['145.00000', '0.00000'])
  })

  it('R2 content is compared by value: 0.02 is 0.020 and "702" is 702', async () => {
    const transaction_id = newId()
    await game.debit('0.02', { transaction_id, game_code: 702 })
    const again = await game.debit('0.020', { transaction_id, game_code: '702' })
    expect(again).toMatchObject({ error_code: 0, error_description: 'transaction has already proceeded' })
  })

  it('R2 a stored refusal is repeated as it was, also when it would be accepted by now', async () => {
    const transaction_id = newId()
    const first = await game.debit('500', { transaction_id })
    expect(first).toMatchObject({ error_code: 3, balance: '100.00000' })
    await game.credit('1000')
    const again = await game.debit('500', { transaction_id })
    expect(again).toEqual({ ...first, error_description: 'transaction has already proceeded' })
    expect(await balanceOf(player)).toEqual(['1100.00000', '0.00000'])
  })

  it('R2 credits and rollbacks repeat like debits; tokens are echoed from the repeat', async () => {
    const transaction_id = newId()
    await game.debit('10', { transaction_id })
    const refund = await game.rollback('10', { transaction_id })
    const again = await game.rollback('10', { transaction_id, user_game_token: 'another' })
    expect(again).toEqual({
      ...refund,
      game_token: 'another',
      error_description: 'transaction has already proceeded',
    })
    const credit = newId()
    const paid = await game.credit('7', { transaction_id: credit })
    const paidAgain = await game.credit('7', { transaction_id: credit })
    expect(paidAgain).toEqual({ ...paid, error_description: 'transaction has already proceeded' })
    expect(await balanceOf(player)).toEqual(['107.00000', '0.00000'])
  })
})

describe('R3 conflicts', () => {
  it.each(['debit', 'credit', 'rollback'] as const)(
    'R3 a %s with another amount is refused with 1 and an incident',
    async (kind) => {
      const transaction_id = newId()
      await game.debit('10', { transaction_id })
      if (kind === 'credit') await game.credit('10', { transaction_id })
      if (kind === 'rollback') await game.rollback('10', { transaction_id })
      const before = await balanceOf(player)
      const other = await game[kind]('11', { transaction_id })
      expect(other).toMatchObject({
        error_code: 1,
        transaction_id,
        error_description: 'transaction_id reused with different content',
      })
      expect(await balanceOf(player)).toEqual(before)
      expect(await countIncidents('conflict', transaction_id)).toBe(1)
    },
  )

  it('R3 another game or another player is different content too', async () => {
    const transaction_id = newId()
    await game.debit('10', { transaction_id })
    expect((await game.debit('10', { transaction_id, game_code: 703 })).error_code).toBe(1)
    const other = await makePlayer({ cash: '100' })
    const otherGame = wire(other, await makeSession(other))
    const answer = await otherGame.debit('10', { transaction_id })
    expect(answer).toMatchObject({ error_code: 1, balance: '100.00000' })
    expect(await balanceOf(other)).toEqual(['100.00000', '0.00000'])
  })
})

describe('R4 the order of checks', () => {
  it('R4 shape comes before everything', async () => {
    expect((await game.debit('ten', { user_game_token: 'unknown' })).error_code).toBe(1)
  })

  it('R4 identity seen comes before the token', async () => {
    const transaction_id = newId()
    await game.debit('10', { transaction_id })
    expect((await game.debit('10', { transaction_id, user_game_token: 'unknown' })).error_code).toBe(0)
  })

  it('R4 a rollback of this id comes before the token', async () => {
    const transaction_id = newId()
    await game.rollback('10', { transaction_id })
    const late = await game.debit('10', { transaction_id, user_game_token: 'unknown' })
    expect(late).toMatchObject({ error_code: 8, balance: '0.00000', user_nickname: '' })
  })

  it('R4 token, then its session, then its user, then the currency, then the player', async () => {
    expect((await game.debit('1', { user_game_token: 'unknown', user_id: 'nobody' })).error_code).toBe(4)
    expect((await game.debit('1', { user_id: 'nobody', currency: 'EUR' })).error_code).toBe(5)
    const other = await makePlayer()
    expect((await game.debit('1', { user_id: other.id })).error_code).toBe(4)
    expect((await game.debit('1', { currency: 'EUR' })).error_code).toBe(1)
  })

  it('R4 the operator’s stop and the maximum bet come before funds, and name themselves', async () => {
    await database().currency.update({ where: { code: 'USD' }, data: { maxBet: '50' } })
    const tooHigh = await game.debit('500')
    expect(tooHigh).toMatchObject({
      error_code: 1,
      error_description: expect.stringContaining('maximum bet'),
    })
    await database().setting.update({ where: { id: 1 }, data: { betsStopped: true } })
    const stopped = await game.debit('500')
    expect(stopped).toMatchObject({ error_code: 1, error_description: expect.stringContaining('stopped') })
    expect((await game.credit('5')).error_code).toBe(0)
    await database().setting.update({ where: { id: 1 }, data: { betsStopped: false } })
    await database().currency.update({ where: { code: 'USD' }, data: { maxBet: null } })
  })
})

describe('R5 money owed is always accepted', () => {
  it('R5 credit and rollback are booked after the session has ended, expired or been blocked', async () => {
    const transaction_id = newId()
    await game.debit('10', { transaction_id })
    await database().gameSession.update({ where: { id: session.id }, data: { endedAt: new Date() } })
    expect((await game.debit('1')).error_code).toBe(4)
    expect((await game.credit('3')).error_code).toBe(0)
    await changeStatus(player.id, 'blocked', { reason: 'test', actor: 'test' })
    expect((await game.credit('4')).error_code).toBe(0)
    expect((await game.rollback('10', { transaction_id })).error_code).toBe(0)
    expect(await balanceOf(player)).toEqual(['107.00000', '0.00000'])
  })

  it('R5 only a token that never existed gets 4', async () => {
    expect((await game.credit('3', { user_game_token: 'f'.repeat(64) })).error_code).toBe(4)
  })
})

describe('R8 zero', () => {
  it('R8 a debit of 0 is booked without movement, a credit of 0 too, a rollback of 0 only for a zero debit', async () => {
    const transaction_id = newId()
    expect((await game.debit('0', { transaction_id })).error_code).toBe(0)
    expect((await game.credit('0')).error_code).toBe(0)
    expect((await game.rollback('0', { transaction_id })).error_code).toBe(0)
    const other = newId()
    await game.debit('1', { transaction_id: other })
    expect((await game.rollback('0', { transaction_id: other })).error_code).toBe(1)
    expect(await journalOf(player)).toEqual([
      'deposit 0 100 0',
      'debit 0 0 0',
      'credit 0 0 0',
      'rollback 0 0 0',
      'debit 0 -1 0',
    ])
  })

  it('R8 getBalance with 0 answers balances and stores nothing; with an amount it is 1', async () => {
    const answer = await game.debit('0', { debit_type: 'getBalance' })
    expect(answer).toMatchObject({ error_code: 0, balance: '100.00000', bonus_amount: '0.00000' })
    expect((await game.debit('1', { debit_type: 'getBalance' })).error_code).toBe(1)
    expect(await journalOf(player)).toEqual(['deposit 0 100 0'])
  })
})

describe('R10 what is remembered', () => {
  it('R10 stores 3, 6, 7, 8, bets stopped and an ended session’s 4', async () => {
    await game.debit('500')
    const gone = newId()
    await game.rollback('1', { transaction_id: gone })
    await game.debit('1', { transaction_id: gone })
    await database().gameSession.update({ where: { id: session.id }, data: { endedAt: new Date() } })
    await game.debit('1')
    const fresh = wire(player, await makeSession(player))
    await database().player.update({ where: { id: player.id }, data: { status: 'blocked' } })
    await fresh.debit('1')
    expect((await journalOf(player)).slice(1)).toEqual([
      'debit 3 0 0',
      'rollback 7 0 0',
      'debit 8 0 0',
      'debit 4 0 0',
      'debit 6 0 0',
    ])
  })

  it('R10 does not store bad shape, conflict, wrong currency, unknown token or user, overflow', async () => {
    const transaction_id = newId()
    await game.debit('1', { transaction_id })
    await game.debit('2', { transaction_id })
    await game.debit('-1')
    await game.debit('1', { currency: 'EUR' })
    await game.debit('1', { user_game_token: 'unknown' })
    await game.debit('1', { user_id: 'nobody' })
    await game.credit('9999999999.99999')
    expect(await journalOf(player)).toEqual(['deposit 0 100 0', 'debit 0 -1 0'])
    const again = newId()
    await game.debit('1', { transaction_id: again, currency: 'EUR' })
    expect((await game.debit('1', { transaction_id: again })).error_code).toBe(0)
  })
})

describe('R11 and R12', () => {
  it('R11 a credit needs no debit: booked, marked unmatched', async () => {
    const transaction_id = newId()
    expect((await game.credit('5', { transaction_id })).error_code).toBe(0)
    const row = await database().operation.findFirstOrThrow({
      where: { kind: 'credit', identity: transaction_id },
    })
    expect(row.debitSequence).toBeNull()
  })

  it('R12 an unknown user is 5, a blocked one 6 at debit, also when the block ended the session', async () => {
    expect((await game.debit('1', { user_id: 'nobody' })).error_code).toBe(5)
    await changeStatus(player.id, 'blocked', { reason: 'test', actor: 'test' })
    expect((await game.debit('1')).error_code).toBe(6)
    await changeStatus(player.id, 'active', { reason: 'test', actor: 'test' })
    expect((await game.debit('1')).error_code).toBe(4)
  })
})
