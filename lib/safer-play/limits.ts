import 'server-only'
// A player's limits: a tighter one holds with the next bet, a looser one after a day and a second word.
import { insertAudit } from '../audit/audit'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { becauseOf, postWords } from '../mail/mail'
import { Money } from '../money/money'
import { type LimitUse, limitUseOf } from '../wallet/wallet'
import { compareLimits, dueOf, lapseOf, mayConfirm } from './rules'
import {
  cancelWaiting,
  decideChange,
  findLimit,
  findStanding,
  findWaiting,
  insertChange,
  listWaiting,
  lockPlayer,
  toKey,
  writeLimit,
} from './store'
import type { EnteredBy, LimitKey, LimitView, WaitingLimit } from './types'

const waitingMax = 100
const byPlayer: EnteredBy = { actor: 'player' }

/** The player's limits as they hold now, with what is used, and the looser ones that wait. */
export async function limitsOf(playerId: string): Promise<{ limits: LimitView[]; waiting: WaitingLimit[] }> {
  const at = now()
  const [used, changes] = await Promise.all([
    limitUseOf(playerId, at),
    listWaiting(database(), { playerId, limit: waitingMax }),
  ])
  const waiting = changes
    .filter(({ dueAt }) => mayConfirm(dueAt, at) !== 'late')
    .map(({ id, before, after, dueAt, ...key }) => ({
      id,
      ...toKey(key),
      before,
      after,
      dueAt,
      lapsesAt: lapseOf(dueAt),
    }))
  return { limits: used.map(toView), waiting }
}

function toView(row: LimitUse): LimitView {
  const { currency } = row
  return { ...toKey(row), amount: Money.of(row.amount, currency), used: Money.unbounded(row.used, currency) }
}

export type SetLimitResult = { kind: 'applied' | 'same' } | { kind: 'waiting'; dueAt: Date }

/**
 * Sets a limit (null: takes it away). Tighter holds at once, for the very next bet; looser waits. Whatever waited for
 * the same limit is forgotten: the player's last word counts. `amount` is money ≥ 0, or minutes for time.
 */
export async function setLimit(
  playerId: string,
  key: LimitKey,
  amount: Money | null,
): Promise<SetLimitResult> {
  const at = now()
  return database().$transaction(async (tx): Promise<SetLimitResult> => {
    await lockPlayer(tx, playerId)
    const before = await findLimit(tx, playerId, key)
    const change = compareLimits(before, amount)
    await cancelWaiting(tx, playerId, key, at)
    if (change === 'same') return { kind: 'same' }
    const isTighter = change === 'tighter'
    const dueAt = isTighter ? at : dueOf(at)
    const state = isTighter ? 'applied' : 'waiting'
    await insertChange(tx, playerId, { ...key, before, after: amount, state, askedAt: at, dueAt })
    if (isTighter) await apply(tx, playerId, { ...key, before, after: amount }, byPlayer)
    return isTighter ? { kind: 'applied' } : { kind: 'waiting', dueAt }
  })
}

/**
 * A tighter limit that staff enter, mostly for a player who asked for it: it holds with the very next bet, and a letter
 * tells the player. `looser`: nothing happened, since only the player loosens a limit.
 */
export async function tightenLimit(
  playerId: string,
  key: LimitKey,
  amount: Money,
  by: EnteredBy,
): Promise<'applied' | 'same' | 'looser'> {
  const at = now()
  const result = await database().$transaction(async (tx) => {
    await lockPlayer(tx, playerId)
    const before = await findLimit(tx, playerId, key)
    const change = compareLimits(before, amount)
    if (change !== 'tighter') return change
    await cancelWaiting(tx, playerId, key, at)
    const applied = { ...key, before, after: amount, state: 'applied', askedAt: at, dueAt: at }
    await insertChange(tx, playerId, applied, by)
    await apply(tx, playerId, { ...key, before, after: amount }, by)
    return 'applied' as const
  })
  const reader = result === 'applied' ? await findStanding(database(), playerId) : null
  if (reader !== null) postWords(reader, 'limitTightened', { because: becauseOf(reader, by.source) })
  return result
}

export type ConfirmResult = 'applied' | 'early' | 'gone'

/** The second word for a looser limit, once its day is over. `gone`: cancelled, lapsed, or another player's. */
export async function confirmLimit(playerId: string, id: bigint): Promise<ConfirmResult> {
  const at = now()
  return database().$transaction(async (tx): Promise<ConfirmResult> => {
    await lockPlayer(tx, playerId)
    const change = await findWaiting(tx, playerId, id)
    if (change === null) return 'gone'
    const verdict = mayConfirm(change.dueAt, at)
    if (verdict === 'early') return 'early'
    await decideChange(tx, id, verdict === 'yes' ? 'applied' : 'expired', at)
    if (verdict === 'late') return 'gone'
    await apply(tx, playerId, change, byPlayer)
    return 'applied'
  })
}

/** Forgets a looser limit that waits; the present one stays. False when there is none. */
export async function cancelLimitChange(playerId: string, id: bigint): Promise<boolean> {
  const at = now()
  return database().$transaction(async (tx) => {
    await lockPlayer(tx, playerId)
    if ((await findWaiting(tx, playerId, id)) === null) return false
    await decideChange(tx, id, 'cancelled', at)
    return true
  })
}

async function apply(
  tx: Transaction,
  playerId: string,
  { before, after, ...key }: LimitKey & { before: Money | null; after: Money | null },
  { actor, source, reason, address }: EnteredBy,
): Promise<void> {
  await writeLimit(tx, playerId, key, after)
  const name = `${key.kind} ${key.hours} h${key.currency && ` ${key.currency}`}`
  await insertAudit(tx, {
    actor,
    action: 'player.limit',
    subject: playerId,
    before: { limit: name, amount: before?.toString() ?? null },
    after: {
      limit: name,
      amount: after?.toString() ?? null,
      ...(source === undefined ? {} : { source }),
    },
    ...(reason === undefined ? {} : { reason }),
    ...(address === undefined ? {} : { address }),
  })
}
