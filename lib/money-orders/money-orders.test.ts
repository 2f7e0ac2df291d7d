import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { withdraw } from '../cashier/cashier'
import { database } from '../db/client'
import { Money } from '../money/money'
import { setLimit } from '../safer-play/safer-play'
import { useFreshDatabase } from '../testing/database'
import { balanceOf, journalOf, makePlayer, seedCurrencies } from '../testing/world'
import { move } from '../wallet/wallet'
import { bookOrder } from './book'
import { approveOrder, finishOrders, placeOrder, rejectOrder, withdrawOrder } from './money-orders'
import type { WantedOrder } from './types'

useFreshDatabase()
beforeAll(seedCurrencies)

const usd = (amount: string) => Money.of(amount, 'USD')
const anna = { id: 'anna', role: 'finance', address: '10.0.0.1' } as const
const boris = { id: 'boris', role: 'manager' } as const
const commandLine = { id: 'command line', role: null }

type Change = Partial<Omit<WantedOrder, 'cash'>> & { cash?: string }

function order(playerId: string, { cash = '100', ...rest }: Change = {}): WantedOrder {
  return {
    id: randomUUID(),
    playerId,
    kind: 'adjustment',
    cash: usd(cash),
    bonus: usd('0'),
    reasonCode: 'correction',
    note: 'a test',
    ...rest,
  }
}

const rowOf = (id: string) => database().moneyOrder.findUniqueOrThrow({ where: { id } })
async function auditOf(id: string): Promise<string[]> {
  const rows = await database().audit.findMany({
    where: { after: { path: ['order'], equals: id } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ actor, action }) => `${actor} ${action}`)
}

/** Who let it happen beside the asker, row by row. */
async function authorisersOf(id: string): Promise<unknown[]> {
  const rows = await database().audit.findMany({
    where: { after: { path: ['order'], equals: id } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ after }) => after !== null && Object(after).authorisedBy)
}

/** An order above the limit of its asker. */
async function ask(playerId: string, change: Change = {}): Promise<string> {
  const wanted = order(playerId, { cash: '501', ...change })
  expect(await placeOrder(anna, wanted)).toMatchObject({ ok: true, order: { state: 'waiting' } })
  return wanted.id
}

/** As a process leaves an order behind that died after writing it down. */
async function leaveAuthorised(playerId: string, cash: string): Promise<string> {
  const id = randomUUID()
  const long = new Date(Date.now() - 3600_000)
  await database().moneyOrder.create({
    data: {
      id,
      playerId,
      currency: 'USD',
      kind: 'adjustment',
      cash,
      bonus: '0',
      reasonCode: 'other',
      note: 'left',
      state: 'authorised',
      needsSecond: false,
      askedBy: 'anna',
      askedAt: long,
      expiresAt: new Date(),
      authorisedBy: 'anna',
      authorisedAt: long,
    },
  })
  return id
}

