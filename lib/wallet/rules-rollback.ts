import { book, emptyRow, incidentOf, refuse } from './answers'
import type { RollbackCommand } from './commands'
import { settleShares, voidRows } from './rules-credit'
import type { Decision, Effects, NamedDebit, State, WalletState } from './types'

/** R6 and R7: refunds exactly what the named debit took; without one it is a tombstone that the debit will meet. */
export function decideRollback(state: State, command: RollbackCommand, wallet: WalletState): Decision {
  const { debit } = state
  if (debit === null) {
    if (command.currency !== wallet.currency) return refuse(state, command, 'wrong-currency')
    const incident = incidentOf('unknown-rollback', command, { amount: command.amount.toString() })
    return refuse(state, command, 'transaction-unknown', { incident })
  }
  if (debit.playerId !== command.userId || debit.wallet.currency !== command.currency) {
    return mismatch(state, command, debit)
  }
  if (debit.code !== 0) return refuse(state, command, 'debit-refused', { wallet: debit.wallet })
  if (!debit.amount.equals(command.amount)) return mismatch(state, command, debit)
  return refund(state, command, debit)
}

function mismatch(state: State, command: RollbackCommand, debit: NamedDebit): Decision {
  const detail = {
    debited: `${debit.amount} ${debit.currency}`,
    asked: `${command.amount} ${command.currency}`,
  }
  return refuse(state, command, 'other-debit', { incident: incidentOf('rollback-mismatch', command, detail) })
}

/** Cash back to cash, the bonus part to its bonus (or where R9 sends it when that bonus has ended). */
function refund(state: State, command: RollbackCommand, debit: NamedDebit): Decision {
  const { wallet, bonusSequence, bonusState } = debit
  const bonusPart = debit.bonusDelta.negated()
  const shares =
    bonusSequence === null || bonusState === null
      ? []
      : [
          {
            bonusSequence,
            state: bonusState,
            stake: bonusPart,
            amount: bonusPart,
            capLeft: debit.bonusCapLeft,
          },
        ]
  const settled = settleShares(debit.amount, shares)
  const row = {
    ...emptyRow(command, state, wallet),
    cashDelta: settled.cash,
    bonusDelta: settled.bonus,
    bonusSequence: settled.bonusSequence,
    roundId: debit.roundId,
    debitSequence: debit.sequence,
  }
  const incident = debit.hasCredit
    ? incidentOf('rollback-after-credit', command, { amount: debit.amount.toString() })
    : null
  return book(
    state,
    command,
    wallet,
    [row, ...voidRows(row, settled.voided)],
    { countAt: debit.createdAt, ...takenBack(debit, settled.released) },
    incident,
  )
}

/** A stake that is given back no longer counts towards its bonus's condition. */
function takenBack({ counted }: NamedDebit, released: Effects): Effects {
  if (counted === null) return released
  const { bonusSequence, amount } = counted
  const changes = released.bonusChanges ?? []
  const own = changes.find(({ sequence }) => sequence === bonusSequence) ?? { sequence: bonusSequence }
  const others = changes.filter((change) => change !== own)
  const note = { bonusSequence, counted: amount.negated(), weight: 100, why: null }
  return {
    ...(amount.isZero() ? released : { bonusChanges: [...others, { ...own, wagered: amount.negated() }] }),
    counted: note,
  }
}
