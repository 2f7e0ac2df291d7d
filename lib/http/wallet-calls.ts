import 'server-only'
// Where the wire meets the rooms: a call's operation decides who answers it.
import { activateRounds, type GrantRefusal, offeredRounds, updateRounds } from '../bonus/bonus'
import type { CallFacts } from '../calls/calls'
import { now } from '../clock'
import { env } from '../env'
import { type Answer, writeAnswer } from '../integrator/answers'
import { type Call, type Echo, readCall } from '../integrator/messages'
import { type Identified, identify, redeem, type SessionView } from '../launch/redeem'
import { hashToken } from '../launch/tokens'
import { callLog } from '../log'
import { metrics } from '../metrics'
import { Money } from '../money/money'
import type { GameCommand } from '../wallet/commands'
import { refusals } from '../wallet/refusals'
import type { Outcome } from '../wallet/types'
import { execute, noteIncident, readBalance } from '../wallet/wallet'

/**
 * Answers one body with the envelope's JSON text. Throws only when nothing could be decided. What it learns about the
 * call on the way stands in `facts`, then too.
 */
export async function answerCall(body: string, facts: CallFacts = {}): Promise<string> {
  const started = performance.now()
  const read = readCall(body)
  facts.echo = read.echo
  facts.gameCode = read.call?.gameCode ?? null
  const answer = read.call === null ? malformed(read.wrong) : await answerOperation(read.call)
  facts.code = answer.code
  writeLogLine(read.echo, answer, performance.now() - started)
  return writeAnswer(read.echo, env().OPERATOR_ID, answer)
}

function malformed(wrong: string): Answer {
  return { code: 1, words: wrong, shown: null, at: now() }
}

function answerOperation(call: Call): Promise<Answer> {
  switch (call.operation) {
    case 'auth':
      return answerAuth(call)
    case 'get':
      return answerGet(call)
    case 'activate':
    case 'update':
      return answerProgress(call)
    default:
      return answerMoney(call)
  }
}

async function answerAuth(call: Call & { operation: 'auth' }): Promise<Answer> {
  const { gameToken, ...identified } = await redeem(call)
  return { ...asAnswer(identified), gameToken }
}

async function answerGet(call: Call & { operation: 'get' }): Promise<Answer> {
  const identified = await identify(call)
  const answer = asAnswer(identified)
  if (identified.refusal !== null || identified.shown === null) return answer
  const { shown } = identified
  return { ...answer, freeRounds: await offeredRounds(shown, call.gameCode ?? shown.gameCode) }
}

async function answerProgress(call: Call & { operation: 'activate' | 'update' }): Promise<Answer> {
  const identified = await identify(call)
  const answer = asAnswer(identified)
  if (identified.refusal !== null || identified.shown === null) return answer
  if (call.operation === 'activate')
    return withRefusal(answer, await activateRounds(identified.shown, call.grantId))
  if (call.win?.moved || call.roundWin?.moved) await noteIncident(winMoved(call.grantId, identified.shown))
  const progress = { win: call.win?.text ?? null, played: call.played }
  return withRefusal(answer, await updateRounds(identified.shown, call.grantId, progress))
}

async function answerMoney(
  call: Call & { operation: 'debit' | 'credit' | 'rollback' | 'end' },
): Promise<Answer> {
  if (call.operation === 'end' && call.win.moved)
    await noteIncident(winMoved(call.grantId, { playerId: call.userId }))
  const command = toCommand(call)
  const isQuestion = call.operation === 'debit' && call.isBalanceQuestion && command.kind === 'debit'
  return toAnswer(isQuestion ? await readBalance(command) : await execute(command))
}

function toCommand(call: Call & { operation: 'debit' | 'credit' | 'rollback' | 'end' }): GameCommand {
  const { userId, currency, gameCode } = call
  const caller = { userId, currency, gameCode, tokenHash: hashToken(call.token) }
  if (call.operation === 'end') {
    return { kind: 'end', ...caller, grantId: call.grantId, win: Money.of(call.win.text, currency) }
  }
  const { transactionId, amount, turnId, roundId } = call
  const money = { ...caller, transactionId, amount, turnId, roundId }
  if (call.operation === 'credit') return { kind: 'credit', ...money, isFreeRounds: call.isFreeRounds }
  return { kind: call.operation, ...money }
}

function toAnswer({ code, words, shown, bonusAmount, at, head }: Outcome): Answer {
  return { code, words, shown, bonusAmount, at, ...(head ? { head } : {}) }
}

function asAnswer({ refusal, shown }: Identified): Answer {
  return { code: refusal?.code ?? 0, words: refusal?.words ?? 'ok', shown, at: now() }
}

function withRefusal(answer: Answer, refusal: GrantRefusal | null): Answer {
  if (refusal === null) return answer
  const { code, words } = refusals[refusal]
  return { ...answer, code, words }
}

function winMoved(grantId: bigint, player: Pick<SessionView, 'playerId'>) {
  return { kind: 'win-rounded', subject: grantId.toString(), playerId: player.playerId, detail: {} }
}

/** One line and one measurement for every call, never with a token. The head proves later what was booked. */
function writeLogLine(echo: Echo, { code, head }: Answer, ms: number): void {
  const { operation, userId, transactionId, currency } = echo
  metrics().calls.observe({ operation: operation ?? 'unknown', code }, ms / 1000)
  callLog().info(
    { operation, userId, transactionId, currency, code, ms: Math.round(ms * 10) / 10, head },
    'wallet',
  )
}
