// A launch that follows at once goes on with the play before it: a reload is no new beginning.
import { expect, it } from 'vitest'
import { database } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { makePlayer } from '../testing/world'
import { move } from '../wallet/wallet'
import { openGame } from './launch'

useFreshDatabase()

async function open(playerId: string, gameCode: bigint) {
  const opened = await openGame({ playerId, gameCode, language: 'en' })
  if (opened.kind === 'refused') throw new Error(opened.reason)
  return database().gameSession.findUniqueOrThrow({ where: { id: opened.sessionId } })
}

it('a reload keeps when play began and from which row; another game, or a long pause, begins anew', async () => {
  await database().gameGroup.create({ data: { id: 1, title: 'Studio' } })
  await database().game.createMany({
    data: [702n, 703n].map((code) => ({ code, name: `g${code}`, title: `G${code}`, groupId: 1 })),
  })
  const player = await makePlayer({ cash: '10' })
  const deposit = () =>
    move('deposit', { playerId: player.id, currency: 'USD' }, { cash: Money.of('1', 'USD'), reason: 'test' })
  const first = await open(player.id, 702n)
  expect(first).toMatchObject({ beganAt: first.createdAt, beganSequence: 1n })
  await deposit()
  const reloaded = await open(player.id, 702n)
  expect(reloaded).toMatchObject({ beganAt: first.createdAt, beganSequence: 1n })
  const other = await open(player.id, 703n)
  expect(other).toMatchObject({ beganAt: other.createdAt, beganSequence: 2n })

  await database().gameSession.update({
    where: { id: reloaded.id },
    data: { lastSeenAt: new Date(Date.now() - 16 * 60_000) },
  })
  const later = await open(player.id, 702n)
  expect(later).toMatchObject({ beganAt: later.createdAt, beganSequence: 2n })
})
