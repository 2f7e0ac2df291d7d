// Money that staff move: asking for it, answering another's request, and the limits above which somebody else must.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { type CurrentStaff, isAllowed, type Role, requestAddress, requireStaff, roles } from '../auth/auth'
import { now } from '../clock'
import { type Database, database } from '../db/client'
import type { Money } from '../money/money'
import {
  type AnswerResult,
  approveOrder,
  countWaiting,
  listCurrencyCodes,
  listLimits,
  type MoneyOrder,
  type OrderActor,
  type OrderResult,
  orderStates,
  placeOrder,
  rejectOrder,
  searchOrders,
  type WantedOrder,
  withdrawOrder,
  writeLimit,
} from '../money-orders/money-orders'
import { askedFor, atMost } from './export-rows'
import { readPlace, writePlace } from './players-query'
import { findStaffEmails } from './store'

const rowsOfPage = 30
const ordersOfExportStep = 500
const ordersOfExportMax = 1_000_000
const reasonMax = 200
const permissions = {
  deposit: 'money.deposit',
  withdrawal: 'money.withdraw',
  adjustment: 'money.adjust',
} as const

/** Moves a player's money, or asks a second person to allow it where it is above the limit of one's role. */
export async function orderMoney(wanted: WantedOrder): Promise<OrderResult> {
  return placeOrder(await asActor(await requireStaff(permissions[wanted.kind])), wanted)
}

export async function approveMoney(id: string, words: string): Promise<AnswerResult> {
  return approveOrder(await asActor(await requireStaff('money.approve')), id, words)
}

export async function rejectMoney(id: string, words: string): Promise<AnswerResult> {
  return rejectOrder(await asActor(await requireStaff('money.approve')), id, words)
}

/** Takes one's own request back: whoever asked may, whatever their role is by now. */
export async function withdrawMoney(id: string, words: string): Promise<AnswerResult> {
  return withdrawOrder(await asActor(await requireStaff(null)), id, words)
}

async function asActor({ id, role }: CurrentStaff): Promise<OrderActor> {
  return { id, role, address: await requestAddress() }
}

/** A money order with its people's e-mails instead of their ids. */
export interface OrderLine extends MoneyOrder {
  /** Whether the reader asked for it. */
  isOwn: boolean
}

export interface OrderQuery {
  /** "open": waiting, and authorised but not booked yet; "all" or a state. */
  state: string
  /** A whole player id. */
  player: string
  currency: string
}

/** A page of the requests that needed a second person; of one player, all orders. */
export async function searchMoneyOrders(
  query: OrderQuery,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ lines: OrderLine[]; next: string | null }> {
  const staff = await requireStaff('money.read')
  const db = database()
  await insertAudit(db, {
    actor: staff.id,
    action: query.player === '' ? 'money-orders.read' : 'player.money-orders.read',
    subject: query.player === '' ? 'money orders' : query.player.slice(0, 160),
    after: { ...query },
    address: await requestAddress(),
  })
  return readOrders(db, query, { ...page, limit: rowsOfPage, staffId: staff.id })
}

/** Every order of a search, oldest first, read in steps. The export itself is an audit row. */
export async function exportMoneyOrders(query: OrderQuery): Promise<AsyncIterable<OrderLine>> {
  const staff = await requireStaff('money.read')
  const db = database()
  await insertAudit(db, {
    actor: staff.id,
    action: query.player === '' ? 'money-orders.export' : 'player.money-orders.export',
    subject: query.player === '' ? 'money orders' : query.player.slice(0, 160),
    after: { ...query },
    address: await requestAddress(),
  })
  return atMost(ordersOfExportMax, allOrders(db, query, staff.id))
}

async function* allOrders(db: Database, query: OrderQuery, staffId: string): AsyncIterable<OrderLine> {
  let after: string | null = null
  do {
    const place = { after, direction: 'asc' as const, limit: ordersOfExportStep, staffId }
    const page: { lines: OrderLine[]; next: string | null } = await readOrders(db, query, place)
    yield* page.lines
    after = page.next
  } while (after !== null)
}

