// The start page's figures, on a small world that can be counted by hand.
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { database } from '../db/client'
import { foldReports } from '../reports/reports'
import { useFreshDatabase } from '../testing/database'
import { actAs } from '../testing/staff'
import { wire } from '../testing/wire'
import { makePlayer, makeSession } from '../testing/world'
import {
  showBeginnings,
  showNewPlayers,
  showOldRounds,
  showOpenIncidents,
  showPlaying,
  showRequests,
  showToday,
} from './overview'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()

const dayMs = 24 * 3600_000
let me = ''

beforeAll(async () => {
  me = await actAs('owner')
  expect(await showBeginnings()).toMatchObject({ hasPlayers: false, hasMoney: false, hasPlay: false })
  expect(await showToday()).toMatchObject({ lines: [], series: [] })

  const [ann, bob, tester] = [
    await makePlayer({ cash: '100' }),
    await makePlayer({ cash: '100', currency: 'EUR' }),
    await makePlayer({ cash: '100' }),
  ]
  await database().player.update({ where: { id: tester.id }, data: { isTest: true } })
  await database().player.update({
    where: { id: bob.id },
    data: { createdAt: new Date(Date.now() - dayMs) },
  })
  // Sessions as a long day leaves them: enough that the search for the first living one takes several steps.
  await database().$executeRaw`
    insert into game_session (player_id, wallet_id, game_code, auth_token_hash, game_token_hash, created_at, redeemed_at, last_seen_at)
    select ${bob.id}, ${bob.walletId}, 702, 'a' || n, 'g' || n, now() - interval '2 days', now() - interval '2 days',
      now() - interval '2 days' from generate_series(1, 1500) n`
  await makeSession(ann, { idleMinutes: 7, ageMinutes: 20 })
  await makeSession(ann, { ended: true })
  for (const player of [ann, bob, tester]) {
    const play = wire(player, await makeSession(player))
    await play.debit('10', { round_id: 1 })
    await play.credit('4', { round_id: 1 })
  }
  const anns = wire(ann, await makeSession(ann, { gameCode: 703n }))
  await anns.debit('2', { round_id: 2 })
  await anns.debit('3', { round_id: 3 })
  await foldReports()
})

test('today stands by currency, without test players, and nothing is added over currencies', async () => {
  const { lines, series } = await showToday()
  expect(lines.map(({ currency }) => currency)).toEqual(['USD', 'EUR'])
  expect(lines[0]?.today).toMatchObject({ stake: '15.00000', win: '4.00000', ggr: '11.00000', rounds: 3n })
  expect(lines[0]?.today.players).toBe(1n)
  expect(lines[1]?.today).toMatchObject({ stake: '10.00000', ngr: '6.00000', rounds: 1n })
  expect(lines[1]?.yesterday).toMatchObject({ stake: '0.00000', rounds: 0n })
  expect(series).toHaveLength(14)
  expect(series.at(-1)).toMatchObject({ currency: 'USD', stake: '15.00000' })
})

test('who plays: open sessions heard of lately, and the reading of their names is written down', async () => {
  const found = await showPlaying()
  expect(found).toMatchObject({ players: 2, sessions: 3 })
  expect(found.rows.map(({ gameCode }) => gameCode)).toContain(703n)
  expect(await database().audit.count({ where: { action: 'players.playing.read', actor: me } })).toBe(1)
})

test('what waits: requests of others, incidents nobody settled, rounds open for longer than a round takes', async () => {
  const db = database()
  const player = await db.player.findFirstOrThrow()
  const order = { playerId: player.id, currency: 'USD', kind: 'deposit', cash: '5', bonus: '0' }
  const asked = { state: 'waiting', needsSecond: true, reasonCode: 'correction', note: 'a test' }
  const times = { askedAt: new Date(), expiresAt: new Date(Date.now() + dayMs) }
  for (const askedBy of [me, 'somebody else', 'a third'])
    await db.moneyOrder.create({ data: { id: randomUUID(), ...order, ...asked, ...times, askedBy } })
  expect((await showRequests()).count).toBe(2)

  const states = ['open', 'working', 'resolved']
  await db.incident.createMany({ data: states.map((state) => ({ kind: 'conflict', subject: state, state })) })
  expect(await showOpenIncidents()).toMatchObject({ open: 1, working: 1 })
  expect((await showOpenIncidents()).latest).toHaveLength(2)

  expect((await showOldRounds()).totals).toEqual([])
  await db.$executeRaw`update report_open_round set created_at = now() - interval '6 minutes'`
  expect((await showOldRounds()).totals).toEqual([{ currency: 'USD', rounds: 2n, amount: '5.00000' }])
})

test('new players of today and yesterday; the first steps are over once something is played', async () => {
  expect(await showNewPlayers()).toMatchObject({ today: 1, yesterday: 1 })
  expect(await showBeginnings()).toBeNull()
})
