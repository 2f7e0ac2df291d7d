// F1 to F6: the life of free rounds through the wire, and that a win is paid exactly once.
import { beforeEach, describe, expect, it } from 'vitest'
import { cancelGrant } from '../bonus/bonus'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { balanceOf, journalOf, makeGrant, makePlayer, makeSession, type TestPlayer } from '../testing/world'

useFreshDatabase()

let player: TestPlayer
let game: ReturnType<typeof wire>

beforeEach(async () => {
  player = await makePlayer({ cash: '100' })
  game = wire(player, await makeSession(player))
})

const grantRow = (id: bigint) => database().freeRoundGrant.findUniqueOrThrow({ where: { id } })
const hasIncident = async (kind: string) =>
  (await database().incident.count({ where: { kind, playerId: player.id } })) > 0
const freeWin = (amount: string) => game.credit(amount, { credit_type: 'freeRounds' })

describe('F1 get', () => {
  it('F1 offers the oldest grant of this player, game and currency; the key is absent without one', async () => {
    expect(await game.get()).not.toHaveProperty('free_rounds')
    const first = await makeGrant(player)
    await makeGrant(player)
    const answer = await game.get()
    expect(answer.free_rounds).toEqual({
      id: Number(first),
      count: 15,
      bet: 5,
      lines: 10,
      mpl: 2,
      cp: '1.00',
    })
    expect(answer).toMatchObject({ error_code: 0, balance: '100.00000', user_nickname: player.nickname })
  })

  it('F1 not for another game, not expired, not withdrawn', async () => {
    await makeGrant(player, { gameCode: 703n })
    await makeGrant(player, { expiresAt: new Date(Date.now() - 1000) })
    await cancelGrant(await makeGrant(player))
    expect(await game.get()).not.toHaveProperty('free_rounds')
  })

  it('F1 an active grant is offered again after a reload, also past its expiry', async () => {
    const id = await makeGrant(player, { state: 'active', expiresAt: new Date(Date.now() - 1000) })
    expect((await game.get()).free_rounds?.id).toBe(Number(id))
  })
})

describe('F2 activate', () => {
  it('F2 activates once; again the same answer', async () => {
    const id = await makeGrant(player)
    const first = await game.activate(id)
    expect(first.error_code).toBe(0)
    const { timestamp: _first, ...rest } = first
    expect(await game.activate(id)).toMatchObject(rest)
    expect((await grantRow(id)).state).toBe('active')
  })

  it('F2 foreign, unknown, withdrawn and expired grants are refused with 1', async () => {
    const other = await makePlayer()
    expect((await game.activate(await makeGrant(other))).error_code).toBe(1)
    expect((await game.activate(999_999)).error_code).toBe(1)
    const withdrawn = await makeGrant(player)
    expect(await cancelGrant(withdrawn)).toBe(true)
    expect((await game.activate(withdrawn)).error_code).toBe(1)
    expect(
      (await game.activate(await makeGrant(player, { expiresAt: new Date(Date.now() - 1000) }))).error_code,
    ).toBe(1)
  })

  it('F2 a withdrawal touches offered grants only: once playing, they finish', async () => {
    const id = await makeGrant(player)
    await game.activate(id)
    expect(await cancelGrant(id)).toBe(false)
    expect((await game.end(id, 10)).balance).toBe('110.00000')
  })
})

describe('F3 update', () => {
  it('F3 win and played never shrink, repeats change nothing, an offered grant counts as activated', async () => {
    const id = await makeGrant(player)
    await game.update(id, { win: 3.5, round_win: 3.5, count: 14, played: 1 })
    await game.update(id, { win: 9, round_win: 5.5, count: 13, played: 2 })
    await game.update(id, { win: 3.5, round_win: 3.5, count: 14, played: 1 })
    const row = await grantRow(id)
    expect([row.state, row.win.toFixed(), row.played]).toEqual(['active', '9', 2])
    expect(await journalOf(player)).toEqual(['deposit 0 100 0'])
  })
})

