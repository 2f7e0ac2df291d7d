import { expect, it } from 'vitest'
import { insertAudit } from '../audit/audit'
import { database } from '../db/client'
import { Money } from '../money/money'
import { foldReports } from '../reports/reports'
import { useFreshDatabase } from '../testing/database'
import { wire } from '../testing/wire'
import { makePlayer, makeSession } from '../testing/world'
import { noteIncident } from '../wallet/wallet'
import { listAlterationRows } from './alterations-store'
import { type EventCursor, type EventRow, listEventRows } from './events-store'
import { afterOf, alterationKindOf, authorisedBy, beforeOf, eventKindOf } from './rules-alterations'

useFreshDatabase()

const hourMs = 3600_000
const period = () => ({ from: new Date(Date.now() - hourMs), until: new Date(Date.now() + hourMs) })
const actions = ['bets.stop', 'player.read', 'balance.adjust'].flatMap((action) => {
  const kind = eventKindOf(action)
  return kind === null ? [] : [{ action, kind }]
})

it('events of every source stand in one list by time, whole and once however it is paged', async () => {
  const db = database()
  const player = await makePlayer({ cash: '9000' })
  const calls = wire(player, await makeSession(player))
  await calls.debit('1500')
  await calls.debit('1')
  await calls.credit('0')
  await foldReports()
  for (let count = 0; count < 6; count += 1) {
    await db.loginAttempt.create({ data: { account: 'player:ann', address: '::1', succeeded: false } })
    await db.loginAttempt.create({ data: { account: `player:${count}`, address: '::1', succeeded: false } })
  }
  for (const action of ['bets.stop', 'player.read', 'bets.stop', 'balance.adjust'])
    await insertAudit(db, { actor: 'system', action, subject: player.id, after: { currency: 'USD' } })
  await noteIncident({ kind: 'ledger-broken', subject: 'wallet 1', playerId: null, detail: {} })
  await noteIncident({ kind: 'feed-failed', subject: 'feed', playerId: null, detail: {} })
  await noteIncident({ kind: 'conflict', subject: 'no event', playerId: null, detail: {} })
  await db.$executeRaw`insert into wallet_call (created_at, method, status, ms, request, request_bytes, answer)
    select now(), 'POST', s, 1, '', 0, '' from unnest(array[503, 503, 200]) s`

  const search = { ...period(), actions, kind: '', player: '' }
  const whole = await listEventRows(db, { ...search, after: null, limit: 50 })
  expect(whole.map(({ kind, what, count }) => [kind, what, count]).sort()).toEqual(
    [
      ['adjustment', 'balance.adjust', null],
      ['check', 'ledger-broken', 1],
      ['large', 'stake', null],
      ['login', 'burst', 6],
      ['outage', 'feed-failed', 1],
      ['outage', 'refused', 2],
      ['parameter', 'bets.stop', null],
      ['parameter', 'bets.stop', null],
    ].sort(),
  )
  const paged: EventRow[] = []
  for (let after: EventCursor | null = null; ; ) {
    const rows: EventRow[] = await listEventRows(db, { ...search, after, limit: 3 })
    paged.push(...rows)
    const last = rows.at(-1)
    if (last === undefined) break
    after = { at: last.at, key: last.key }
  }
  expect(paged).toEqual(whole)
  const own = await listEventRows(db, { ...search, player: player.id, after: null, limit: 50 })
  expect(own.map(({ kind }) => kind).sort()).toEqual(['adjustment', 'large', 'parameter', 'parameter'])
  await db.player.update({ where: { id: player.id }, data: { isTest: true } })
  const large = await listEventRows(db, { ...search, kind: 'large', actions: [], after: null, limit: 50 })
  expect(large).toEqual([])
})

it('alterations tell who authorised them and what stood there before', async () => {
  const db = database()
  const after = {
    currency: 'USD',
    cash: '-5.00000',
    bonus: '0.00000',
    cash_after: '95.00000',
    authorisedBy: 'finance-1',
  }
  await insertAudit(db, {
    actor: 'staff-1',
    action: 'money.withdraw',
    subject: 'p-1',
    reason: 'asked for',
    after,
  })
  const search = { actions: ['money.withdraw'], actor: '', subject: 'p-', ...period() }
  const [row] = await listAlterationRows(db, { ...search, direction: 'desc', after: null, limit: 5 })
  expect(alterationKindOf(row?.action ?? '')).toBe('money')
  expect(authorisedBy(row?.after)).toBe('finance-1')
  expect(beforeOf(row?.before ?? null, row?.after)).toEqual({
    currency: 'USD',
    cash: Money.of('100', 'USD').toString(),
  })
  expect(afterOf(row?.after)).toMatchObject({ cash: '95.00000' })
  expect(alterationKindOf('player.calls.read')).toBeNull()
  expect(eventKindOf('player.read')).toBeNull()
})
