// The second half of an order: what was authorised is booked by its own id, and marked. Whoever dies in between leaves
// an authorised order behind; the wallet answers the same id with the same row, so finishing it books nothing twice.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { log } from '../log'
import { move } from '../wallet/wallet'
import { findPlayerStatus, listOverdue, listUnbooked, lockOrder, markBooked, updateOrder } from './store'
import { tellOrder } from './tell-order'
import type { MoneyOrder } from './types'

/** The wallet's own time-outs are shorter: by then it has answered or never will. */
const bookingTimeoutMs = 30_000
/** Younger ones are in the hands of whoever authorised them. */
const leftAloneMs = 60_000
const ordersAtOnce = 100
const journalReasonMax = 200

/**
 * Books an authorised order, or marks it refused when the wallet does not take it; one that is neither is left alone.
 * The order's row is held meanwhile, so nobody else books or judges it. Null when there is no such order.
 */
export function bookOrder(id: string): Promise<MoneyOrder | null> {
  return oneByOne(() =>
    database().$transaction(
      async (tx) => {
        const order = await lockOrder(tx, id)
        return order?.state === 'authorised' ? settle(tx, order) : order
      },
      { timeout: bookingTimeoutMs, maxWait: bookingTimeoutMs },
    ),
  )
}

async function settle(tx: Transaction, order: MoneyOrder): Promise<MoneyOrder> {
  const refusal = await carryOut(tx, order)
  // Who asked did it; who let it happen beside them stands in what the row tells.
  const actor = order.askedBy
  if (refusal === null) {
    const booked = await markBooked(tx, order)
    const { before, after } = tellOrder(booked)
    await insertAudit(tx, {
      actor,
      action: `money.${order.kind}`,
      subject: order.playerId,
      reason: order.note,
      before,
      after,
    })
    return booked
  }
  const closing = { closedBy: 'system', closedAt: now(), closedReason: refusal }
  const refused = await updateOrder(tx, order.id, { state: 'refused', ...closing })
  await insertAudit(tx, {
    actor,
    action: 'money.refused',
    subject: order.playerId,
    reason: order.note,
    after: { ...tellOrder(refused).after, refusal },
  })
  return refused
}

/** The movement itself; null when it is in the journal, else why it is not. */
async function carryOut(tx: Transaction, order: MoneyOrder): Promise<string | null> {
  const { id, kind, playerId, currency, cash, bonus } = order
  // What is owed to a closed account can still be paid out and put right; nothing new comes in.
  if (kind === 'deposit' && (await findPlayerStatus(tx, playerId)) === 'closed') return 'closed'
  const reason = `${order.reasonCode}: ${order.note}`.slice(0, journalReasonMax)
  const result = await move(kind, { playerId, currency }, { cash, bonus, reason, identity: id })
  return result.ok ? null : result.reason
}

let last: Promise<unknown> = Promise.resolve()

/** One booking at a time holds a connection while the wallet asks for another: many could take all there are. */
function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work, work)
  last = result.catch(() => {})
  return result
}

/** The job: books what was left authorised by a process that died, and closes requests past their time. */
export async function finishOrders(): Promise<{ settled: number; expired: number }> {
  const at = now()
  const db = database()
  const before = new Date(at.getTime() - leftAloneMs)
  let settled = 0
  for (const id of await listUnbooked(db, { before, limit: ordersAtOnce })) {
    const done = await bookOrder(id).catch((error: unknown) => {
      log().error({ err: error, order: id }, 'a money order was not booked')
      return null
    })
    if (done !== null) settled += 1
  }
  let expired = 0
  for (const id of await listOverdue(db, { at, limit: ordersAtOnce })) {
    if (await expireOrder(id)) expired += 1
  }
  return { settled, expired }
}

function expireOrder(id: string): Promise<boolean> {
  const at = now()
  return database().$transaction(async (tx) => {
    const order = await lockOrder(tx, id)
    if (order?.state !== 'waiting' || order.expiresAt > at) return false
    const closing = { closedBy: 'system', closedAt: at, closedReason: 'nobody answered in time' }
    const expired = await updateOrder(tx, id, { state: 'expired', ...closing })
    await insertAudit(tx, {
      actor: 'system',
      action: 'money.expired',
      subject: order.playerId,
      after: tellOrder(expired).after,
    })
    return true
  })
}
