// What a player sets holds in the wallet's ladder with the next bet, and nobody loosens it early.
import { beforeEach, describe, expect, it } from 'vitest'
import { createPlayerSession } from '../auth/player-session'
import { resolvePlayerSession } from '../auth/resolve-player'
import { database } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { wire } from '../testing/wire'
import { balanceOf, hash, journalOf, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { activityOf } from './activity'
import { excludeSelf, exclusionsOf, liftExclusion, takeTimeOut } from './exclusions'
import { limitChangesOf } from './history'
import { cancelLimitChange, confirmLimit, limitsOf, setLimit } from './limits'
import type { LimitKey } from './types'

useFreshDatabase()

const stakes: LimitKey = { kind: 'stake', currency: 'USD', hours: 24 }
const usd = (amount: string) => Money.of(amount, 'USD')
const hours = (count: number) => count * 3_600_000
let player: TestPlayer
let game: ReturnType<typeof wire>

beforeEach(async () => {
  player = await makePlayer({ cash: '100' })
  game = wire(player, await makeSession(player))
})

/** As if the player had asked so much earlier. */
async function ageChanges(ms: number): Promise<void> {
  for (const row of await database().playerLimitChange.findMany({ where: { playerId: player.id } })) {
    await database().playerLimitChange.update({
      where: { id: row.id },
      data: { dueAt: new Date(row.dueAt.getTime() - ms) },
    })
  }
}

async function waitingId(): Promise<bigint> {
  const { waiting } = await limitsOf(player.id)
  return waiting[0]?.id ?? 0n
}

describe('limits', () => {
  it('a tighter limit holds with the next bet and shows what is used', async () => {
    await game.debit('10')
    expect(await setLimit(player.id, stakes, usd('15'))).toEqual({ kind: 'applied' })
    expect((await game.debit('10')).error_description).toBe('limit: the player’s stakes in 24 hours')
    expect((await game.debit('5')).error_code).toBe(0)
    const { limits } = await limitsOf(player.id)
    expect(limits.map(({ amount, used }) => `${used} of ${amount}`)).toEqual(['15.00000 of 15.00000'])
  })

  it('a looser one waits a day, wants a second word, and then holds', async () => {
    await setLimit(player.id, stakes, usd('5'))
    expect(await setLimit(player.id, stakes, usd('50'))).toMatchObject({ kind: 'waiting' })
    const id = await waitingId()
    expect(await confirmLimit(player.id, id)).toBe('early')
    expect((await game.debit('10')).error_code).toBe(1)
    await ageChanges(hours(24))
    expect((await game.debit('10')).error_code).toBe(1)
    expect(await confirmLimit(player.id, id)).toBe('applied')
    expect(await confirmLimit(player.id, id)).toBe('gone')
    expect((await game.debit('10')).error_code).toBe(0)
  })

  it('to take a limit away is to loosen it', async () => {
    await setLimit(player.id, stakes, usd('5'))
    expect(await setLimit(player.id, stakes, null)).toMatchObject({ kind: 'waiting' })
    await ageChanges(hours(24))
    await confirmLimit(player.id, await waitingId())
    expect((await limitsOf(player.id)).limits).toEqual([])
    const all = { kind: '', currency: '', state: '', source: '' }
    const newest = { sort: { key: 'asked', direction: 'desc' }, skip: 0, take: 5 } as const
    const { rows, total } = await limitChangesOf(player.id, all, newest)
    expect([total, ...rows.map(({ state }) => state)]).toEqual([2, 'applied', 'applied'])
  })

  it('a week after its day it is as if nobody had asked', async () => {
    await setLimit(player.id, stakes, usd('5'))
    await setLimit(player.id, stakes, usd('50'))
    const id = await waitingId()
    await ageChanges(hours(24 * 8))
    expect((await limitsOf(player.id)).waiting).toEqual([])
    expect(await confirmLimit(player.id, id)).toBe('gone')
    expect((await game.debit('10')).error_code).toBe(1)
  })

  it('time is counted once for all: a late call on a session long ended takes no minutes away', async () => {
    await setLimit(player.id, { kind: 'time', currency: '', hours: 24 }, Money.of('30', ''))
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    const where = { playerId: player.id }
    await database().gameSession.updateMany({ where, data: { redeemedAt: ago(20), lastSeenAt: ago(0) } })
    const old = await makeSession(player)
    await database().gameSession.updateMany({
      where: { gameTokenHash: hash(old.gameToken) },
      data: { redeemedAt: ago(3000), endedAt: ago(2900), lastSeenAt: ago(1) },
    })
    const { limits } = await limitsOf(player.id)
    expect(limits.map(({ used }) => Number(used.toString()))).toEqual([20])
    expect((await activityOf(player.id, 'USD', 1)).minutes).toBeLessThanOrEqual(20)
    await database().gameSession.updateMany({
      where: { ...where, endedAt: null },
      data: { redeemedAt: ago(31) },
    })
    expect((await game.debit('1')).error_description).toBe('limit: the player’s time of play in 24 hours')
  })

  it('the last word counts: tightening forgets what waits, a second wish replaces the first', async () => {
    await setLimit(player.id, stakes, usd('20'))
    await setLimit(player.id, stakes, usd('50'))
    await setLimit(player.id, stakes, usd('60'))
    expect((await limitsOf(player.id)).waiting.map(({ after }) => after?.toString())).toEqual(['60.00000'])
    await setLimit(player.id, stakes, usd('10'))
    expect((await limitsOf(player.id)).waiting).toEqual([])
  })

  it('nobody confirms or cancels another player’s', async () => {
    await setLimit(player.id, stakes, usd('5'))
    await setLimit(player.id, stakes, usd('50'))
    const id = await waitingId()
    await ageChanges(hours(24))
    const other = await makePlayer()
    expect(await confirmLimit(other.id, id)).toBe('gone')
    expect(await cancelLimitChange(other.id, id)).toBe(false)
    expect(await cancelLimitChange(player.id, id)).toBe(true)
  })

  it('ten wishes at once leave one limit and one that waits at most', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => setLimit(player.id, stakes, usd(String(10 + index)))),
    )
    const { limits, waiting } = await limitsOf(player.id)
    expect(limits).toHaveLength(1)
    expect(waiting.length).toBeLessThanOrEqual(1)
  })
})