describe('within the limit', () => {
  test('booked once under its own id, with what stood before and after; sent again it is the same order', async () => {
    const player = await makePlayer({ cash: '10' })
    const wanted = order(player.id, { cash: '2.5' })
    expect(await placeOrder(anna, wanted)).toMatchObject({ ok: true, order: { state: 'booked' } })
    expect(await placeOrder(anna, wanted)).toMatchObject({ ok: true, order: { state: 'booked' } })
    expect(await journalOf(player)).toEqual(['deposit 0 10 0', 'adjustment 0 2.5 0'])
    const row = await rowOf(wanted.id)
    expect([row.cashBefore, row.cashAfter].map(String)).toEqual(['10', '12.5'])
    expect(row).toMatchObject({ authorisedBy: 'anna', sequence: 2n, walletId: player.walletId })
    expect(await auditOf(wanted.id)).toEqual(['anna money.asked', 'anna money.adjustment'])
    expect(await authorisersOf(wanted.id)).toEqual([undefined, undefined])
    expect(await placeOrder(anna, { ...wanted, cash: usd('3') })).toEqual({ ok: false, reason: 'reused' })
    expect(await placeOrder(boris, wanted)).toEqual({ ok: false, reason: 'reused' })
  })

  test('what the wallet refuses is refused for good, and said so', async () => {
    const player = await makePlayer({ cash: '10' })
    const wanted = order(player.id, { kind: 'withdrawal', cash: '-10.00001', reasonCode: 'player-request' })
    const refused = { state: 'refused', closedReason: 'insufficient' }
    expect(await placeOrder(anna, wanted)).toMatchObject({ ok: true, order: refused })
    await move('deposit', { playerId: player.id, currency: 'USD' }, { cash: usd('10'), reason: 'more' })
    expect(await placeOrder(anna, wanted)).toMatchObject({ ok: true, order: refused })
    expect(await balanceOf(player)).toEqual(['20.00000', '0.00000'])
    expect(await auditOf(wanted.id)).toEqual(['anna money.asked', 'anna money.refused'])
    const much = order(player.id, { cash: '9999999999' })
    expect(await placeOrder(commandLine, much)).toMatchObject({
      ok: true,
      order: { state: 'refused', closedReason: 'overflow' },
    })
  })

  test('a deposit limit of the player stands against staff too, alone and with a second person', async () => {
    const player = await makePlayer()
    await setLimit(player.id, { kind: 'deposit', currency: 'USD', hours: 24 }, usd('100'))
    const payment = { kind: 'deposit', reasonCode: 'payment-received' } as const
    const refused = { ok: true, order: { state: 'refused', closedReason: 'limit' } }
    expect(await placeOrder(anna, order(player.id, { ...payment, cash: '100.00001' }))).toMatchObject(refused)
    const id = await ask(player.id, payment)
    expect(await approveOrder(boris, id, 'yes')).toMatchObject(refused)
    expect(await journalOf(player)).toEqual([])
    expect(await placeOrder(anna, order(player.id, { ...payment, cash: '100' }))).toMatchObject({
      ok: true,
      order: { state: 'booked' },
    })
  })

  test('an amount cut into pieces is one amount, also when the pieces come at once', async () => {
    const player = await makePlayer()
    const pieces = Array.from({ length: 6 }, () => placeOrder(anna, order(player.id)))
    const states = (await Promise.all(pieces)).map((result) => result.ok && result.order.state)
    expect(states.toSorted()).toEqual(['booked', 'booked', 'booked', 'booked', 'booked', 'waiting'])
    expect(await balanceOf(player)).toEqual(['500.00000', '0.00000'])
  })

  test('no limit is zero; the command line needs nobody else', async () => {
    const player = await makePlayer()
    const manager = { id: 'boris', role: 'manager' } as const
    expect(await placeOrder(manager, order(player.id, { cash: '0.01' }))).toMatchObject({
      ok: true,
      order: { state: 'waiting', needsSecond: true },
    })
    expect(await placeOrder(commandLine, order(player.id, { cash: '5000' }))).toMatchObject({
      ok: true,
      order: { state: 'booked' },
    })
  })

  test('nothing is paid into a closed account; what is owed can be paid out of it', async () => {
    const player = await makePlayer({ cash: '5' })
    await database().player.update({ where: { id: player.id }, data: { status: 'closed' } })
    const into = order(player.id, { kind: 'deposit', cash: '1' })
    expect(await placeOrder(anna, into)).toEqual({ ok: false, reason: 'closed' })
    const out = order(player.id, { kind: 'withdrawal', cash: '-5', reasonCode: 'account-closure' })
    expect(await placeOrder(anna, out)).toMatchObject({ ok: true, order: { state: 'booked' } })
  })
})

