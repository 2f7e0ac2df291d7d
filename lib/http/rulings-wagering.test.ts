// Bonus money with terms, over the wire: each stake counts once, its refund takes that back, the stake that completes the
// condition takes the rest to cash in the same decision, and what ends is a row.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { balanceOf, journalOf, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { type BonusOffer, bonusesOf, endBonus, expireBonuses, grantBonus } from '../wallet/bonus-money'
import { verifyLedger } from '../wallet/verify'

useFreshDatabase()
afterAll(async () => {
  expect((await verifyLedger()).problems).toEqual([])
})

const usd = (amount: string) => Money.of(amount, 'USD')

let player: TestPlayer
let game: ReturnType<typeof wire>

beforeEach(async () => {
  player = await makePlayer({ cash: '100' })
  game = wire(player, await makeSession(player))
})

const owner = () => ({ playerId: player.id, currency: 'USD' })

function give(terms: Partial<BonusOffer> = {}) {
  const usual = { amount: usd('20'), wagering: 5, origin: 'test', reason: 'test', identity: newId() }
  return grantBonus(owner(), { ...usual, ...terms })
}

async function active() {
  const [bonus] = await bonusesOf(player.id)
  if (bonus === undefined) throw new Error('a bonus was given')
  return bonus
}

const progress = async () => {
  const { state, wagered, required } = await active()
  return `${state} ${wagered} of ${required}`
}

describe('giving', () => {
  it('is a row with its terms; the same identity is the same bonus', async () => {
    const identity = newId()
    expect(await give({ identity })).toMatchObject({ ok: true })
    expect(await give({ identity })).toMatchObject({ ok: true })
    expect(await give({ identity, wagering: 6 })).toEqual({ ok: false, reason: 'reused' })
    expect(await balanceOf(player)).toEqual(['100.00000', '20.00000'])
    expect((await journalOf(player)).at(-1)).toBe('bonus-grant 0 0 20')
    expect(await progress()).toBe('active 0.00000 of 100.00000')
  })

  it('waits while another holds money; one that is used up makes room', async () => {
    await give()
    expect(await give()).toEqual({ ok: false, reason: 'bonus-active' })
    await game.debit('120')
    expect(await balanceOf(player)).toEqual(['0.00000', '0.00000'])
    expect(await give({ wagering: 1 })).toMatchObject({ ok: true })
    const bonuses = await bonusesOf(player.id)
    expect(bonuses.filter(({ state }) => state === 'active')).toHaveLength(1)
  })
})

describe('wagering', () => {
  it('counts each stake once: a repeat, a refusal and a refund add nothing', async () => {
    await give()
    const transaction_id = newId()
    const stake = { transaction_id, turn_id: 1 }
    await game.debit('10', stake)
    await game.debit('10', stake)
    await game.debit('5000', { transaction_id: newId() })
    expect(await progress()).toBe('active 10.00000 of 100.00000')
    await game.rollback('10', stake)
    await game.rollback('10', stake)
    expect(await progress()).toBe('active 0.00000 of 100.00000')
  })

  it('counts by the weight of the game, of its group, of all', async () => {
    await database().gameGroup.createMany({ data: [{ id: 7, title: 'Tables' }], skipDuplicates: true })
    const games = [702n, 703n].map((code) => ({ code, name: `g${code}`, title: `g${code}`, groupId: 7 }))
    await database().game.createMany({ data: games, skipDuplicates: true })
    await give({ weights: { default: 50, groups: { 7: 10 }, games: { 702: 0 } } })
    await game.debit('10', { game_code: 702 })
    expect(await progress()).toBe('active 0.00000 of 100.00000')
    await game.debit('10', { game_code: 703 })
    expect(await progress()).toBe('active 1.00000 of 100.00000')
    await game.debit('10', { game_code: 999 })
    expect(await progress()).toBe('active 6.00000 of 100.00000')
  })

  it('a stake above the largest bet counts nothing, and bonus money pays no part of it', async () => {
    await give({ maxBet: usd('5') })
    await game.debit('6')
    expect(await progress()).toBe('active 0.00000 of 100.00000')
    await game.debit('90')
    const refused = await game.debit('6')
    expect(refused.error_code).toBe(1)
    expect(refused.error_description).toBe('limit: the largest bet that the active bonus allows')
    expect((await game.debit('5')).error_code).toBe(0)
  })
})

