// What the command line does to a player's status never takes back what the player asked for.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '../db/client'
import { excludeSelf, liftExclusion, takeTimeOut } from '../safer-play/safer-play'
import { useFreshDatabase } from '../testing/database'
import { makePlayer, type TestPlayer } from '../testing/world'
import { changeStatus } from '../wallet/wallet'
import { blockPlayer, unblockPlayer } from './player-work'

useFreshDatabase()
let player: TestPlayer
const by = { actor: 'staff', reason: 'asked to come back', address: 'test' }
const present = async () => {
  const { status } = await database().player.findUniqueOrThrow({ where: { id: player.id } })
  return status
}
const statusAudit = async () =>
  (await database().audit.findMany({ where: { subject: player.id }, orderBy: { id: 'asc' } })).map(
    ({ action, after }) => `${action} ${JSON.stringify(after)}`,
  )

beforeEach(async () => {
  player = await makePlayer({ cash: '10' })
})

describe('unblock', () => {
  it('lifts a block, and does nothing to somebody who is not blocked', async () => {
    expect((await blockPlayer(player.id, 'why')).status).toBe('blocked')
    expect((await unblockPlayer(player.id, 'why')).status).toBe('active')
    expect((await unblockPlayer(player.id, 'why')).status).toBe('active')
    expect(await statusAudit()).toEqual([
      'player.block {"status":"blocked"}',
      'player.unblock {"status":"active"}',
    ])
  })

  it('refuses an exclusion, a time-out and a closed account, each in plain words', async () => {
    await takeTimeOut(player.id, 24)
    await expect(unblockPlayer(player.id, 'why')).rejects.toThrow(/time-out until .* nobody shortens/)
    await excludeSelf(player.id, 6)
    await expect(unblockPlayer(player.id, 'why')).rejects.toThrow(/excluded themself until/)
    expect(await present()).toBe('excluded')
    await changeStatus(player.id, 'closed', by)
    await expect(unblockPlayer(player.id, 'why')).rejects.toThrow(/closed/)
    expect(await present()).toBe('closed')
  })
})

describe('a block over a self-exclusion', () => {
  it('gives the exclusion back when it is lifted, until the exclusion itself is', async () => {
    await excludeSelf(player.id, 6)
    expect((await blockPlayer(player.id, 'why')).status).toBe('blocked')
    expect((await unblockPlayer(player.id, 'why')).status).toBe('excluded')
    expect(await present()).toBe('excluded')
    await database().exclusion.updateMany({ data: { endsAt: new Date(Date.now() - 1000) } })
    await blockPlayer(player.id, 'why')
    expect((await unblockPlayer(player.id, 'why')).status).toBe('excluded')
    expect(await liftExclusion(player.id, by)).toBe('lifted')
    expect(await present()).toBe('active')
    await blockPlayer(player.id, 'why')
    expect((await unblockPlayer(player.id, 'why')).status).toBe('active')
  })

  it('whoever comes first of block and exclusion, unblocking leaves the exclusion', async () => {
    for (let round = 0; round < 5; round += 1) {
      player = await makePlayer({ cash: '10' })
      await Promise.all([blockPlayer(player.id, 'why'), excludeSelf(player.id, null)])
      expect(await present()).toBe('blocked')
      expect((await unblockPlayer(player.id, 'why')).status).toBe('excluded')
    }
  })
})
