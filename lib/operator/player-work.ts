import 'server-only'
import { endSessionsOf } from '../auth/auth'
import { database } from '../db/client'
import { registerPlayer } from '../players/players'
import type { PlayerStatus } from '../wallet/types'
import { changeStatus, move } from '../wallet/wallet'
import { toMoney } from './arguments'
import { OperatorError } from './output'
import { findPlayerFacts, writeAudit } from './store'

const adultBirth = '1990-01-01'

interface NewPlayerOptions {
  nickname: string
  email: string
  password: string
  currency: string
  cash?: string
  bonus?: string
}

/** Registers as the form does (the same checks), with a deposit and bonus money where asked. Returns the user id. */
export async function createPlayer(options: NewPlayerOptions): Promise<string> {
  const { nickname, email, password, currency } = options
  const cash = toMoney(options.cash ?? '0', currency)
  const bonus = toMoney(options.bonus ?? '0', currency)
  if (cash.isNegative() || bonus.isNegative()) throw new OperatorError('--cash and --bonus are not negative')
  const result = await registerPlayer({
    nickname,
    email,
    password,
    currency,
    dateOfBirth: adultBirth,
    language: 'en',
    acceptsTerms: true,
  })
  if (!result.ok) {
    const faults = Object.entries(result.faults).map(([field, fault]) => `${field}: ${fault}`)
    throw new OperatorError(`the account was refused: ${faults.join(', ')}`)
  }
  const owner = { playerId: result.playerId, currency }
  if (!cash.isZero() || !bonus.isZero()) await move('deposit', owner, { cash, bonus, reason: 'command line' })
  await writeAudit(database(), {
    action: 'player.create',
    subject: result.playerId,
    after: { nickname, currency },
  })
  return result.playerId
}

/** Blocks at once: bets under way lose their race, game and log-in sessions end. */
export async function blockPlayer(
  playerId: string,
  reason: string,
): Promise<{ user_id: string; status: PlayerStatus }> {
  return setStatus(playerId, 'blocked', reason)
}

export async function unblockPlayer(
  playerId: string,
  reason: string,
): Promise<{ user_id: string; status: PlayerStatus }> {
  return setStatus(playerId, 'active', reason)
}

async function setStatus(playerId: string, status: PlayerStatus, reason: string) {
  const before = await findPlayerFacts(database(), playerId)
  if (before === null) throw new OperatorError('there is no such player')
  await changeStatus(playerId, status, { reason, actor: 'command line' }, async (tx) => {
    if (status !== 'active') await endSessionsOf(playerId, { reason: status }, tx)
    await writeAudit(tx, {
      action: status === 'active' ? 'player.unblock' : 'player.block',
      subject: playerId,
      before: { status: before.status },
      after: { status },
      reason,
    })
  })
  return { user_id: playerId, status }
}
