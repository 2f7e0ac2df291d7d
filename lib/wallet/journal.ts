// The chain: every row carries a SHA-256 over itself and the row before it in its wallet. The hashed text is a JSON
// array of strings and nulls in the order below, so that anybody can recompute it; docs/journal.md says the same.
import { hash } from 'node:crypto'
import type { Money } from '../money/money'
import type { NewRow, WalletState } from './types'

/** The head of a wallet without rows. */
export const emptyHead = '0'.repeat(64)

/** A row with its place: the wallet's next sequence, the balances after it and its hash. */
export interface SealedRow extends Omit<NewRow, 'bonusSequence'> {
  bonusSequence: bigint | null
  walletId: bigint
  sequence: bigint
  cashAfter: Money
  bonusAfter: Money
  createdAt: Date
  hash: string
}

type HashedRow = Omit<SealedRow, 'hash'>

const text = (value: bigint | null) => (value === null ? null : value.toString())

/** The exact text that is hashed for `row`, after the row whose hash is `previous`. */
export function hashedText(row: HashedRow, previous: string): string {
  return JSON.stringify([
    'croupier-journal-1',
    previous,
    text(row.walletId),
    text(row.sequence),
    row.kind,
    row.identity,
    row.fingerprint,
    String(row.code),
    row.reason,
    row.amount.toString(),
    row.cashDelta.toString(),
    row.bonusDelta.toString(),
    row.cashAfter.toString(),
    row.bonusAfter.toString(),
    text(row.roundId),
    text(row.turnId),
    text(row.gameCode),
    text(row.sessionId),
    text(row.grantId),
    text(row.bonusSequence),
    text(row.debitSequence),
    row.isOpen ? '1' : '0',
    String(row.createdAt.getTime()),
  ])
}

export function hashRow(row: HashedRow, previous: string): string {
  return hash('sha256', hashedText(row, previous), 'hex')
}

/** Gives decided rows the wallet's next sequences, balances and hashes, in order. */
export function sealRows(wallet: WalletState, rows: NewRow[], createdAt: Date): SealedRow[] {
  let { cash, bonus, sequence, head } = wallet
  return rows.map((row) => {
    cash = cash.plus(row.cashDelta)
    bonus = bonus.plus(row.bonusDelta)
    sequence += 1n
    const bonusSequence = row.bonusSequence === 'own' ? sequence : row.bonusSequence
    const placed = {
      ...row,
      bonusSequence,
      walletId: wallet.id,
      sequence,
      cashAfter: cash,
      bonusAfter: bonus,
      createdAt,
    }
    head = hashRow(placed, head)
    return { ...placed, hash: head }
  })
}

/** The content that a repeat must share, compared by value (R2): user, currency, amount, game code. */
export function fingerprintOf(content: {
  userId: string
  currency: string
  amount: Money
  gameCode: bigint | null
}): string {
  return JSON.stringify([content.userId, content.currency, content.amount.toString(), text(content.gameCode)])
}
