import 'server-only'
import { insertAudit } from '../audit/audit'
import { endSessionsOf, requestAddress, requireStaff } from '../auth/auth'
import { database } from '../db/client'
import { adjust, changeStatus, type MoveResult } from '../wallet/wallet'
import { findPlayer, writeBetsStopped } from './store'
import type { Adjustment } from './types'

const reasonMax = 200

export type StatusResult = { ok: true } | { ok: false; reason: 'no-reason' | 'no-player' }

/**
 * Blocks a player or lets them play again. A block ends games and log-ins at once; money owed is still paid (R5).
 * Journal rows, status, log-ins and audit go in together or not at all.
 */
export async function setPlayerStatus(
  playerId: string,
  status: 'active' | 'blocked',
  typed: string,
): Promise<StatusResult> {
  const staff = await requireStaff('players.block')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const player = await findPlayer(database(), playerId)
  if (player === null) return { ok: false, reason: 'no-player' }
  const address = await requestAddress()
  await changeStatus(playerId, status, { reason, actor: staff.id }, async (tx) => {
    if (status === 'blocked') await endSessionsOf(playerId, { reason: 'blocked' }, tx)
    await insertAudit(tx, {
      actor: staff.id,
      action: status === 'blocked' ? 'player.block' : 'player.unblock',
      subject: playerId,
      reason,
      before: { status: player.status },
      after: { status },
      address,
    })
  })
  return { ok: true }
}

export type AdjustResult = MoveResult | { ok: false; reason: 'no-reason' }

/**
 * Corrects a balance as a row of the journal. The audit row follows the booking: should it fail, the same form sent
 * again books nothing twice and writes it.
 */
export async function adjustBalance(adjustment: Adjustment): Promise<AdjustResult> {
  const staff = await requireStaff('money.adjust')
  const { playerId, currency, cash, bonus, identity } = adjustment
  const reason = adjustment.reason.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const result = await adjust({ playerId, currency }, { cash, bonus, reason, identity })
  if (!result.ok) return result
  await insertAudit(database(), {
    actor: staff.id,
    action: 'balance.adjust',
    subject: playerId,
    reason,
    after: {
      identity,
      currency,
      cash: cash.toString(),
      bonus: bonus.toString(),
      cash_after: result.cash.toString(),
      bonus_after: result.bonus.toString(),
    },
    address: await requestAddress(),
  })
  return result
}

/** The operator's switch: no bets are taken while it is on; wins, refunds and free rounds are still booked (R4, R5). */
export async function setBetsStopped(isStopped: boolean, typed: string): Promise<void> {
  const staff = await requireStaff('bets.stop')
  const reason = typed.trim().slice(0, reasonMax)
  const address = await requestAddress()
  await database().$transaction(async (tx) => {
    if (!(await writeBetsStopped(tx, isStopped))) return
    await insertAudit(tx, {
      actor: staff.id,
      action: isStopped ? 'bets.stop' : 'bets.resume',
      subject: 'bets',
      ...(reason === '' ? {} : { reason }),
      before: { betsStopped: !isStopped },
      after: { betsStopped: isStopped },
      address,
    })
  })
}