describe('completion', () => {
  it('takes the rest to cash beside the stake that completes it; its repeat has the same answer', async () => {
    await give({ wagering: 1 })
    const stake = { transaction_id: newId(), turn_id: 1 }
    const first = await game.debit('20', stake)
    expect(first).toMatchObject({ balance: '80.00000', bonus_balance: '20.00000' })
    expect(await balanceOf(player)).toEqual(['100.00000', '0.00000'])
    expect((await journalOf(player)).slice(-2)).toEqual(['debit 0 -20 0', 'bonus-release 0 20 -20'])
    const { error_description: _words, ...same } = first
    expect(await game.debit('20', stake)).toMatchObject(same)
    expect((await active()).state).toBe('completed')
  })

  it('is once, whatever arrives at the same instant', async () => {
    await give({ wagering: 1 })
    await Promise.all(Array.from({ length: 20 }, () => game.debit('5')))
    const rows = await journalOf(player)
    expect(rows.filter((row) => row.startsWith('bonus-release'))).toHaveLength(1)
    expect(await balanceOf(player)).toEqual(['20.00000', '0.00000'])
  })

  it('a capped bonus turns no more than its cap into cash, then and later', async () => {
    await give({ wagering: 1, maxWin: usd('25') })
    await game.debit('95')
    expect((await active()).state).toBe('completed')
    expect(await balanceOf(player)).toEqual(['25.00000', '0.00000'])
    await give({ amount: usd('50'), wagering: 1, maxWin: usd('30') })
    await game.debit('60', { round_id: 9 })
    // 25 of the 60 were cash; the bonus paid 35 and its last 15 are cash now.
    expect(await balanceOf(player)).toEqual(['15.00000', '0.00000'])
    await game.credit('120', { round_id: 9 })
    // Of 120, 70 belong to the bonus, of which its cap leaves 15.
    expect(await balanceOf(player)).toEqual(['80.00000', '0.00000'])
    expect((await journalOf(player)).slice(-2)).toEqual(['credit 0 65 0', 'bonus-void 0 0 0'])
  })
})

describe('the end', () => {
  it('cancelled and expired bonuses take their money along, as a row', async () => {
    await give()
    await endBonus(owner(), 'cancelled', 'asked for it')
    expect((await journalOf(player)).at(-1)).toBe('bonus-void 0 0 -20')
    await give({ expiresAt: new Date(Date.now() - 1000) })
    const { error_code } = await game.debit('110')
    expect(error_code).toBe(3)
    expect(await expireBonuses()).toBe(1)
    expect(await expireBonuses()).toBe(0)
    expect(await balanceOf(player)).toEqual(['100.00000', '0.00000'])
    expect((await bonusesOf(player.id)).map(({ state }) => state).sort()).toEqual(['cancelled', 'expired'])
  })

  it('names the bonus that is meant: a newer one is left alone', async () => {
    await give()
    const { sequence } = await active()
    await endBonus(owner(), 'cancelled', 'first')
    await give()
    expect(await endBonus(owner(), 'cancelled', 'late', { sequence })).toBe(false)
    expect(await balanceOf(player)).toEqual(['100.00000', '20.00000'])
  })

  it('a refund after completion goes to cash', async () => {
    await give({ wagering: 1 })
    const stake = { transaction_id: newId(), turn_id: 1 }
    await game.debit('110', stake)
    expect(await balanceOf(player)).toEqual(['10.00000', '0.00000'])
    await game.rollback('110', stake)
    expect(await balanceOf(player)).toEqual(['120.00000', '0.00000'])
    expect((await active()).wagered.toString()).toBe('0.00000')
  })
})
