// A player gives a bonus up exactly as it was shown to them, and sees how each bet counted.
import { beforeEach, describe, expect, it } from 'vitest'
import { roundsOf } from '../bonus/bonus'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { balanceOf, makeGrant, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { bonusesOf, countedBetsOf, giveBonusUp, givenOf, grantBonus, move } from './wallet'

useFreshDatabase()

const usd = (amount: string) => Money.of(amount, 'USD')
let player: TestPlayer
let owner: { playerId: string; currency: string }

beforeEach(async () => {
  player = await makePlayer({ cash: '10' })
  owner = { playerId: player.id, currency: 'USD' }
  const terms = { wagering: 5, maxBet: usd('5'), weights: { games: { '9': 10 } } }
  const given = { amount: usd('20'), origin: 'test', reason: 'test', identity: newId() }
  await grantBonus(owner, { ...given, ...terms })
})

async function active() {
  const bonus = (await bonusesOf(player.id)).find(({ state }) => state === 'active')
  if (bonus === undefined) throw new Error('no bonus')
  return bonus
}

describe('giving a bonus up', () => {
  it('takes exactly what was shown; with another amount nothing happens', async () => {
    const { sequence, held } = await active()
    expect(held.toString()).toBe('20.00000')
    const game = wire(player, await makeSession(player))
    await game.debit('4')
    await game.credit('8')
    await game.debit('5')
    await game.debit('5')
    await game.debit('5')
    expect(await giveBonusUp(owner, { sequence, held })).toBe('changed')
    const now = await active()
    expect(await giveBonusUp(owner, { sequence, held: now.held })).toBe('cancelled')
    expect(await giveBonusUp(owner, { sequence, held: now.held })).toBe('gone')
    expect((await balanceOf(player))[1]).toBe('0.00000')
  })

  it('of ten at once one goes through; a stranger’s never does', async () => {
    const seen = await active()
    const stranger = await makePlayer({ cash: '1' })
    expect(await giveBonusUp({ ...owner, playerId: stranger.id }, seen)).toBe('gone')
    const results = await Promise.all(Array.from({ length: 10 }, () => giveBonusUp(owner, seen)))
    expect(results.filter((one) => one === 'cancelled')).toHaveLength(1)
    expect(await balanceOf(player)).toEqual(['10.00000', '0.00000'])
  })
})

it('each bet says whether and how it counted, in pages, and only to its player', async () => {
  const bonus = await active()
  await move('deposit', owner, { cash: usd('50'), reason: 'test' })
  const game = wire(player, await makeSession(player))
  const light = wire(player, await makeSession(player, { gameCode: 9n }))
  const id = newId()
  await game.debit('4')
  await light.debit('2')
  await game.debit('6')
  await game.debit('3', { transaction_id: id })
  await game.rollback('3', { transaction_id: id })
  const read = async (before: bigint | null, limit: number, of = player.id) =>
    countedBetsOf(of, bonus, { before, limit })
  const { bets } = await read(null, 10)
  expect(
    bets.map(({ kind, stake, counted, why }) => `${kind} ${Number(stake)} ${Number(counted)} ${why}`),
  ).toEqual([
    'rollback 3 -3 null',
    'debit 3 3 null',
    'debit 6 0 maximum-bet',
    'debit 2 0.2 weight',
    'debit 4 4 null',
  ])
  const first = await read(null, 3)
  const second = await read(first.next, 3)
  expect([...first.bets, ...second.bets].map(({ sequence }) => sequence)).toEqual(
    bets.map(({ sequence }) => sequence),
  )
  expect(second.next).toBeNull()
  const stranger = await makePlayer({ cash: '1' })
  expect((await read(null, 10, stranger.id)).bets).toEqual([])
  const given = await givenOf(await bonusesOf(player.id))
  expect([...given.values()].map(String)).toEqual(['20.00000'])
})

it('free rounds that were not begun in time are expired, and nobody sees another’s', async () => {
  await makeGrant(player, { expiresAt: new Date(Date.now() - 1000) })
  await makeGrant(player)
  const stranger = await makePlayer()
  expect((await roundsOf(player.id)).map(({ state }) => state)).toEqual(['offered', 'expired'])
  expect(await roundsOf(stranger.id)).toEqual([])
})
