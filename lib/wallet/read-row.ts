// Between the read statement's rows and the room's words: text becomes Money, bigint and Date.
import type { ActiveBonus } from '../bonus/rules'
import { Money } from '../money/money'
import { identityOf } from './answers'
import type { Command } from './commands'
import type {
  BonusStake,
  GrantState,
  LimitHours,
  LimitState,
  NamedDebit,
  PlayerState,
  RoundState,
  SessionState,
  State,
  StoredRow,
  WalletState,
} from './types'

/** What the read statement wants to know of a command; big integers as text. */
export interface CommandKey {
  n: number
  kind: string
  userId: string | null
  tokenHash: string | null
  identity: string | null
  currency: string
  gameCode: string | null
  turnId: string | null
  roundId: string | null
  grantId: string | null
  isFreeRounds: boolean
  walletId: string | null
}

export function keyOf(command: Command, n: number): CommandKey {
  const key: CommandKey = {
    n,
    kind: command.kind,
    userId: null,
    tokenHash: null,
    identity: null,
    currency: command.currency,
    gameCode: null,
    turnId: null,
    roundId: null,
    grantId: null,
    isFreeRounds: false,
    walletId: null,
  }
  if ('walletId' in command) {
    const identity = 'identity' in command ? command.identity : null
    return { ...key, identity, walletId: command.walletId.toString() }
  }
  const { userId, tokenHash } = command
  const game = {
    ...key,
    userId,
    tokenHash,
    identity: identityOf(command),
    gameCode: asText(command.gameCode),
  }
  if (command.kind === 'end') return { ...game, grantId: command.grantId.toString() }
  return {
    ...game,
    turnId: asText(command.turnId),
    roundId: asText(command.roundId),
    isFreeRounds: command.kind === 'credit' && command.isFreeRounds,
  }
}

type Written<T> = { [K in keyof T]: WrittenValue<T[K]> }
type WrittenValue<V> = V extends bigint | Money | Date
  ? string
  : V extends WalletState
    ? Written<WalletState>
    : V extends { bonusSequence: bigint; amount: Money }
      ? Written<V>
      : V

/** One row of the read statement. */
export interface ReadRow {
  n: number
  player: Written<PlayerState> | null
  session: Written<SessionState> | null
  wallet: Written<WalletState> | null
  bonus: Written<ActiveBonus> | null
  earlier: Written<StoredRow> | null
  rolledBack: { playerId: string; wallet: Written<WalletState> } | null
  debit: Written<NamedDebit> | null
  round: {
    debitSequence: string
    stake: string
    bonusStakes: Written<BonusStake>[]
  } | null
  grant: Written<GrantState> | null
  betsStopped: boolean
  maxBet: string | null
  limits: { kind: LimitState['kind']; hours: LimitHours; amount: string; used: string }[] | null
}

export function toState(row: ReadRow, now: Date): State {
  const wallet = row.wallet && toWallet(row.wallet)
  return {
    now,
    player: row.player && { ...row.player, excludedUntil: asDate(row.player.excludedUntil) },
    wallet,
    session: row.session && toSession(row.session),
    bonus: row.bonus && wallet && toBonus(row.bonus, wallet.currency),
    earlier: row.earlier && toStored(row.earlier),
    rolledBack: row.rolledBack && {
      playerId: row.rolledBack.playerId,
      wallet: toWallet(row.rolledBack.wallet),
    },
    debit: row.debit && toDebit(row.debit),
    round: row.round && wallet && toRound(row.round, wallet.currency),
    grant: row.grant && toGrant(row.grant),
    betsStopped: row.betsStopped,
    maxBet: wallet && asMoney(row.maxBet, wallet.currency),
    limits: wallet === null ? [] : (row.limits ?? []).map((limit) => toLimit(limit, wallet.currency)),
  }
}

function toWallet(row: Written<WalletState>): WalletState {
  return {
    ...row,
    id: BigInt(row.id),
    sequence: BigInt(row.sequence),
    cash: Money.of(row.cash, row.currency),
    bonus: Money.of(row.bonus, row.currency),
  }
}

function toBonus(row: Written<ActiveBonus>, currency: string): ActiveBonus {
  return {
    sequence: BigInt(row.sequence),
    required: row.required === null ? null : Money.unbounded(row.required, currency),
    wagered: Money.unbounded(row.wagered, currency),
    released: Money.unbounded(row.released, currency),
    maxBet: asMoney(row.maxBet, currency),
    maxWin: asMoney(row.maxWin, currency),
    expiresAt: asDate(row.expiresAt),
    weight: row.weight,
  }
}

function toLimit(row: NonNullable<ReadRow['limits']>[number], currency: string): LimitState {
  const { kind, hours, amount, used } = row
  if (kind === 'time') return { kind, hours, minutes: Number(amount), usedMinutes: Number(used) }
  return { kind, hours, amount: Money.of(amount, currency), used: Money.unbounded(used, currency) }
}

function toSession(row: Written<SessionState>): SessionState {
  return {
    id: BigInt(row.id),
    playerId: row.playerId,
    gameCode: BigInt(row.gameCode),
    redeemedAt: new Date(row.redeemedAt),
    lastSeenAt: new Date(row.lastSeenAt),
    endedAt: asDate(row.endedAt),
    endReason: row.endReason,
  }
}

function toStored(row: Written<StoredRow>): StoredRow {
  const money = (amount: string) => Money.of(amount, row.currency)
  return {
    ...row,
    walletId: BigInt(row.walletId),
    sequence: BigInt(row.sequence),
    amount: money(row.amount),
    cashDelta: money(row.cashDelta),
    bonusDelta: money(row.bonusDelta),
    cashAfter: money(row.cashAfter),
    bonusAfter: money(row.bonusAfter),
    createdAt: new Date(row.createdAt),
  }
}

function toDebit(row: Written<NamedDebit>): NamedDebit {
  return {
    ...toStored(row),
    wallet: toWallet(row.wallet),
    roundId: asBigint(row.roundId),
    gameCode: asBigint(row.gameCode),
    bonusSequence: asBigint(row.bonusSequence),
    bonusState: row.bonusState,
    bonusCapLeft: asMoney(row.bonusCapLeft, row.currency),
    counted: row.counted && {
      bonusSequence: BigInt(row.counted.bonusSequence),
      amount: Money.of(row.counted.amount, row.currency),
    },
    hasCredit: row.hasCredit,
  }
}

function toRound(row: NonNullable<ReadRow['round']>, currency: string): RoundState {
  return {
    debitSequence: BigInt(row.debitSequence),
    stake: Money.unbounded(row.stake, currency),
    bonusStakes: row.bonusStakes.map((part) => ({
      bonusSequence: BigInt(part.bonusSequence),
      state: part.state,
      stake: Money.of(part.stake, currency),
      capLeft: asMoney(part.capLeft, currency),
    })),
  }
}

function toGrant(row: Written<GrantState>): GrantState {
  return {
    ...row,
    id: BigInt(row.id),
    gameCode: BigInt(row.gameCode),
    maxWin: row.maxWin === null ? null : Money.of(row.maxWin, row.currency),
    paid: Money.unbounded(row.paid, row.currency),
    asked: Money.unbounded(row.asked, row.currency),
  }
}

const asMoney = (amount: string | null, currency: string) =>
  amount === null ? null : Money.of(amount, currency)
const asDate = (value: string | null) => (value === null ? null : new Date(value))
const asText = (value: bigint | null) => value?.toString() ?? null
const asBigint = (value: string | null) => (value === null ? null : BigInt(value))
