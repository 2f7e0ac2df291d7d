import 'server-only'
import { insertAudit } from '../audit/audit'
import { now } from '../clock'
import type { Transaction } from '../db/client'
import { cancelEmailChanges } from './email-store'

/**
 * What goes with every new password of a player, in its transaction: an audit row, and the end of a wish for another
 * e-mail. Whoever takes an account back must not lose it to a letter that a thief has asked for.
 */
export async function noteNewPassword(tx: Transaction, playerId: string, address: string): Promise<void> {
  await cancelEmailChanges(tx, { playerId, at: now() })
  await insertAudit(tx, { actor: 'player', action: 'player.password', subject: playerId, address })
}
