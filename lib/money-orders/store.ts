// Every query about money orders and the limits above which they need a second person.
import 'server-only'
import type { Transaction } from '../db/client'
import type { MoneyOrder as OrderRow } from '../db/generated/client'
import { Money } from '../money/money'
import type { OrderKind, OrderState, ReasonCode } from './rules'
import type { BookedRow, MoneyOrder, WantedOrder } from './types'

type Row = OrderRow & { player: { nickname: string } }
const withPlayer = { player: { select: { nickname: true } } } as const

/** Held until the transaction ends: what one person orders for one wallet is counted one after the other. */
export async function lockAsker(
  tx: Transaction,
  { askedBy, playerId, currency }: { askedBy: string; playerId: string; currency: string },
): Promise<void> {
  const key = JSON.stringify(['money order', askedBy, playerId, currency])
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
}

/** Holds the order's row until the transaction ends; null when there is none. */
export async function lockOrder(tx: Transaction, id: string): Promise<MoneyOrder | null> {
  await tx.$queryRaw`select 1 from money_order where id = ${id} for update`
  return findOrder(tx, id)
}

export async function findOrder(tx: Transaction, id: string): Promise<MoneyOrder | null> {
  const row = await tx.moneyOrder.findUnique({ where: { id }, include: withPlayer })
  return row === null ? null : asOrder(row)
}

export async function findPlayerStatus(tx: Transaction, id: string): Promise<string | null> {
  return (await tx.player.findUnique({ where: { id }, select: { status: true } }))?.status ?? null
}

export type NewOrder = WantedOrder & {
  state: 'waiting' | 'authorised'
  needsSecond: boolean
  askedBy: string
  askedAt: Date
  expiresAt: Date
}

export async function insertOrder(tx: Transaction, order: NewOrder): Promise<MoneyOrder> {
  const { cash, bonus, askedBy, askedAt, state } = order
  const alone = state === 'authorised' ? { authorisedBy: askedBy, authorisedAt: askedAt } : {}
  const row = await tx.moneyOrder.create({
    data: { ...order, ...alone, currency: cash.currency, cash: cash.toString(), bonus: bonus.toString() },
    include: withPlayer,
  })
  return asOrder(row)
}

export interface OrderChange {
  state: OrderState
  authorisedBy?: string
  authorisedAt?: Date
  authorisedNote?: string | null
  closedBy?: string
  closedAt?: Date
  closedReason?: string
}

export async function updateOrder(tx: Transaction, id: string, change: OrderChange): Promise<MoneyOrder> {
  return asOrder(await tx.moneyOrder.update({ where: { id }, data: change, include: withPlayer }))
}

/** Marks an order as booked by its journal row. Throws when the journal has none. */
export async function markBooked(
  tx: Transaction,
  order: { id: string; kind: string; currency: string },
): Promise<MoneyOrder> {
  const { id, kind, currency } = order
  const row = await tx.operation.findUniqueOrThrow({ where: { kind_identity: { kind, identity: id } } })
  const money = (amount: { toFixed(): string }) => Money.of(amount.toFixed(), currency)
  const booked = {
    walletId: row.walletId,
    sequence: row.sequence,
    bookedAt: row.createdAt,
    cashBefore: money(row.cashAfter).minus(money(row.cashDelta)).toString(),
    cashAfter: money(row.cashAfter).toString(),
    bonusBefore: money(row.bonusAfter).minus(money(row.bonusDelta)).toString(),
    bonusAfter: money(row.bonusAfter).toString(),
  }
  const data = { state: 'booked', ...booked }
  return asOrder(await tx.moneyOrder.update({ where: { id }, data, include: withPlayer }))
}

/** What somebody has moved on one wallet on their own word since then, whatever the direction; refusals left out. */
export async function sumMovedAlone(
  tx: Transaction,
  params: { askedBy: string; playerId: string; currency: string; since: Date },
): Promise<Money> {
  const { askedBy, playerId, currency, since } = params
  const [row] = await tx.$queryRaw<{ sum: string }[]>`
    select coalesce(sum(abs(cash) + abs(bonus)), 0)::text as sum from money_order
    where asked_by = ${askedBy} and player_id = ${playerId} and currency = ${currency} and not needs_second
      and asked_at > ${since} and state in ('authorised', 'booked')`
  return Money.unbounded(row?.sum ?? '0', currency)
}