describe('above the limit', () => {
  test('nothing moves until somebody else says yes; then once, under both names', async () => {
    const player = await makePlayer()
    const id = await ask(player.id)
    expect(await journalOf(player)).toEqual([])
    expect(await approveOrder(anna, id, 'mine')).toEqual({ ok: false, reason: 'own' })
    expect(await approveOrder(boris, id, ' ')).toEqual({ ok: false, reason: 'no-note' })
    expect(await approveOrder(boris, id, 'checked')).toMatchObject({ ok: true, order: { state: 'booked' } })
    expect(await approveOrder(boris, id, 'again')).toEqual({ ok: false, reason: 'not-waiting' })
    expect(await journalOf(player)).toEqual(['adjustment 0 501 0'])
    expect(await auditOf(id)).toEqual(['anna money.asked', 'boris money.approved', 'anna money.adjustment'])
    expect(await authorisersOf(id)).toEqual([undefined, 'boris', 'boris'])
    expect(await rowOf(id)).toMatchObject({
      askedBy: 'anna',
      authorisedBy: 'boris',
      authorisedNote: 'checked',
    })
  })

  test('two approvers at once: one yes, one booking', async () => {
    const player = await makePlayer()
    const id = await ask(player.id)
    const clara = { id: 'clara', role: 'owner' } as const
    const results = await Promise.all([approveOrder(boris, id, 'yes'), approveOrder(clara, id, 'yes')])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await journalOf(player)).toEqual(['adjustment 0 501 0'])
  })

  test('approved while the player takes the money out: one of the two, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const player = await makePlayer({ cash: '600' })
      const id = await ask(player.id, { kind: 'withdrawal', cash: '-600', reasonCode: 'player-request' })
      const own = { playerId: player.id, currency: 'USD', amount: usd('600'), reason: 'own' }
      const [approved, taken] = await Promise.all([approveOrder(boris, id, 'yes'), withdraw(own)])
      const state = approved.ok && approved.order.state
      expect([state, taken.ok]).toEqual(state === 'booked' ? ['booked', false] : ['refused', true])
      expect(await balanceOf(player)).toEqual(['0.00000', '0.00000'])
    }
  })

  test('rejected, withdrawn and expired requests stay so and book nothing', async () => {
    const player = await makePlayer()
    const [rejected, withdrawn, late] = [await ask(player.id), await ask(player.id), await ask(player.id)]
    expect(await rejectOrder(anna, rejected, 'no')).toEqual({ ok: false, reason: 'own' })
    expect(await rejectOrder(boris, rejected, 'no')).toMatchObject({ ok: true, order: { state: 'rejected' } })
    expect(await withdrawOrder(boris, withdrawn, 'no')).toEqual({ ok: false, reason: 'not-own' })
    expect(await withdrawOrder(anna, withdrawn, 'a mistake')).toMatchObject({ ok: true })
    await database().$executeRaw`alter table money_order disable trigger money_order_guard`
    await database().$executeRaw`update money_order set expires_at = now() where id = ${late}`
    await database().$executeRaw`alter table money_order enable trigger money_order_guard`
    expect(await approveOrder(boris, late, 'yes')).toEqual({ ok: false, reason: 'expired' })
    expect(await finishOrders()).toMatchObject({ expired: 1 })
    expect(await approveOrder(boris, late, 'yes')).toEqual({ ok: false, reason: 'not-waiting' })
    for (const id of [rejected, withdrawn, late]) expect(await bookOrder(id)).toMatchObject({ booked: null })
    expect(await journalOf(player)).toEqual([])
    expect(await auditOf(late)).toEqual(['anna money.asked', 'system money.expired'])
  })

  test('the database itself refuses one pair of eyes, a changed order, and a way back', async () => {
    const player = await makePlayer()
    const id = await ask(player.id)
    const set = (data: object) => database().moneyOrder.update({ where: { id }, data })
    const now = new Date()
    const asAnna = { authorisedBy: 'anna', authorisedAt: now }
    await expect(set({ state: 'authorised', ...asAnna })).rejects.toThrow()
    await expect(set({ cash: '1' })).rejects.toThrow()
    await expect(set({ state: 'booked' })).rejects.toThrow()
    await expect(database().moneyOrder.delete({ where: { id } })).rejects.toThrow()
    await rejectOrder(boris, id, 'no')
    const asBoris = { authorisedBy: 'boris', authorisedAt: now }
    await expect(set({ state: 'authorised', ...asBoris })).rejects.toThrow()
  })
})

describe('a process that died', () => {
  test('before the booking: the job books it', async () => {
    const player = await makePlayer()
    const id = await leaveAuthorised(player.id, '7')
    expect(await finishOrders()).toMatchObject({ settled: 1 })
    expect(await journalOf(player)).toEqual(['adjustment 0 7 0'])
    expect(await rowOf(id)).toMatchObject({ state: 'booked', sequence: 1n })
  })

  test('after the booking, before it was marked: the job marks it and books nothing twice', async () => {
    const player = await makePlayer()
    const id = await leaveAuthorised(player.id, '7')
    const owner = { playerId: player.id, currency: 'USD' }
    await move('adjustment', owner, { cash: usd('7'), reason: 'other: left', identity: id })
    await move('withdrawal', owner, { cash: usd('-7'), reason: 'gone since' })
    await Promise.all([finishOrders(), finishOrders(), bookOrder(id)])
    expect(await journalOf(player)).toEqual(['adjustment 0 7 0', 'withdrawal 0 -7 0'])
    const row = await rowOf(id)
    expect([row.state, row.cashBefore, row.cashAfter].map(String)).toEqual(['booked', '0', '7'])
    expect(await auditOf(id)).toEqual(['anna money.adjustment'])
  })
})
