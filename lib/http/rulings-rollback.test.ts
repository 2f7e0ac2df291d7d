// R6 and R7: rollbacks before, without and after their debit.
import { beforeEach, describe, expect, it } from 'vitest'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import {
  balanceOf,
  countIncidents,
  makePlayer,
  makeSession,
  type TestPlayer,
  type TestSession,
} from '../testing/world'

useFreshDatabase()

let player: TestPlayer
let session: TestSession
let game: ReturnType<typeof wire>

beforeEach(async () => {
  player = await makePlayer({ cash: '100' })
  session = await makeSession(player)
  game = wire(player, session)
})

describe('R6 rollback before or without its debit', () => {
  it('R6 a debit after its rollback is refused with 8', async () => {
    const transaction_id = newId()
    const first = await game.rollback('10', { transaction_id })
    expect(first).toMatchObject({ error_code: 7, balance: '100.00000' })
    const late = await game.debit('10', { transaction_id })
    expect(late).toMatchObject({ error_code: 8, balance: '100.00000', user_nickname: player.nickname })
    expect(await game.debit('10', { transaction_id })).toEqual({
      ...late,
      error_description: 'transaction has already proceeded',
    })
    expect(await balanceOf(player)).toEqual(['100.00000', '0.00000'])
    expect(await countIncidents('unknown-rollback', transaction_id)).toBe(1)
  })

  it('R6 a late debit of another player meets the tombstone and learns nothing of its owner', async () => {
    const transaction_id = newId()
    await game.rollback('10', { transaction_id })
    const other = await makePlayer({ cash: '77' })
    const answer = await wire(other, await makeSession(other)).debit('10', { transaction_id })
    expect(answer).toMatchObject({ error_code: 8, balance: '0.00000', user_nickname: '' })
    expect(await balanceOf(other)).toEqual(['77.00000', '0.00000'])
  })

  it('R6 the rollback of a refused debit is 7', async () => {
    const transaction_id = newId()
    await game.debit('500', { transaction_id })
    expect((await game.rollback('500', { transaction_id })).error_code).toBe(7)
    expect(await balanceOf(player)).toEqual(['100.00000', '0.00000'])
  })
})

describe('R7 refunds', () => {
  it('R7 refunds what the debit took, bonus part to bonus, and a second rollback is a repeat', async () => {
    const rich = await makePlayer({ cash: '10', bonus: '5' })
    const play = wire(rich, await makeSession(rich))
    const transaction_id = newId()
    expect(await play.debit('12', { transaction_id })).toMatchObject({
      bonus_amount: '2.00000',
      balance: '0.00000',
    })
    expect(await play.rollback('12', { transaction_id })).toMatchObject({
      error_code: 0,
      bonus_amount: '2.00000',
    })
    await play.rollback('12', { transaction_id })
    expect(await balanceOf(rich)).toEqual(['10.00000', '5.00000'])
  })

  it('R7 the token need only be one of that player’s: the debit decides the wallet', async () => {
    const transaction_id = newId()
    await game.debit('10', { transaction_id })
    const later = wire(player, await makeSession(player, { gameCode: 900n }))
    expect((await later.rollback('10', { transaction_id, game_code: 702 })).error_code).toBe(0)
    expect(await balanceOf(player)).toEqual(['100.00000', '0.00000'])
  })

  it('R7 another amount or another player is refused with 1 and an incident', async () => {
    const transaction_id = newId()
    await game.debit('10', { transaction_id })
    expect((await game.rollback('9', { transaction_id })).error_code).toBe(1)
    const other = await makePlayer({ cash: '1' })
    expect((await wire(other, await makeSession(other)).rollback('10', { transaction_id })).error_code).toBe(
      1,
    )
    expect(await countIncidents('rollback-mismatch', transaction_id)).toBe(1)
    expect((await game.rollback('10', { transaction_id })).error_code).toBe(0)
    expect(await balanceOf(player)).toEqual(['100.00000', '0.00000'])
  })

  it('R7 after the round’s win it is refunded, with an incident', async () => {
    const transaction_id = newId()
    await game.debit('10', { transaction_id, round_id: 5 })
    await game.credit('30', { round_id: 5 })
    expect((await game.rollback('10', { transaction_id })).error_code).toBe(0)
    expect(await balanceOf(player)).toEqual(['130.00000', '0.00000'])
    expect(await countIncidents('rollback-after-credit', transaction_id)).toBe(1)
  })
})