/** Authorised before then and still not booked: whoever was at it is gone. Oldest first. */
export async function listUnbooked(
  tx: Transaction,
  params: { before: Date; limit: number },
): Promise<string[]> {
  const rows = await tx.moneyOrder.findMany({
    where: { state: 'authorised', authorisedAt: { lte: params.before } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: params.limit,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Requests that nobody has answered in time, oldest first. */
export async function listOverdue(tx: Transaction, params: { at: Date; limit: number }): Promise<string[]> {
  const rows = await tx.moneyOrder.findMany({
    where: { state: 'waiting', expiresAt: { lte: params.at } },
    orderBy: { askedAt: 'asc' },
    take: params.limit,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export function countWaiting(tx: Transaction, at: Date): Promise<number> {
  return tx.moneyOrder.count({ where: { state: 'waiting', expiresAt: { gt: at } } })
}

/** Requests that somebody other than who asked may answer, and since when the oldest waits. */
export async function waitingForAnswer(
  tx: Transaction,
  { at, answerer }: { at: Date; answerer: string },
): Promise<{ count: number; oldest: Date | null }> {
  const { _count, _min } = await tx.moneyOrder.aggregate({
    where: { state: 'waiting', expiresAt: { gt: at }, askedBy: { not: answerer } },
    _count: true,
    _min: { askedAt: true },
  })
  return { count: _count, oldest: _min.askedAt }
}

export interface OrderSearch {
  states?: OrderState[]
  needsSecond?: boolean
  playerId?: string
  currency?: string
  askedBy?: string
  direction: 'asc' | 'desc'
  /** The time and id of the last order of the page before. */
  after?: { askedAt: Date; id: string }
  limit: number
}

/** Orders in the order they were asked for. */
export async function searchOrders(tx: Transaction, search: OrderSearch): Promise<MoneyOrder[]> {
  const { states, after, direction, limit, ...exact } = search
  const beyond = direction === 'asc' ? 'gt' : 'lt'
  const rows = await tx.moneyOrder.findMany({
    where: {
      ...exact,
      ...(states === undefined ? {} : { state: { in: states } }),
      ...(after === undefined
        ? {}
        : {
            OR: [
              { askedAt: { [beyond]: after.askedAt } },
              { askedAt: after.askedAt, id: { [beyond]: after.id } },
            ],
          }),
    },
    orderBy: [{ askedAt: direction }, { id: direction }],
    take: limit,
    include: withPlayer,
  })
  return rows.map(asOrder)
}

function asOrder({ player, cash, bonus, kind, state, reasonCode, ...row }: Row): MoneyOrder {
  const { currency } = row
  return {
    ...row,
    nickname: player.nickname,
    kind: kind as OrderKind,
    state: state as OrderState,
    reasonCode: reasonCode as ReasonCode,
    cash: Money.of(cash.toFixed(), currency),
    bonus: Money.of(bonus.toFixed(), currency),
    booked: bookedOf(row),
  }
}

function bookedOf(row: Omit<OrderRow, 'cash' | 'bonus' | 'kind' | 'state' | 'reasonCode'>): BookedRow | null {
  const { bookedAt, walletId, sequence, cashBefore, cashAfter, bonusBefore, bonusAfter, currency } = row
  if (bookedAt === null || walletId === null || sequence === null) return null
  const money = (amount: { toFixed(): string } | null) => Money.of(amount?.toFixed() ?? '0', currency)
  return {
    at: bookedAt,
    walletId,
    sequence,
    cashBefore: money(cashBefore),
    cashAfter: money(cashAfter),
    bonusBefore: money(bonusBefore),
    bonusAfter: money(bonusAfter),
  }
}