describe('time-out', () => {
  it('ends games and log-ins at once; bets get 6, wins are booked, money stays', async () => {
    const token = await createPlayerSession(player.id, { address: 'test', userAgent: 'test' })
    await game.debit('10', { round_id: 1 })
    await takeTimeOut(player.id, 24)
    expect(await game.debit('10')).toMatchObject({
      error_code: 6,
      error_description: 'user blocked: the player takes a time-out',
    })
    expect((await game.credit('30', { round_id: 1 })).error_code).toBe(0)
    expect(await balanceOf(player)).toEqual(['120.00000', '0.00000'])
    expect(await resolvePlayerSession(token)).toBe('timed-out')
    await database().player.update({ where: { id: player.id }, data: { excludedUntil: new Date(0) } })
    expect(await resolvePlayerSession(token)).toBe('expired')
  })

  it('a bet under way loses the race: the wallet took a row', async () => {
    await takeTimeOut(player.id, 24)
    expect((await journalOf(player)).at(-1)).toBe('status 0 0 0')
  })

  it('is never shortened', async () => {
    const long = await takeTimeOut(player.id, 168)
    expect(await takeTimeOut(player.id, 12)).toEqual(long)
    expect(await exclusionsOf(player.id)).toHaveLength(2)
  })

  it('once over, the ended session is gone for good: 4, not 6', async () => {
    await takeTimeOut(player.id, 12)
    await database().player.update({
      where: { id: player.id },
      data: { excludedUntil: new Date(Date.now() - 1000) },
    })
    expect((await game.debit('1')).error_code).toBe(4)
  })
})

describe('self-exclusion', () => {
  const by = { actor: 'staff', reason: 'asked to come back', address: 'test' }

  it('bars log-in and bets, and nobody lifts it early', async () => {
    const token = await createPlayerSession(player.id, { address: 'test', userAgent: 'test' })
    await excludeSelf(player.id, 6)
    expect((await game.debit('1')).error_code).toBe(6)
    expect(await resolvePlayerSession(token)).toBe('excluded')
    expect(await liftExclusion(player.id, by)).toBe('not-over')
    await database().exclusion.updateMany({
      where: { playerId: player.id },
      data: { endsAt: new Date(Date.now() - 1000) },
    })
    expect(await liftExclusion(player.id, by)).toBe('lifted')
    expect(await liftExclusion(player.id, by)).toBe('not-excluded')
  })

  it('for ever has no end', async () => {
    await excludeSelf(player.id, null)
    expect(await liftExclusion(player.id, by)).toBe('not-over')
  })
})

it('the activity adds up by day and in all', async () => {
  await game.debit('10', { round_id: 1 })
  await game.credit('4.5', { round_id: 1 })
  const { days, total } = await activityOf(player.id, 'USD', 30)
  expect(days).toHaveLength(30)
  expect(days.at(-1)).toMatchObject({ day: new Date().toISOString().slice(0, 10) })
  expect([total.stake, total.win, total.net, total.deposit].map(String)).toEqual([
    '10.00000',
    '4.50000',
    '-5.50000',
    '100.00000',
  ])
})
