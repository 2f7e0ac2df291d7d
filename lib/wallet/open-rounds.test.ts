import { expect, it } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { openRoundsOf } from './wallet'

useFreshDatabase()

const held = async (player: TestPlayer) =>
  (await openRoundsOf(player.id)).map(
    ({ cash, bonus, roundId, gameCode }) => `${cash} ${bonus} ${gameCode} ${roundId ?? '-'}`,
  )

it('a stake is held until its result, lost ones too, or its refund', async () => {
  const player = await makePlayer({ cash: '3', bonus: '10' })
  const game = wire(player, await makeSession(player))
  await game.debit('5')
  expect(await held(player)).toEqual(['3.00000 2.00000 702 -'])
  await game.credit('0')
  expect(await held(player)).toEqual([])
  const id = newId()
  await game.debit('1', { transaction_id: id })
  expect(await held(player)).toHaveLength(1)
  await game.rollback('1', { transaction_id: id })
  expect(await held(player)).toEqual([])
  await game.debit('500')
  await game.debit('0')
  expect(await held(player)).toEqual([])
})

it('stakes of one round are held together, beside another round’s, whatever order results come in', async () => {
  const player = await makePlayer({ cash: '100' })
  const game = wire(player, await makeSession(player))
  await game.debit('1', { round_id: 7 })
  await game.debit('2', { round_id: 7 })
  await game.debit('4', { round_id: 8 })
  expect(await held(player)).toEqual(['3.00000 0.00000 702 7', '4.00000 0.00000 702 8'])
  await game.credit('0', { round_id: 8 })
  expect(await held(player)).toEqual(['3.00000 0.00000 702 7'])
  await game.credit('9', { round_id: 7 })
  expect(await held(player)).toEqual([])
})

it('a result that overtook its stake leaves nothing held; games do not settle each other', async () => {
  const player = await makePlayer({ cash: '100' })
  const [first, second] = [await makeSession(player), await makeSession(player, { gameCode: 703n })]
  const game = wire(player, first)
  await game.credit('5', { turn_id: 12 })
  await game.debit('1', { turn_id: 11 })
  await game.credit('5', { round_id: 3, turn_id: 22 })
  await game.debit('1', { round_id: 3, turn_id: 21 })
  expect(await held(player)).toEqual([])
  await game.debit('2', { turn_id: 31 })
  const other = wire(player, second)
  await other.debit('1', { game_code: 703, turn_id: 1 })
  await other.credit('0', { game_code: 703, turn_id: 2 })
  expect(await held(player)).toEqual(['2.00000 0.00000 702 -'])
})

it('an ended session’s round is still held, and still paid', async () => {
  const player = await makePlayer({ cash: '10' })
  const session = await makeSession(player)
  const game = wire(player, session)
  await game.debit('4')
  await database().gameSession.update({ where: { id: session.id }, data: { endedAt: new Date() } })
  expect(await held(player)).toEqual(['4.00000 0.00000 702 -'])
  await game.credit('8')
  expect(await held(player)).toEqual([])
})

it('nobody sees another player’s rounds', async () => {
  const [mine, theirs] = [await makePlayer({ cash: '1' }), await makePlayer({ cash: '10' })]
  await wire(theirs, await makeSession(theirs)).debit('4')
  expect(await held(mine)).toEqual([])
})