describe('F4 end', () => {
  it('F4 pays the win once, as a row with identity (end, grant), and repeats it', async () => {
    const id = await makeGrant(player, { state: 'active' })
    const first = await game.end(id, 12.5)
    expect(first).toMatchObject({ error_code: 0, balance: '112.50000' })
    expect(await game.end(id, '12.50')).toEqual({
      ...first,
      error_description: 'transaction has already proceeded',
    })
    expect(await balanceOf(player)).toEqual(['112.50000', '0.00000'])
    expect((await grantRow(id)).state).toBe('ended')
  })

  it('F4 another win is refused with 1 and an incident', async () => {
    const id = await makeGrant(player, { state: 'active' })
    await game.end(id, 12)
    expect((await game.end(id, 13)).error_code).toBe(1)
    expect(await hasIncident('conflict')).toBe(true)
  })

  it('F4 pays less what freeRounds credits already paid, and books a row even when that is 0', async () => {
    const id = await makeGrant(player, { state: 'active' })
    await freeWin('4')
    await freeWin('6')
    expect((await game.end(id, 10)).balance).toBe('110.00000')
    expect((await journalOf(player)).at(-1)).toBe('end 0 0 0')
    const next = await makeGrant(player, { state: 'active' })
    await freeWin('4')
    expect((await game.end(next, 9)).balance).toBe('119.00000')
  })

  it('F4 above the campaign’s maximum win the cap is paid, with an incident', async () => {
    const id = await makeGrant(player, { state: 'active', maxWin: '50' })
    expect((await game.end(id, 80)).balance).toBe('150.00000')
    expect(await hasIncident('free-round-win-capped')).toBe(true)
  })

  it('F4 the end of an offered grant counts as its activation; of a withdrawn one it is refused', async () => {
    expect((await game.end(await makeGrant(player), 5)).balance).toBe('105.00000')
    const withdrawn = await makeGrant(player, { state: 'cancelled' })
    expect((await game.end(withdrawn, 5)).error_code).toBe(1)
  })

  it('R5 the end is booked after the session ended and the player was blocked', async () => {
    const id = await makeGrant(player, { state: 'active' })
    await database().gameSession.updateMany({ where: { playerId: player.id }, data: { endedAt: new Date() } })
    await database().player.update({ where: { id: player.id }, data: { status: 'blocked' } })
    expect((await game.end(id, 5)).error_code).toBe(0)
  })
})

describe('F5 freeRounds credits', () => {
  it('F5 belong to the active grant and carry its id', async () => {
    const id = await makeGrant(player, { state: 'active' })
    const transaction_id = newId()
    await game.credit('4', { credit_type: 'freeRounds', transaction_id })
    const row = await database().operation.findFirstOrThrow({
      where: { kind: 'credit', identity: transaction_id },
    })
    expect(row.grantId).toBe(id)
  })

  it('F5 after the end only what exceeds the paid total is booked, with an incident', async () => {
    const id = await makeGrant(player, { state: 'active' })
    await game.end(id, 10)
    expect(await freeWin('6')).toMatchObject({ error_code: 0, balance: '110.00000' })
    expect(await freeWin('7')).toMatchObject({ error_code: 0, balance: '113.00000' })
    expect(await hasIncident('free-round-credit-after-end')).toBe(true)
  })

  it('F5 a late credit of the last grant does not touch the next offered one', async () => {
    const first = await makeGrant(player, { state: 'active' })
    await game.end(first, 10)
    const next = await makeGrant(player)
    await freeWin('10')
    expect(await balanceOf(player)).toEqual(['110.00000', '0.00000'])
    expect((await game.end(next, 3)).balance).toBe('113.00000')
  })

  it('R11 without any grant it is booked all the same, with an incident', async () => {
    expect((await freeWin('2')).balance).toBe('102.00000')
    expect(await hasIncident('free-round-credit-without-grant')).toBe(true)
  })
})

describe('F6 where it goes', () => {
  it('F6 to bonus money when the campaign says so', async () => {
    const id = await makeGrant(player, { state: 'active', winTo: 'bonus' })
    expect(await game.end(id, 10)).toMatchObject({ balance: '100.00000', bonus_balance: '10.00000' })
    expect(await database().bonus.count({ where: { walletId: player.walletId, state: 'active' } })).toBe(1)
    expect(await game.debit('105')).toMatchObject({ error_code: 0, bonus_amount: '5.00000' })
  })

  it('M2 a double’s noise in win is rounded half-up; what is really moved is an incident', async () => {
    const id = await makeGrant(player, { state: 'active' })
    expect((await game.end(id, 0.30000000000000004)).balance).toBe('100.30000')
    expect(await hasIncident('win-rounded')).toBe(false)
    const next = await makeGrant(player, { state: 'active' })
    expect((await game.end(next, '0.123456')).balance).toBe('100.42346')
    expect(await hasIncident('win-rounded')).toBe(true)
  })
})
