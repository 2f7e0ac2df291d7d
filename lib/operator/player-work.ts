import 'server-only'
import { endSessionsOf } from '../auth/auth'
import { now } from '../clock'
import { database } from '../db/client'
import { registerPlayer } from '../players/players'
import { exclusionOf } from '../safer-play/safer-play'
import type { PlayerStatus } from '../wallet/types'
import { changeStatus, move, type StatusDecision } from '../wallet/wallet'
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

interface Standing {
  user_id: string
  status: PlayerStatus
}

/** Blocks at once: bets under way lose their race, game and log-in sessions end. */
export async function blockPlayer(playerId: string, reason: string): Promise<Standing> {
  await findStanding(playerId)
  const block: StatusDecision = async (_, present) => {
    if (present === 'closed') throw new OperatorError('the account is closed')
    return present === 'blocked' ? null : 'blocked'
  }
  return setStatus(playerId, block, { action: 'player.block', reason })
}

/**
 * Lifts a block, and nothing else: what the player asked for stays. A self-exclusion that lay under the block holds
 * again. Somebody who is not blocked is left as they are.
 */
export async function unblockPlayer(playerId: string, reason: string): Promise<Standing> {
  const { excludedUntil } = await findStanding(playerId)
  const exclusion = await exclusionOf(playerId)
  const unblock: StatusDecision = async (_, present) => {
    if (present === 'blocked') return 'active'
    if (present === 'closed') throw new OperatorError('the account is closed: the back office opens it again')
    if (present === 'excluded') throw new OperatorError(excludedWords(exclusion?.at ?? null))
    if (excludedUntil !== null && excludedUntil > now())
      throw new OperatorError(
        `the player takes a time-out until ${excludedUntil.toISOString()}: nobody shortens it`,
      )
    return null
  }
  return setStatus(playerId, unblock, { action: 'player.unblock', reason })
}

function excludedWords(end: Date | null): string {
  const until = end === null ? 'for ever' : `until ${end.toISOString()}`
  return `the player has excluded themself ${until}: nobody lifts it before, and then only the back office`
}

async function findStanding(playerId: string): Promise<{ status: string; excludedUntil: Date | null }> {
  const found = await findPlayerFacts(database(), playerId)
  if (found === null) throw new OperatorError('there is no such player')
  return found
}

async function setStatus(
  playerId: string,
  decide: StatusDecision,
  { action, reason }: { action: string; reason: string },
): Promise<Standing> {
  const by = { reason, actor: 'command line' }
  const change = await changeStatus(playerId, decide, by, async (tx, { before, after }) => {
    if (after !== 'active') await endSessionsOf(playerId, { reason: after }, tx)
    const told = { before: { status: before }, after: { status: after }, reason }
    await writeAudit(tx, { action, subject: playerId, ...told })
  })
  const status = change?.after ?? (action === 'player.block' ? 'blocked' : 'active')
  return { user_id: playerId, status }
}
