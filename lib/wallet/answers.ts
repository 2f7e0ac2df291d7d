// How a decision is put: an answer that stores nothing, a stored refusal, a repeat of the first answer, a booking.
import { Money } from '../money/money'
import type { GameCommand } from './commands'
import { fingerprintOf } from './journal'
import { isRefusalName, type RefusalName, refusals, repeatWords } from './refusals'
import type { Decision, Effects, IncidentNote, NewRow, Outcome, State, StoredRow, WalletState } from './types'

/** The transaction id, or what plays its part: the grant's id for the end of free rounds. */
export function identityOf(command: GameCommand): string {
  return command.kind === 'end' ? command.grantId.toString() : command.transactionId
}

export function amountOf(command: GameCommand): Money {
  return command.kind === 'end' ? command.win : command.amount
}

/** R2's content. An end is compared by player, currency and win: its grant already names the game. */
export function contentOf(command: GameCommand): string {
  const { userId, currency } = command
  return fingerprintOf({
    userId,
    currency,
    amount: amountOf(command),
    gameCode: command.kind === 'end' ? null : command.gameCode,
  })
}

/** Nickname and balances may be shown only to a token of that very user (T5). */
export function isTokenOfUser(state: State, command: GameCommand): boolean {
  return state.session !== null && state.player !== null && state.session.playerId === command.userId
}

function shownTo(state: State, command: GameCommand): Outcome['shown'] {
  if (!isTokenOfUser(state, command) || state.player === null || state.wallet === null) return null
  return { nickname: state.player.nickname, cash: state.wallet.cash, bonus: state.wallet.bonus }
}

/** A row of this command that moves nothing; bookings overwrite what they move. */
export function emptyRow(command: GameCommand, state: State, wallet: WalletState): NewRow {
  const zero = Money.zero(wallet.currency)
  const hasTurn = command.kind !== 'end'
  return {
    kind: command.kind,
    identity: identityOf(command),
    fingerprint: contentOf(command),
    code: 0,
    reason: null,
    amount: amountOf(command),
    cashDelta: zero,
    bonusDelta: zero,
    roundId: hasTurn ? command.roundId : null,
    turnId: hasTurn ? command.turnId : null,
    gameCode: command.gameCode,
    sessionId: state.session?.id ?? null,
    grantId: null,
    bonusSequence: null,
    debitSequence: null,
    isOpen: true,
  }
}

/** A refusal: remembered as a row of `wallet` when R10 says so, else only answered. */
export function refuse(
  state: State,
  command: GameCommand,
  name: RefusalName,
  options: { wallet?: WalletState | null; incident?: IncidentNote } = {},
): Decision {
  const { code, words, isStored } = refusals[name]
  const wallet = options.wallet === undefined ? state.wallet : options.wallet
  // A remembered refusal shows the balances of the wallet that remembers it, or none.
  const shown = wallet !== null && wallet.id !== state.wallet?.id ? null : shownTo(state, command)
  const outcome: Outcome = {
    code,
    refusal: name,
    words,
    isRepeat: false,
    shown,
    bonusAmount: Money.zero(command.currency),
    at: state.now,
  }
  const incident = options.incident ?? null
  if (!isStored || wallet === null) return { kind: 'answer', outcome, incident }
  const row = { ...emptyRow(command, state, wallet), code, reason: name, isOpen: shown !== null }
  return { kind: 'book', outcome, wallet, rows: [row], effects: {}, incident }
}

/** R2 and R3: what the journal already says about this identity. */
export function answerAgain(state: State, command: GameCommand, earlier: StoredRow): Decision {
  if (earlier.fingerprint !== contentOf(command)) {
    return refuse(state, command, 'reused', {
      incident: incidentOf('conflict', command, { first: earlier.fingerprint, now: contentOf(command) }),
    })
  }
  return { kind: 'answer', outcome: outcomeOfRow(earlier), incident: null }
}

/** The first answer of a stored row, field by field; only the words differ. */
export function outcomeOfRow(row: StoredRow): Outcome {
  return {
    code: row.code,
    refusal: isRefusalName(row.reason) ? row.reason : null,
    words: repeatWords,
    isRepeat: true,
    shown: row.isOpen ? { nickname: row.nickname, cash: row.cashAfter, bonus: row.bonusAfter } : null,
    bonusAmount: row.bonusDelta.absolute(),
    at: row.createdAt,
  }
}

/**
 * A booking of `rows` on `wallet`; refused as overflow when a balance would leave its type (M3). The answer shows the
 * balances after the first row, as its repeats will (R2); what companions move shows in the next answer.
 */
export function book(
  state: State,
  command: GameCommand,
  wallet: WalletState,
  rows: [NewRow, ...NewRow[]],
  effects: Effects = {},
  incident: IncidentNote | null = null,
): Decision {
  const cash = wallet.cash.plus(rows[0].cashDelta)
  const bonus = wallet.bonus.plus(rows[0].bonusDelta)
  if (!cash.fits() || !bonus.fits() || !fitsWith(rows, wallet)) {
    return refuse(state, command, 'overflow', {
      incident: incidentOf('overflow', command, { amount: amountOf(command).toString() }),
    })
  }
  const shown = state.player === null ? null : { nickname: state.player.nickname, cash, bonus }
  const outcome: Outcome = {
    code: 0,
    refusal: null,
    words: 'ok',
    isRepeat: false,
    shown,
    bonusAmount: rows[0].bonusDelta.absolute(),
    at: state.now,
  }
  return { kind: 'book', outcome, wallet, rows, effects, incident }
}

/** Whether the balances after all rows fit as well. */
function fitsWith(rows: NewRow[], wallet: WalletState): boolean {
  const cash = rows.reduce((sum, row) => sum.plus(row.cashDelta), wallet.cash)
  const bonus = rows.reduce((sum, row) => sum.plus(row.bonusDelta), wallet.bonus)
  return cash.fits() && bonus.fits()
}

export function incidentOf(kind: string, command: GameCommand, detail: Record<string, string>): IncidentNote {
  return {
    kind,
    subject: identityOf(command),
    playerId: command.userId,
    detail: { operation: command.kind, ...detail },
  }
}
