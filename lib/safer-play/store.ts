import 'server-only'
// Every query of this room: limits, their changes, time-outs and exclusions. What is used of a limit the wallet reads.
import type { Transaction } from '../db/client'
import type { Exclusion as ExclusionRow } from '../db/generated/client'
import { Money } from '../money/money'
import { entrySources, type LimitHours, type LimitKind, limitHours, limitKinds } from './rules'
import type { EnteredBy, ExclusionView, LimitChangeView, LimitKey } from './types'

const keyWhere = ({ kind, currency, hours }: LimitKey) => ({ kind, currency, hours })

/** The amount of one limit, or null where there is none. */
export async function findLimit(tx: Transaction, playerId: string, key: LimitKey): Promise<Money | null> {
  const row = await tx.playerLimit.findUnique({
    where: { playerId_kind_currency_hours: { playerId, ...keyWhere(key) } },
  })
  return row === null ? null : Money.of(row.amount.toFixed(), key.currency)
}

/** Sets a limit, or takes it away. */
export async function writeLimit(
  tx: Transaction,
  playerId: string,
  key: LimitKey,
  amount: Money | null,
): Promise<void> {
  const identity = { playerId, ...keyWhere(key) }
  if (amount === null) {
    await tx.playerLimit.deleteMany({ where: identity })
    return
  }
  const text = amount.toString()
  await tx.playerLimit.upsert({
    where: { playerId_kind_currency_hours: identity },
    create: { ...identity, amount: text },
    update: { amount: text },
  })
}

/** Who entered it, as a row keeps it. */
const enteredBy = ({ actor, source, reason }: EnteredBy) => ({
  actor,
  source: source ?? null,
  reason: reason ?? null,
})

export async function insertChange(
  tx: Transaction,
  playerId: string,
  change: LimitKey & { before: Money | null; after: Money | null; state: string; askedAt: Date; dueAt: Date },
  by: EnteredBy = { actor: 'player' },
): Promise<bigint> {
  const { before, after, state, askedAt, dueAt } = change
  const row = await tx.playerLimitChange.create({
    data: {
      playerId,
      ...keyWhere(change),
      before: before?.toString() ?? null,
      after: after?.toString() ?? null,
      state,
      askedAt,
      dueAt,
      decidedAt: state === 'waiting' ? null : askedAt,
      ...enteredBy(by),
    },
    select: { id: true },
  })
  return row.id
}

/** What waits for this limit is waited for no longer. */
export async function cancelWaiting(
  tx: Transaction,
  playerId: string,
  key: LimitKey,
  at: Date,
): Promise<void> {
  await tx.playerLimitChange.updateMany({
    where: { playerId, ...keyWhere(key), state: 'waiting' },
    data: { state: 'cancelled', decidedAt: at },
  })
}

/** One change of this very player that still waits. */
export async function findWaiting(tx: Transaction, playerId: string, id: bigint) {
  const row = await tx.playerLimitChange.findFirst({ where: { id, playerId, state: 'waiting' } })
  return row === null ? null : toChange(row)
}

export async function decideChange(
  tx: Transaction,
  id: bigint,
  state: 'applied' | 'cancelled' | 'expired',
  at: Date,
): Promise<void> {
  await tx.playerLimitChange.updateMany({
    where: { id, state: 'waiting' },
    data: { state, decidedAt: at },
  })
}

/** Looser limits that a player has asked for and that nobody has decided, newest first. */
export async function listWaiting(tx: Transaction, params: { playerId: string; limit: number }) {
  const rows = await tx.playerLimitChange.findMany({
    where: { playerId: params.playerId, state: 'waiting' },
    orderBy: { id: 'desc' },
    take: params.limit,
  })
  return rows.map(toChange)
}

/** Holds the player's row, so that two changes of one player follow each other. */
export async function lockPlayer(tx: Transaction, playerId: string): Promise<void> {
  await tx.$queryRaw`select 1 from player where id = ${playerId} for update`
}

export async function insertExclusion(
  tx: Transaction,
  exclusion: {
    playerId: string
    kind: ExclusionView['kind']
    startsAt: Date
    endsAt: Date | null
  },
  by: EnteredBy = { actor: 'player' },
): Promise<void> {
  await tx.exclusion.create({ data: { ...exclusion, ...enteredBy(by) }, select: { id: true } })
}

/** Whether a form's break is in: asked while the player's row is held. */
export async function isEntered(
  tx: Transaction,
  { playerId, action, identity }: { playerId: string; action: string; identity: string },
): Promise<boolean> {
  const found = await tx.audit.findFirst({
    where: { subject: playerId, action, after: { path: ['identity'], equals: identity } },
    select: { id: true },
  })
  return found !== null
}

/** Time-outs and exclusions of a player, newest first. */
export async function listExclusions(
  tx: Transaction,
  playerId: string,
  limit: number,
): Promise<ExclusionView[]> {
  const rows = await tx.exclusion.findMany({ where: { playerId }, orderBy: { id: 'desc' }, take: limit })
  return rows.map(toExclusion)
}

export function toExclusion({ playerId: _, kind, source, ...row }: ExclusionRow): ExclusionView {
  return { ...row, kind: kind === 'time-out' ? 'time-out' : 'self-exclusion', source: toSource(source) }
}

const toSource = (text: string | null) => entrySources.find((known) => known === text) ?? null

export async function liftExclusions(
  tx: Transaction,
  params: { playerId: string; at: Date; by: string; reason: string },
): Promise<void> {
  const { playerId, at, by, reason } = params
  await tx.exclusion.updateMany({
    where: { playerId, kind: 'self-exclusion', liftedAt: null },
    data: { liftedAt: at, liftedBy: by, liftReason: reason },
  })
}

/** How a player stands with play right now. */
export function findStanding(tx: Transaction, playerId: string) {
  return tx.player.findUnique({
    where: { id: playerId },
    select: {
      status: true,
      excludedUntil: true,
      realityCheckMinutes: true,
      email: true,
      nickname: true,
      language: true,
    },
  })
}

export async function writeRealityCheck(tx: Transaction, playerId: string, minutes: number): Promise<void> {
  await tx.player.update({
    where: { id: playerId },
    data: { realityCheckMinutes: minutes },
    select: { id: true },
  })
}

interface ChangeRow {
  id: bigint
  kind: string
  currency: string
  hours: number
  before: { toFixed(): string } | null
  after: { toFixed(): string } | null
  state: string
  askedAt: Date
  dueAt: Date
  decidedAt: Date | null
  actor: string
  source: string | null
  reason: string | null
}

export function toChange(row: ChangeRow): LimitChangeView & { dueAt: Date } {
  const money = (amount: { toFixed(): string } | null) => amount && Money.of(amount.toFixed(), row.currency)
  const { id, askedAt, dueAt, decidedAt, actor, reason } = row
  const state = states.find((known) => known === row.state) ?? 'cancelled'
  return {
    id,
    ...toKey(row),
    before: money(row.before),
    after: money(row.after),
    state,
    askedAt,
    dueAt,
    decidedAt,
    actor,
    source: toSource(row.source),
    reason,
  }
}

const states = ['waiting', 'applied', 'cancelled', 'expired'] as const

/** The limit that a row names. */
export function toKey(row: { kind: string; currency: string; hours: number }): LimitKey {
  const kind: LimitKind = limitKinds.find((known) => known === row.kind) ?? 'stake'
  const hours: LimitHours = limitHours.find((known) => known === row.hours) ?? 24
  return { kind, currency: row.currency, hours }
}
