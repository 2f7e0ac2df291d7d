// The wallet's decisions: state + command → refusal or rows. Pure: no clock, no query, no settings of its own.
import { answerAgain, book, emptyRow, isTokenOfUser, refuse } from './answers'
import type { Command, DebitCommand, GameCommand } from './commands'
import type { RefusalName } from './refusals'
import { decideBonusEnd, decideBonusGrant } from './rules-bonus'
import { decideCredit } from './rules-credit'
import { decideEnd } from './rules-end'
import { brokenLimit } from './rules-limits'
import { decideRollback } from './rules-rollback'
import { decideStaff, decideStatus } from './rules-staff'
import { stake } from './rules-stake'
import type { Decision, PlayerStatus, Rules, SessionState, State, WalletState } from './types'

/** Decides one command on the state that was read for it. */
export function decide(state: State, command: Command, rules: Rules): Decision {
  switch (command.kind) {
    case 'debit':
      return decideDebit(state, command, rules)
    case 'credit':
      return decideGame(state, command, decideCredit)
    case 'rollback':
      return decideGame(state, command, decideRollback)
    case 'end':
      return decideGame(state, command, decideEnd)
    case 'bonus-grant':
      return decideBonusGrant(state, command)
    case 'bonus-end':
      return decideBonusEnd(state, command)
    case 'status':
      return decideStatus(state, command)
    default:
      return decideStaff(state, command)
  }
}

/** R4's upper rungs, for money that is owed: identity seen, token known, token is the user's (R5: never the session's state). */
function decideGame<C extends GameCommand>(
  state: State,
  command: C,
  booked: (state: State, command: C, wallet: WalletState) => Decision,
): Decision {
  if (state.earlier !== null) return answerAgain(state, command, state.earlier)
  const refusal = callerRefusal(state, command)
  if (refusal !== null || state.wallet === null) return refuse(state, command, refusal ?? 'token-unknown')
  return booked(state, command, state.wallet)
}

/** Token known (4), token is that user's (5 no such user, else 4). */
function callerRefusal(state: State, command: GameCommand): RefusalName | null {
  if (state.session === null) return 'token-unknown'
  if (isTokenOfUser(state, command)) return null
  return state.player === null ? 'user-unknown' : 'token-of-another'
}

/** L3: a session lives until it is ended, idle for too long, or too old. */
function isAlive(session: SessionState, now: Date, rules: Rules): boolean {
  const age = now.getTime() - session.redeemedAt.getTime()
  const idle = now.getTime() - session.lastSeenAt.getTime()
  return session.endedAt === null && age < rules.sessionMaxMs && idle < rules.sessionIdleMs
}

/** Why a bar ended a session: it ends with the bar's name. */
const barring = new Set<string>(['blocked', 'excluded', 'closed', 'time-out'] satisfies (
  | PlayerStatus
  | 'time-out'
)[])

/** A session that a bar ended leaves the answer to the player's own rung while it lasts, so that it is 6, not 4 (R12). */
function isOver(state: State, session: SessionState, rules: Rules): boolean {
  const isBarred = state.player !== null && barredBy(state) !== null
  const endedByBar = isBarred && barring.has(session.endReason ?? '')
  return !endedByBar && !isAlive(session, state.now, rules)
}

/** The whole ladder of R4; the first rung that fails answers. */
function decideDebit(state: State, command: DebitCommand, rules: Rules): Decision {
  if (state.earlier !== null) return answerAgain(state, command, state.earlier)
  if (state.rolledBack !== null)
    return refuse(state, command, 'rolled-back', { wallet: state.rolledBack.wallet })
  if (state.session === null || state.wallet === null) return refuse(state, command, 'token-unknown')
  if (isOver(state, state.session, rules)) return refuse(state, command, 'session-over')
  const refusal = callerRefusal(state, command)
  if (refusal !== null) return refuse(state, command, refusal)
  if (command.currency !== state.wallet.currency) return refuse(state, command, 'wrong-currency')
  const barred = barredBy(state)
  if (barred !== null) return refuse(state, command, barred)
  if (state.betsStopped) return refuse(state, command, 'bets-stopped')
  const limit = command.amount.isZero() ? null : brokenLimit(state, command.amount)
  if (limit !== null) return refuse(state, command, limit)
  return stake(state, command, state.wallet, rules)
}

/** R12: blocked, excluded, closed, or taking a time-out. */
function barredBy({ player, now }: State): RefusalName | null {
  if (player?.status !== 'active') return 'player-blocked'
  return player.excludedUntil !== null && player.excludedUntil > now ? 'player-timed-out' : null
}

/** R8: `debit_type` "getBalance" asks for balances and stores nothing; the debit's own checks up to the player's. */
export function decideBalance(state: State, command: DebitCommand, rules: Rules): Decision {
  if (state.session === null || state.wallet === null)
    return refuse(state, command, 'token-unknown', { wallet: null })
  if (isOver(state, state.session, rules)) return refuse(state, command, 'session-over', { wallet: null })
  const refusal = callerRefusal(state, command)
  if (refusal !== null) return refuse(state, command, refusal)
  if (command.currency !== state.wallet.currency) return refuse(state, command, 'wrong-currency')
  const barred = barredBy(state)
  if (barred !== null) return refuse(state, command, barred, { wallet: null })
  const answered = book(state, command, state.wallet, [emptyRow(command, state, state.wallet)])
  return { kind: 'answer', outcome: answered.outcome, incident: null }
}
