// Blocking, closing and opening again. A player's status is read by every bet, so it changes in the wallet's way:
// journal rows, status, log-ins and audit go in together or not at all.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { endSessionsOf, requestAddress, requireStaff } from '../auth/auth'
import { database, type Transaction } from '../db/client'
import { Money } from '../money/money'
import { changeStatus, type StatusDecision } from '../wallet/wallet'
import { findPlayer, listHeld } from './player-store'
import { openRoundsMax, openRoundsOf } from './rounds'
import type { PlayerStatus } from './types'

const reasonMax = 200

export type StatusResult =
  | { ok: true }
  | { ok: false; reason: 'no-reason' | 'no-player' | 'not-possible' | 'money-held' }

interface Change {
  /** What it must be before, judged while the player's row is held; anything else is refused. */
  from: readonly PlayerStatus[]
  to: PlayerStatus
  action: string
  /** Looked at in the transaction of the change, when no bet can come in any more. */
  refusal?: (tx: Transaction, playerId: string) => Promise<'money-held' | null>
}

/**
 * Blocks a player or lifts a block. A block ends games and log-ins at once; money owed is still paid (R5). Under a
 * lifted block a self-exclusion holds again.
 */
export async function setPlayerStatus(
  playerId: string,
  status: 'active' | 'blocked',
  typed: string,
): Promise<StatusResult> {
  const staff = await requireStaff('players.block')
  const change: Change =
    status === 'blocked'
      ? { from: ['active', 'excluded'], to: 'blocked', action: 'player.block' }
      : { from: ['blocked'], to: 'active', action: 'player.unblock' }
  return changeFrom(staff.id, playerId, typed, change)
}

/** Closes an account for good: no log-in, no play. Refused while a wallet holds money: it is paid out first. */
export async function closePlayer(playerId: string, typed: string): Promise<StatusResult> {
  const staff = await requireStaff('players.close')
  return changeFrom(staff.id, playerId, typed, {
    from: ['active', 'blocked', 'excluded'],
    to: 'closed',
    action: 'player.close',
    refusal: async (tx, id) => ((await listHeld(tx, id)).length > 0 ? 'money-held' : null),
  })
}

/** Opens a closed account again; a self-exclusion that was not lifted holds again. */
export async function reopenPlayer(playerId: string, typed: string): Promise<StatusResult> {
  const staff = await requireStaff('players.close')
  return changeFrom(staff.id, playerId, typed, { from: ['closed'], to: 'active', action: 'player.reopen' })
}

export interface Closing {
  /** What stands in the way: cash is paid out, bonus money cancelled first. */
  held: { currency: string; cash: string; bonus: string }[]
  /** Rounds whose results still come and are still paid: how many, and what they hold in each currency. */
  openRounds: { currency: string; count: number; stake: string }[]
  /** Whether there are more open rounds than were counted. */
  isMore: boolean
}

/** What closing an account would meet. */
export async function previewClosing(playerId: string): Promise<Closing> {
  await requireStaff('players.close')
  const [held, rounds] = await Promise.all([listHeld(database(), playerId), openRoundsOf(playerId)])
  const currencies = [...new Set(rounds.map(({ currency }) => currency))]
  return {
    held: held.map(({ currency, cash, bonus }) => ({
      currency,
      cash: cash.toString(),
      bonus: bonus.toString(),
    })),
    openRounds: currencies.map((currency) => {
      const own = rounds.filter((round) => round.currency === currency)
      const stake = own.reduce((sum, round) => sum.plus(round.stake), Money.zero(currency))
      return { currency, count: own.length, stake: stake.toString() }
    }),
    isMore: rounds.length > openRoundsMax,
  }
}

/** Undoes the transaction it is thrown in. */
class Refused extends Error {
  constructor(readonly refusal: 'money-held') {
    super(refusal)
  }
}

async function changeFrom(
  actor: string,
  playerId: string,
  typed: string,
  { from, to, action, refusal }: Change,
): Promise<StatusResult> {
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  if ((await findPlayer(database(), playerId)) === null) return { ok: false, reason: 'no-player' }
  const address = await requestAddress()
  const decide: StatusDecision = async (_, present) => (from.includes(present) ? to : null)
  try {
    const change = await changeStatus(playerId, decide, { reason, actor }, async (tx, { before, after }) => {
      const why = await refusal?.(tx, playerId)
      if (why) throw new Refused(why)
      if (after !== 'active') await endSessionsOf(playerId, { reason: after }, tx)
      const told = { before: { status: before }, after: { status: after }, reason, address }
      await insertAudit(tx, { actor, action, subject: playerId, ...told })
    })
    return change === null ? { ok: false, reason: 'not-possible' } : { ok: true }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.refusal }
    throw error
  }
}