async function readOrders(
  db: Database,
  query: OrderQuery,
  page: { after: string | null; direction: 'asc' | 'desc'; limit: number; staffId: string },
): Promise<{ lines: OrderLine[]; next: string | null }> {
  const place = readPlace(page.after)
  const rows = await searchOrders(db, {
    ...statesOf(query.state),
    ...(query.player === '' ? { needsSecond: true } : { playerId: query.player }),
    ...(query.currency === '' ? {} : { currency: query.currency }),
    ...(place === null ? {} : { after: { askedAt: new Date(place.value), id: place.id } }),
    direction: page.direction,
    limit: page.limit + 1,
  })
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const next =
    rows.length > page.limit && last ? writePlace({ value: last.askedAt.toISOString(), id: last.id }) : null
  const people = shown.flatMap(({ askedBy, authorisedBy, closedBy }) => [askedBy, authorisedBy, closedBy])
  const emails = await findStaffEmails(
    db,
    people.filter((id) => id !== null),
  )
  const nameOf = (id: string) => emails.get(id) ?? id
  const lines = shown.map((order) => ({
    ...order,
    isOwn: order.askedBy === page.staffId,
    askedBy: nameOf(order.askedBy),
    authorisedBy: order.authorisedBy === null ? null : nameOf(order.authorisedBy),
    closedBy: order.closedBy === null ? null : nameOf(order.closedBy),
  }))
  return { lines, next }
}

function statesOf(state: string): { states?: (typeof orderStates)[number][] } {
  if (state === 'all') return {}
  const known = orderStates.find((one) => one === state)
  return { states: known === undefined ? ['waiting', 'authorised'] : [known] }
}

/** How many requests wait for an answer. */
export async function countRequests(): Promise<number> {
  await requireStaff('money.approve')
  return countWaiting(database(), now())
}

export interface LimitTable {
  currencies: string[]
  /** The roles that may move money. */
  roles: Role[]
  /** Exact text by currency and role; what is missing is zero. */
  amounts: Map<string, Map<string, string>>
}

/** What each role may move alone, on one wallet in a day. `part` narrows it to currencies whose code has it. */
export async function readApprovalLimits(part = ''): Promise<LimitTable> {
  await requireStaff('settings.read')
  return readLimits(part)
}

/** The same for a file. The export itself is an audit row. */
export async function exportApprovalLimits(part = ''): Promise<LimitTable> {
  const staff = await requireStaff('settings.read')
  await insertAudit(database(), {
    actor: staff.id,
    action: 'approval-limit.export',
    subject: 'approval limits',
    after: askedFor({ currency: part }),
    address: await requestAddress(),
  })
  return readLimits(part)
}

async function readLimits(part: string): Promise<LimitTable> {
  const [codes, limits] = await Promise.all([listCurrencyCodes(database()), listLimits(database())])
  const amounts = new Map<string, Map<string, string>>()
  for (const { role, amount } of limits) {
    const own = amounts.get(amount.currency) ?? new Map<string, string>()
    amounts.set(amount.currency, own.set(role, amount.toString()))
  }
  const currencies = codes.filter((code) => code.includes(part.toUpperCase()))
  return { currencies, roles: moneyRoles(), amounts }
}

function moneyRoles(): Role[] {
  const wanted = Object.values(permissions)
  return roles.filter((role) => wanted.some((permission) => isAllowed(role, permission)))
}

export type LimitResult = { ok: true } | { ok: false; reason: 'no-reason' | 'amount' | 'role' | 'nothing' }

/** Sets what a role may move alone in a currency; zero: every amount needs a second person. */
export async function setApprovalLimit(role: Role, amount: Money, typed: string): Promise<LimitResult> {
  const staff = await requireStaff('settings.manage')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  if (amount.isNegative()) return { ok: false, reason: 'amount' }
  if (!moneyRoles().includes(role)) return { ok: false, reason: 'role' }
  const { currency } = amount
  const address = await requestAddress()
  return database().$transaction(async (tx) => {
    if (!(await listCurrencyCodes(tx)).includes(currency)) return { ok: false, reason: 'amount' }
    const before = await writeLimit(tx, { role, currency, amount })
    await insertAudit(tx, {
      actor: staff.id,
      action: 'approval-limit.set',
      subject: `approval limit ${role} ${currency}`,
      before: { role, currency, amount: before?.toString() ?? '0.00000' },
      after: { role, currency, amount: amount.toString() },
      reason,
      address,
    })
    return { ok: true }
  })
}
