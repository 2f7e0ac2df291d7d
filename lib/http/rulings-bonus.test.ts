// R9: how stakes and wins split between cash and bonus, also when the bonus has ended since.
import { beforeEach, describe, expect, it } from 'vitest'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { balanceOf, journalOf, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { endBonus } from '../wallet/wallet'

useFreshDatabase()

let player: TestPlayer
let game: ReturnType<typeof wire>

beforeEach(async () => {
  player = await makePlayer({ cash: '10', bonus: '30' })
  game = wire(player, await makeSession(player))
})

const end = (to: 'completed' | 'cancelled' | 'expired') =>
  endBonus({ playerId: player.id, currency: player.currency }, to, 'test')

describe('R9 the split', () => {
  it('R9 a debit takes cash first, then bonus', async () => {
    expect(await game.debit('8')).toMatchObject({
      balance: '2.00000',
      bonus_balance: '30.00000',
      bonus_amount: '0.00000',
    })
    expect(await game.debit('8')).toMatchObject({
      balance: '0.00000',
      bonus_balance: '24.00000',
      bonus_amount: '6.00000',
    })
    expect((await game.debit('24.00001')).error_code).toBe(3)
  })

  it('R9 a credit’s bonus share is the round’s, rounded down to 5 decimals', async () => {
    await game.debit('15', { round_id: 1 })
    const won = await game.credit('10', { round_id: 1 })
    expect(won).toMatchObject({ bonus_amount: '3.33333', balance: '6.66667', bonus_balance: '28.33333' })
  })

  it('R9 all stakes of the round count, and each of its credits', async () => {
    await game.debit('10', { round_id: 2 })
    await game.debit('10', { round_id: 2 })
    expect(await game.credit('8', { round_id: 2 })).toMatchObject({ bonus_amount: '4.00000' })
    expect(await game.credit('2', { round_id: 2 })).toMatchObject({ bonus_amount: '1.00000' })
  })

  it('R9 without round_id: the turn or the one before, else the session’s last booked debit', async () => {
    await game.debit('20', { turn_id: 100 })
    await game.debit('0', { turn_id: 200 })
    expect(await game.credit('10', { turn_id: 101 })).toMatchObject({ bonus_amount: '5.00000' })
    expect(await game.credit('10', { turn_id: 200 })).toMatchObject({ bonus_amount: '0.00000' })
    await game.debit('25', { turn_id: 300 })
    expect(await game.credit('10', { turn_id: 999 })).toMatchObject({ bonus_amount: '4.00000' })
  })

  it('R9 a debit that was rolled back is no stake any more', async () => {
    const transaction_id = newId()
    await game.debit('10', { turn_id: 1 })
    await game.debit('10', { turn_id: 5, transaction_id })
    await game.rollback('10', { transaction_id })
    expect(await game.credit('10', { turn_id: 50 })).toMatchObject({ bonus_amount: '0.00000' })
  })
})

describe('R9 a bonus that is no longer active', () => {
  it('R9 completed: its share of a later win goes to cash', async () => {
    await game.debit('20', { round_id: 3 })
    await end('completed')
    expect(await game.credit('10', { round_id: 3 })).toMatchObject({
      balance: '30.00000',
      bonus_balance: '0.00000',
    })
  })

  it.each(['cancelled', 'expired'] as const)('R9 %s: its share is void, as a visible row', async (to) => {
    await game.debit('20', { round_id: 4 })
    await end(to)
    const won = await game.credit('10', { round_id: 4 })
    expect(won).toMatchObject({ balance: '5.00000', bonus_balance: '0.00000', bonus_amount: '0.00000' })
    expect((await journalOf(player)).slice(1)).toEqual([
      'debit 0 -10 -10',
      'bonus-void 0 0 -20',
      'credit 0 5 0',
      'bonus-void 0 0 0',
    ])
  })

  it('R7 a rollback after the bonus ended follows R9', async () => {
    const transaction_id = newId()
    await game.debit('20', { transaction_id })
    await end('completed')
    await game.rollback('20', { transaction_id })
    expect(await balanceOf(player)).toEqual(['40.00000', '0.00000'])
  })

  it('R7 a rollback after the bonus was cancelled gives back the cash part only, and says so', async () => {
    const transaction_id = newId()
    await game.debit('20', { transaction_id })
    await end('cancelled')
    await game.rollback('20', { transaction_id })
    expect(await balanceOf(player)).toEqual(['10.00000', '0.00000'])
    expect((await journalOf(player)).at(-1)).toBe('bonus-void 0 0 0')
  })
})
