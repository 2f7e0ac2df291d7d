// Wallets whose journal grows row by row, sealed by the wallet's own hash, before any of it is in the database.
import { randomUUID } from 'node:crypto'
import { Money } from '../money/money'
import { emptyHead, fingerprintOf, hashRow } from '../wallet/journal'
import type { OperationKind } from '../wallet/types'
import { copyLine } from './large-tables'

export const operationColumns =
  'wallet_id, sequence, kind, identity, fingerprint, code, reason, amount, cash_delta, bonus_delta, cash_after, ' +
  'bonus_after, round_id, turn_id, game_code, session_id, grant_id, debit_sequence, created_at, hash'

export interface GrowingWallet {
  id: bigint
  playerId: string
  nickname: string
  currency: string
  cash: Money
  sequence: bigint
  head: string
  /** The time of its last row: the next is not earlier. */
  lastAt: number
}

export function newWallet(id: bigint, playerId: string, nickname: string, currency: string): GrowingWallet {
  return {
    id,
    playerId,
    nickname,
    currency,
    cash: Money.zero(currency),
    sequence: 0n,
    head: emptyHead,
    lastAt: 0,
  }
}

export interface Step {
  kind: OperationKind
  /** Of cash; its amount is without the sign. */
  cash: Money
  reason: string | null
  round: { gameCode: bigint; sessionId: bigint; turnId: bigint | null; roundId: bigint | null } | null
  debitSequence: bigint | null
  /** Of free rounds that end: whose row this is. */
  grantId?: bigint
  /** What names the row; a new one where it is left out. */
  identity?: string
  at: number
}

/** Adds a row; the wallet stands after it. Returns its line for COPY and its identity. */
export function grow(wallet: GrowingWallet, step: Step): { line: string; identity: string } {
  const { kind, cash, reason, round, debitSequence, at } = step
  const amount = cash.isNegative() ? cash.negated() : cash
  const gameCode = round?.gameCode ?? null
  wallet.cash = wallet.cash.plus(cash)
  wallet.sequence += 1n
  wallet.lastAt = at
  const identity = step.identity ?? randomUUID()
  const grantId = step.grantId ?? null
  const { playerId, currency } = wallet
  const row = {
    walletId: wallet.id,
    sequence: wallet.sequence,
    kind,
    identity,
    fingerprint: fingerprintOf({
      userId: playerId,
      currency,
      amount,
      gameCode: kind === 'end' ? null : gameCode,
    }),
    code: 0,
    reason,
    amount,
    cashDelta: cash,
    bonusDelta: zeroOf(currency),
    cashAfter: wallet.cash,
    bonusAfter: zeroOf(currency),
    roundId: round?.roundId ?? null,
    turnId: round?.turnId ?? null,
    gameCode,
    sessionId: round?.sessionId ?? null,
    grantId,
    bonusSequence: null,
    debitSequence,
    isOpen: true,
    createdAt: new Date(at),
  }
  wallet.head = hashRow(row, wallet.head)
  const line = copyLine([
    row.walletId,
    row.sequence,
    kind,
    identity,
    row.fingerprint,
    0,
    reason,
    amount.toString(),
    cash.toString(),
    '0',
    row.cashAfter.toString(),
    '0',
    row.roundId,
    row.turnId,
    gameCode,
    row.sessionId,
    grantId,
    debitSequence,
    row.createdAt.toISOString(),
    wallet.head,
  ])
  return { line, identity }
}

const zeros = new Map<string, Money>()

export function zeroOf(currency: string): Money {
  const known = zeros.get(currency)
  if (known !== undefined) return known
  const zero = Money.zero(currency)
  zeros.set(currency, zero)
  return zero
}
