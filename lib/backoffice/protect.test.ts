// What staff enter for a player who asked for protection by letter or telephone: the same as the player's own, at once,
// written down, and with no way back.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { isAllowed, NotAllowedError, roles } from '../auth/auth'
import { createPlayerSession } from '../auth/player-session'
import { resolvePlayerSession } from '../auth/resolve-player'
import { database } from '../db/client'
import * as post from '../mail/send'
import { Money } from '../money/money'
import type { EntrySource } from '../safer-play/rules'
import { excludeSelf, setLimit, takeTimeOut } from '../safer-play/safer-play'
import { useFreshDatabase } from '../testing/database'
import { actAs } from '../testing/staff'
import { wire } from '../testing/wire'
import { balanceOf, makeGrant, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import {
  type BreakLength,
  enterBreak,
  enterLimit,
  exportBreaks,
  liftPlayerExclusion,
  limitsOfPlayer,
  searchBreaks,
  searchLimitChanges,
  setPlayerStatus,
} from './backoffice'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()

const db = database
const usd = (amount: string) => Money.of(amount, 'USD')
const stakes = { kind: 'stake', hours: 24, currency: 'USD' } as const
const asked = { source: 'letter', reason: 'letter of 3 May' } as const
const year: BreakLength = { kind: 'self-exclusion', months: 12 }
const day: BreakLength = { kind: 'time-out', hours: 24 }

const all = { kind: '', state: '', source: '' }
const newest = { page: 1, sort: { key: 'from', direction: 'desc' } } as const

let player: TestPlayer
const letters = vi.spyOn(post, 'sendLetter').mockResolvedValue()
const enter = (length: BreakLength, identity: string = randomUUID()) =>
  enterBreak({ playerId: player.id, identity, ...asked, ...length })
const tighten = (amount: string) =>
  enterLimit({ playerId: player.id, ...asked, key: stakes, amount: usd(amount) })
const auditOf = (id: string) => db().audit.findMany({ where: { subject: id }, orderBy: { id: 'asc' } })

beforeEach(async () => {
  player = await makePlayer({ cash: '100' })
  letters.mockClear()
})

test.each(roles)('%s: who may not enter protection changes nothing', async (role) => {
  await actAs(role)
  if (isAllowed(role, 'players.protect')) {
    expect([await tighten('5'), await enter(day)]).toEqual([{ ok: true }, { ok: true }])
    return
  }
  await expect(enter(year)).rejects.toThrow(NotAllowedError)
  await expect(tighten('5')).rejects.toThrow(NotAllowedError)
  expect(await auditOf(player.id)).toEqual([])
  expect((await limitsOfPlayer(player.id)).limits).toEqual([])
})

test('a break that staff enter is the player’s own, in every row', async () => {
  /** All that a break leaves behind it, without names and times. */
  async function traceOf(one: TestPlayer) {
    const { id } = one
    const facts = await db().player.findUniqueOrThrow({ where: { id } })
    const sessions = await db().gameSession.findMany({ where: { playerId: id } })
    const grants = await db().freeRoundGrant.findMany({ where: { playerId: id } })
    const rows = await db().operation.findMany({
      where: { walletId: one.walletId },
      orderBy: { sequence: 'asc' },
    })
    return {
      status: facts.status,
      hours: facts.excludedUntil && Math.round((facts.excludedUntil.getTime() - Date.now()) / 3_600_000),
      sessions: sessions.map(({ endReason }) => endReason),
      grants: grants.map(({ state }) => state),
      rows: rows.map(({ kind, reason }) => `${kind} ${reason}`),
      money: await balanceOf(one),
    }
  }
  await actAs('support')
  const own: Record<BreakLength['kind'], (id: string) => Promise<unknown>> = {
    'time-out': (id) => takeTimeOut(id, 24),
    'self-exclusion': (id) => excludeSelf(id, 12),
  }
  for (const length of [day, year]) {
    const twin = await makePlayer({ cash: '100' })
    player = await makePlayer({ cash: '100' })
    for (const one of [player, twin]) {
      await makeSession(one)
      await makeGrant(one)
    }
    letters.mockClear()
    await own[length.kind](twin.id)
    expect(await enter(length)).toEqual({ ok: true })
    expect(await traceOf(player)).toEqual(await traceOf(twin))
    const [first, second] = letters.mock.calls.map(([letter]) => letter.subject)
    expect(first).toBeDefined()
    expect(second).toBe(first)
  }
})

test('it ends games and log-ins at once, pays what is owed, and nobody takes it back', async () => {
  const game = wire(player, await makeSession(player))
  const token = await createPlayerSession(player.id, { address: '10.0.0.1', userAgent: '' })
  const round = { round_id: 7 }
  expect((await game.debit('10', round)).error_code).toBe(0)
  const support = await actAs('support')
  expect(
    await enterBreak({ playerId: player.id, identity: randomUUID(), ...asked, ...year, reason: ' ' }),
  ).toEqual({ ok: false, reason: 'no-reason' })
  expect(await enter(year)).toEqual({ ok: true })
  expect((await game.debit('10')).error_code).toBe(6)
  expect((await game.credit('30', round)).error_code).toBe(0)
  expect(await resolvePlayerSession(token)).not.toMatchObject({ id: player.id })

  await actAs('owner')
  expect(await liftPlayerExclusion(player.id, 'pleads')).toEqual({ ok: false, reason: 'exclusion-holds' })
  expect(await setPlayerStatus(player.id, 'active', 'pleads')).toEqual({ ok: false, reason: 'not-possible' })
  // A shorter one beside it shortens nothing.
  const { exclusion } = await limitsOfPlayer(player.id)
  expect(await enter({ kind: 'self-exclusion', months: 6 })).toEqual({ ok: true })
  expect((await limitsOfPlayer(player.id)).exclusion).toEqual(exclusion)
  const { email } = await db().staff.findUniqueOrThrow({ where: { id: support } })
  const { lines } = await searchBreaks(player.id, all, newest)
  expect(lines).toMatchObject([asked, { ...asked, actor: email }])
  const [row] = (await auditOf(player.id)).filter(({ action }) => action === 'player.exclude')
  expect(row).toMatchObject({ actor: support, reason: asked.reason, after: { source: 'letter' } })
})

test('the same form twice is one break and one letter, also when both come at once', async () => {
  await actAs('support')
  const identity = randomUUID()
  await Promise.all([enter(day, identity), enter(day, identity), enter(day, identity)])
  await enter(day, identity)
  expect(await db().exclusion.count({ where: { playerId: player.id } })).toBe(1)
  expect((await auditOf(player.id)).map(({ action }) => action)).toEqual(['player.time-out'])
  expect(letters).toHaveBeenCalledTimes(1)
})

test('the history says who entered what, how it came and why; it is narrowed, paged and taken as a file', async () => {
  const support = await actAs('support')
  const { email } = await db().staff.findUniqueOrThrow({ where: { id: support } })
  await takeTimeOut(player.id, 12)
  await enter(day)
  await enterBreak({
    playerId: player.id,
    identity: randomUUID(),
    source: 'house',
    reason: '=chases losses',
    ...day,
  })
  await tighten('5')
  const own = { actor: 'player', source: null, reason: null }
  const house = { actor: email, source: 'house', reason: '=chases losses' }
  const search = async (query: object) => (await searchBreaks(player.id, { ...all, ...query }, newest)).lines
  expect(await search({})).toMatchObject([house, { ...asked, actor: email }, own])
  expect(await search({ source: 'player', state: 'running' })).toMatchObject([own])
  expect(await search({ kind: 'self-exclusion', state: 'over' })).toEqual([])
  expect(await searchBreaks(player.id, all, { ...newest, page: 2 })).toEqual({ lines: [], total: 3 })
  const limits = { kind: 'stake', currency: 'USD', state: 'applied', source: 'letter' }
  const last = { page: 1, sort: { key: 'decided', direction: 'asc' } } as const
  expect((await searchLimitChanges(player.id, limits, last)).lines).toMatchObject([
    { ...asked, actor: email },
  ])
  expect((await searchLimitChanges(player.id, { ...limits, state: 'waiting' }, last)).total).toBe(0)

  const rows = []
  for await (const row of await exportBreaks(player.id, { ...all, source: 'house' })) rows.push(row)
  expect(rows).toMatchObject([house])
  expect((await auditOf(player.id)).at(-1)).toMatchObject({
    actor: support,
    action: 'player.breaks.export',
    after: { source: 'house' },
  })
})

test('a letter says "as you asked" only to who asked, and the house excludes nobody', async () => {
  await actAs('support')
  const told = async (source: EntrySource, length: BreakLength) => {
    letters.mockClear()
    const identity = randomUUID()
    const result = await enterBreak({ playerId: player.id, identity, source, reason: 'why', ...length })
    return result.ok
      ? letters.mock.calls.map(([{ text }]) => text.split('\n')[2]?.split(',')[0])
      : result.reason
  }
  expect(await told('phone', day)).toEqual(['as you asked on the telephone'])
  expect(await told('register', year)).toEqual(['as you are entered in an exclusion register'])
  expect(await told('house', day)).toEqual(['as we have decided for your protection'])
  expect(await told('house', year)).toBe('house-exclusion')
  letters.mockClear()
  await tighten('5')
  await tighten('5')
  expect(letters.mock.calls.map(([{ text }]) => text)).toEqual([
    expect.stringContaining('as you asked in your letter, a tighter limit'),
  ])
})

test('a block or a closing stays, with the break under it; a stranger is nobody', async () => {
  await actAs('owner')
  await setPlayerStatus(player.id, 'blocked', 'why')
  expect(await enter(year)).toEqual({ ok: true })
  await setPlayerStatus(player.id, 'active', 'explained')
  expect((await db().player.findUniqueOrThrow({ where: { id: player.id } })).status).toBe('excluded')
  player = { ...player, id: 'nobody' }
  expect(await enter(year)).toEqual({ ok: false, reason: 'no-player' })
  expect(await tighten('5')).toEqual({ ok: false, reason: 'no-player' })
})

test('staff tighten a limit with the next bet and never loosen one', async () => {
  const game = wire(player, await makeSession(player))
  await actAs('support')
  expect(await tighten('15')).toEqual({ ok: true })
  expect((await game.debit('20')).error_description).toBe('limit: the player’s stakes in 24 hours')
  // A looser one that the player waits for stays where it is when staff's is refused.
  await setLimit(player.id, stakes, usd('50'))
  expect(await tighten('15')).toEqual({ ok: false, reason: 'limit-same' })
  expect(await tighten('15.00001')).toEqual({ ok: false, reason: 'limit-looser' })
  expect((await limitsOfPlayer(player.id)).waiting).toHaveLength(1)
  expect(await tighten('10')).toEqual({ ok: true })
  const { limits, waiting } = await limitsOfPlayer(player.id)
  expect([limits.map(({ amount }) => amount.toString()), waiting]).toEqual([['10.00000'], []])
  const euro = {
    playerId: player.id,
    ...asked,
    key: { ...stakes, currency: 'EUR' },
    amount: Money.of('5', 'EUR'),
  }
  expect(await enterLimit(euro)).toEqual({ ok: false, reason: 'no-wallet' })
  const time = { kind: 'time', hours: 168, currency: '' } as const
  expect(await enterLimit({ ...euro, key: time, amount: Money.of('90', '') })).toEqual({ ok: true })
  const rows = (await auditOf(player.id)).filter(({ action }) => action === 'player.limit')
  expect(rows.map(({ before, after, reason }) => [before, after, reason])).toEqual([
    [
      { limit: 'stake 24 h USD', amount: null },
      { limit: 'stake 24 h USD', amount: '15.00000', source: 'letter' },
      asked.reason,
    ],
    [
      { limit: 'stake 24 h USD', amount: '15.00000' },
      { limit: 'stake 24 h USD', amount: '10.00000', source: 'letter' },
      asked.reason,
    ],
    [
      { limit: 'time 168 h', amount: null },
      { limit: 'time 168 h', amount: '90.00000', source: 'letter' },
      asked.reason,
    ],
  ])
})
