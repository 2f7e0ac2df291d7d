import { randomUUID } from 'node:crypto'
import { formatAmount, parseAmount, type Units } from '../engine/amount'
import { type Operation, operationOf } from '../faults/fault-kinds'
import { nextRound, nextTurn } from '../play/wallet-purse'
import { maskMessage, maskText } from '../wallet/mask'
import type { WalletClient } from '../wallet/wallet-client'
import type { WalletAnswer, WalletApi, WalletData } from '../wallet/wallet-messages'
import { coreOf, type Reply, sameAnswer } from '../wallet/wire'
import type { SceneStep } from './scene-views'

/** The scene cannot be played as things are; the message says what to do. */
export class NotPossible extends Error {}

/** What a call should come to. */
export type Expectation = {
  title: string
  means: string
  /** The error code, or the codes, that are right. */
  code: number | readonly number[]
  /** An earlier answer that this one must be like. */
  sameAs?: WalletAnswer | null
  /** The scene acts as if this answer never came. */
  isLost?: boolean
}

export type Round = { transaction_id: string; round_id: bigint }

/** Where a scene is played: one player's open game. It sends, checks and notes each step. */
export class Stage {
  readonly steps: SceneStep[] = []
  /** A stake small enough for everybody. */
  readonly stake: string

  constructor(
    private readonly client: WalletClient,
    readonly common: WalletData,
    stake: Units,
  ) {
    this.stake = formatAmount(stake)
  }

  /** The game token of an earlier session of this player at this game, which has ended. */
  endedToken(): string {
    const [token] = this.client.oldTokens(this.common)
    if (token !== undefined) return token
    throw new NotPossible(
      'This scene needs a session that has ended. Reload the game’s page at the portal once: that opens a new session and ends the one before. Then start the scene again.',
    )
  }

  newRound(): Round {
    return { transaction_id: randomUUID(), round_id: nextRound() }
  }

  /** The message of a money operation. */
  message(operation: 'debit' | 'credit' | 'rollback', round: Round, amount = this.stake): WalletData {
    const type = operation === 'rollback' ? {} : { [`${operation}_type`]: 'regular' }
    return { ...this.common, ...round, turn_id: nextTurn(), [`${operation}_amount`]: amount, ...type }
  }

  /** Sends, checks and notes. Null when there was no decided answer. */
  async send(operation: Operation, data: WalletData, expected: Expectation): Promise<WalletAnswer | null> {
    const api = apiOf(operation)
    return this.note(api, data, await this.client.send(api, data, 'scene'), expected)
  }

  /** Sends two copies in one moment; both must be as expected and alike. */
  async sendTwice(
    operation: Operation,
    data: WalletData,
    expected: Expectation,
  ): Promise<WalletAnswer | null> {
    const api = apiOf(operation)
    const [first, second] = await Promise.all([
      this.client.send(api, data, 'scene'),
      this.client.send(api, data, 'scene'),
    ])
    const answer = this.note(api, data, first, { ...expected, title: `${expected.title}, first copy` })
    this.note(api, data, second, {
      ...expected,
      title: `${expected.title}, second copy`,
      means: 'Both copies are answered alike.',
      sameAs: answer,
    })
    return answer
  }

  /** What the player has now. Asked with a debit of the type "getBalance", which books nothing. */
  async balance(): Promise<Units> {
    const data = {
      ...this.message('debit', this.newRound(), '0.00'),
      debit_type: 'getBalance',
    }
    const { result } = await this.client.send(apiOf('debit'), data, 'scene')
    if (!result.decided || result.answer.error_code !== 0) {
      const why = result.decided ? (result.answer.error_description ?? '') : result.reason
      throw new NotPossible(`The wallet does not tell this player’s balance: ${why}`)
    }
    return readBalance(result.answer.balance) + readBalance(result.answer.bonus_balance)
  }

  /** Checks that the balance has moved by exactly so much since. */
  async expectMoved(before: Units, change: Units, means: string): Promise<void> {
    const now = await this.balance()
    const isOk = now - before === change
    const told = `${formatAmount(before)} → ${formatAmount(now)}`
    this.steps.push({
      title: 'The balance',
      operation: null,
      request: '',
      answer: '',
      outcome: told,
      meaning: isOk ? means : `It should have moved by ${formatAmount(change)}.`,
      isOk,
    })
  }

  stakeUnits(): Units {
    return readBalance(this.stake)
  }

  private note(api: WalletApi, data: WalletData, reply: Reply, expected: Expectation): WalletAnswer | null {
    const { result } = reply
    const problem = findProblem(reply, expected)
    this.steps.push({
      title: expected.title,
      operation: operationOf(api),
      request: maskMessage({ api, data }),
      answer: maskText(reply.text),
      outcome: sayOutcome(reply) + (expected.isLost ? ', and the answer is lost' : ''),
      meaning: problem ?? expected.means,
      isOk: problem === null,
    })
    return result.decided ? result.answer : null
  }
}

function findProblem({ result }: Reply, { code, sameAs }: Expectation): string | null {
  if (!result.decided) return `There was no decided answer: ${result.reason}.`
  const codes = typeof code === 'number' ? [code] : code
  if (!codes.includes(result.answer.error_code))
    return `The error code should have been ${codes.join(' or ')}.`
  if (sameAs && !sameAnswer(coreOf(sameAs), coreOf(result.answer)))
    return 'The answer differs from the first one.'
  return null
}

function sayOutcome({ result, httpStatus }: Reply): string {
  if (!result.decided) return httpStatus === null ? result.reason : `HTTP ${httpStatus}: ${result.reason}`
  const { error_code: code, error_description: words, balance } = result.answer
  return [`code ${code}`, words, balance === undefined ? '' : `balance ${balance}`]
    .filter(Boolean)
    .join(' · ')
}

function readBalance(text: string | undefined): Units {
  return parseAmount(text ?? '') ?? 0n
}

function apiOf(operation: Operation): WalletApi {
  return `do-${operation}-user-ingame`
}
