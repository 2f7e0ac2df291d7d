// Money that staff move. This room promises: an order is on disk with its audit row before any money moves; it is
// booked once, whoever dies when; and above the asker's limit nothing moves until somebody else has said yes.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { isLostRace } from '../db/errors'
import { log } from '../log'
import { balancesOf } from '../wallet/wallet'
import { bookOrder } from './book'
import { findLimit } from './limits-store'
import { amountMoved, answerFault, faultOf, needsSecond } from './rules'
import {
  findOrder,
  findPlayerStatus,
  insertOrder,
  lockAsker,
  lockOrder,
  sumMovedAlone,
  updateOrder,
} from './store'
import { tellOrder } from './tell-order'
import type { AnswerResult, MoneyOrder, OrderActor, OrderResult, WantedOrder } from './types'

export { finishOrders } from './book'
export { type ApprovalLimit, listCurrencyCodes, listLimits, writeLimit } from './limits-store'
export {
  type OrderKind,
  type OrderState,
  orderKinds,
  orderStates,
  type ReasonCode,
  reasonCodes,
} from './rules'
export { countWaiting, type OrderSearch, searchOrders, waitingForAnswer } from './store'
export type { AnswerResult, MoneyOrder, OrderActor, OrderResult, WantedOrder } from './types'

const dayMs = 24 * 3600_000
/** Nobody's answer for a week is an answer. */
const waitingDays = 7
const noteMax = 500

/**
 * Writes an order down and books it when the actor may authorise it alone; else it waits for a second person. The
 * order's state says what became of it: booked, refused by the wallet, waiting, or authorised where the wallet could
 * not say yet; the job goes on with that one. The same id and content again is the same order.
 */
export async function placeOrder(actor: OrderActor, wanted: WantedOrder): Promise<OrderResult> {
  const order = { ...wanted, note: wanted.note.trim().slice(0, noteMax) }
  if (order.note === '') return { ok: false, reason: 'no-note' }
  const fault = faultOf(order)
  if (fault !== null) return { ok: false, reason: fault }
  const { playerId, cash } = order
  const status = await findPlayerStatus(database(), playerId)
  if (status === null) return { ok: false, reason: 'no-player' }
  if (status === 'closed' && order.kind === 'deposit') return { ok: false, reason: 'closed' }
  const wallets = await balancesOf(playerId)
  if (!wallets.some(({ currency }) => currency === cash.currency)) return { ok: false, reason: 'no-wallet' }
  const written = await writeDown(actor, order)
  if (written === null) return { ok: false, reason: 'reused' }
  return { ok: true, order: written.state === 'authorised' ? await tryToBook(written) : written }
}

/** The order's row and its audit row, together; null when the id is another order's. */
async function writeDown(actor: OrderActor, wanted: WantedOrder): Promise<MoneyOrder | null> {
  const { currency } = wanted.cash
  const asked = { askedBy: actor.id, playerId: wanted.playerId, currency }
  try {
    return await database().$transaction(async (tx) => {
      await lockAsker(tx, asked)
      const known = await findOrder(tx, wanted.id)
      if (known !== null) return isSame(known, wanted, actor) ? known : null
      const second = actor.role !== null && (await isAboveLimit(tx, actor.role, asked, wanted))
      const askedAt = now()
      const order = await insertOrder(tx, {
        ...wanted,
        state: second ? 'waiting' : 'authorised',
        needsSecond: second,
        askedBy: actor.id,
        askedAt,
        expiresAt: new Date(askedAt.getTime() + waitingDays * dayMs),
      })
      await note(tx, actor, { action: 'money.asked', order, reason: order.note })
      return order
    })
  } catch (error) {
    // Two people with one id at the same instant: the key decided.
    if (isLostRace(error)) return null
    throw error
  }
}

async function isAboveLimit(
  tx: Transaction,
  role: string,
  asked: { askedBy: string; playerId: string; currency: string },
  wanted: WantedOrder,
): Promise<boolean> {
  const limit = await findLimit(tx, { role, currency: asked.currency })
  const movedAlone = await sumMovedAlone(tx, { ...asked, since: new Date(now().getTime() - dayMs) })
  return needsSecond({ amount: amountMoved(wanted), movedAlone, limit })
}

function isSame(known: MoneyOrder, wanted: WantedOrder, actor: OrderActor): boolean {
  return (
    known.askedBy === actor.id &&
    known.playerId === wanted.playerId &&
    known.currency === wanted.cash.currency &&
    known.kind === wanted.kind &&
    known.cash.equals(wanted.cash) &&
    known.bonus.equals(wanted.bonus)
  )
}

/** A wallet that could not say yes or no now will be asked again by the job: the order stands as it is. */
async function tryToBook(order: MoneyOrder): Promise<MoneyOrder> {
  try {
    return (await bookOrder(order.id)) ?? order
  } catch (error) {
    log().error({ err: error, order: order.id }, 'a money order is not booked yet')
    return order
  }
}

/** A second person's yes: authorised with its audit row, then booked. Refused for the asker, late ones and answered ones. */
export async function approveOrder(actor: OrderActor, id: string, words: string): Promise<AnswerResult> {
  const result = await answer(actor, 'approve', id, words)
  return result.ok ? { ok: true, order: await tryToBook(result.order) } : result
}

/** A second person's no; nothing is booked. */
export function rejectOrder(actor: OrderActor, id: string, words: string): Promise<AnswerResult> {
  return answer(actor, 'reject', id, words)
}

/** Takes one's own request back; nothing is booked. */
export function withdrawOrder(actor: OrderActor, id: string, words: string): Promise<AnswerResult> {
  return answer(actor, 'withdraw', id, words)
}

const outcomes = {
  approve: { state: 'authorised', action: 'money.approved' },
  reject: { state: 'rejected', action: 'money.rejected' },
  withdraw: { state: 'withdrawn', action: 'money.withdrawn' },
} as const

function answer(
  actor: OrderActor,
  kind: keyof typeof outcomes,
  id: string,
  words: string,
): Promise<AnswerResult> {
  const reason = words.trim().slice(0, noteMax)
  if (reason === '') return Promise.resolve({ ok: false, reason: 'no-note' })
  const { state, action } = outcomes[kind]
  return database().$transaction(async (tx) => {
    const order = await lockOrder(tx, id)
    if (order === null) return { ok: false, reason: 'no-order' }
    const at = now()
    const fault = answerFault(kind, order, { id: actor.id, at })
    if (fault !== null) return { ok: false, reason: fault }
    const answered = await updateOrder(
      tx,
      id,
      kind === 'approve'
        ? { state, authorisedBy: actor.id, authorisedAt: at, authorisedNote: reason }
        : { state, closedBy: actor.id, closedAt: at, closedReason: reason },
    )
    await note(tx, actor, { action, order: answered, reason })
    return { ok: true, order: answered }
  })
}

function note(
  tx: Transaction,
  actor: OrderActor,
  { action, order, reason }: { action: string; order: MoneyOrder; reason: string },
): Promise<void> {
  return insertAudit(tx, {
    actor: actor.id,
    action,
    subject: order.playerId,
    reason,
    after: tellOrder(order).after,
    ...(actor.address === undefined ? {} : { address: actor.address }),
  })
}
