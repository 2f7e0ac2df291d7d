// The player's limits in the ladder (R4): read from hourly counters that the commit keeps, never from sums of rows.
import { beforeEach, describe, expect, it } from 'vitest'
import { deposit } from '../cashier/cashier'
import { database } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { balanceOf, makePlayer, makeSession, type TestPlayer } from '../testing/world'

useFreshDatabase()

let player: TestPlayer
let game: ReturnType<typeof wire>

beforeEach(async () => {
  player = await makePlayer({ cash: '100' })
  game = wire(player, await makeSession(player, { ageMinutes: 30 }))
})

const limit = (kind: string, amount: string, hours = 24) =>
  database().playerLimit.create({
    data: { playerId: player.id, kind, hours, amount, currency: kind === 'time' ? '' : player.currency },
  })
const counters = async () => {
  const rows = await database().walletHour.findMany({ where: { walletId: player.walletId } })
  return rows.map((row) => [row.stake, row.win, row.deposit].map((amount) => amount.toFixed()).join(' '))
}

describe('limits', () => {
  it('the counters follow the journal; a rollback takes its stake back', async () => {
    const transaction_id = newId()
    await game.debit('10', { transaction_id })
    await game.debit('5', { round_id: 1 })
    await game.credit('2.5', { round_id: 1 })
    await game.rollback('10', { transaction_id })
    expect(await counters()).toEqual(['5 2.5 100'])
  })

  it('a stake over the limit is refused with 1, stored, and names the limit', async () => {
    await limit('stake', '20')
    expect((await game.debit('20')).error_code).toBe(0)
    const refused = await game.debit('0.01')
    expect(refused).toMatchObject({
      error_code: 1,
      error_description: 'limit: the player’s stakes in 24 hours',
    })
    expect((await game.debit('0')).error_code).toBe(0)
    expect((await game.credit('5')).error_code).toBe(0)
  })

  it('a loss limit counts what was lost: wins make room', async () => {
    await limit('loss', '20', 168)
    await game.debit('20')
    expect((await game.debit('1')).error_description).toBe('limit: the player’s losses in 7 days')
    await game.credit('10')
    expect((await game.debit('10')).error_code).toBe(0)
  })

  it('a deposit limit refuses the deposit and books nothing', async () => {
    await limit('deposit', '150', 720)
    const amount = Money.of('60', player.currency)
    expect(await deposit({ playerId: player.id, currency: player.currency, amount, reason: 'test' })).toEqual(
      {
        ok: false,
        reason: 'limit',
      },
    )
    expect(await balanceOf(player)).toEqual(['100.00000', '0.00000'])
  })

  it('time of play is counted over the player’s sessions', async () => {
    await limit('time', '25')
    expect((await game.debit('1')).error_description).toBe('limit: the player’s time of play in 24 hours')
  })

  it('an old hour no longer counts', async () => {
    await limit('stake', '20')
    const hour = new Date(Date.now() - 26 * 3_600_000)
    await database().walletHour.create({ data: { walletId: player.walletId, hour, stake: '500' } })
    expect((await game.debit('20')).error_code).toBe(0)
  })

  it('a time-out is 6 until it ends', async () => {
    const set = (excludedUntil: Date) =>
      database().player.update({ where: { id: player.id }, data: { excludedUntil } })
    await set(new Date(Date.now() + 60_000))
    expect((await game.debit('1')).error_code).toBe(6)
    await set(new Date(Date.now() - 1000))
    expect((await game.debit('1')).error_code).toBe(0)
  })
})
