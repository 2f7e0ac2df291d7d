// Every refusal of the wallet by name, with the protocol's code and words for the integrator's engineers.
// `isStored`: the refusal hangs on changing state and is remembered for ever (R10).

export interface Refusal {
  code: 1 | 3 | 4 | 5 | 6 | 7 | 8
  words: string
  isStored: boolean
}

export const refusals = {
  reused: { code: 1, words: 'transaction_id reused with different content', isStored: false },
  'other-debit': {
    code: 1,
    words: 'the debit with this transaction_id has another player, amount or currency',
    isStored: false,
  },
  'rolled-back': {
    code: 8,
    words: 'transaction expired: it was rolled back before it arrived',
    isStored: true,
  },
  'token-unknown': { code: 4, words: 'token not found', isStored: false },
  'token-of-another': { code: 4, words: 'token not found for this user', isStored: false },
  'session-over': { code: 4, words: 'token not found: the session has ended', isStored: true },
  'user-unknown': { code: 5, words: 'user not found', isStored: false },
  'wrong-currency': { code: 1, words: 'currency is not the currency of the session', isStored: false },
  'player-blocked': { code: 6, words: 'user blocked', isStored: true },
  'player-timed-out': { code: 6, words: 'user blocked: the player takes a time-out', isStored: true },
  'bets-stopped': { code: 1, words: 'bets are stopped by the operator', isStored: true },
  'limit-maximum-bet': { code: 1, words: 'limit: the maximum bet of this currency', isStored: true },
  'limit-bonus-bet': {
    code: 1,
    words: 'limit: the largest bet that the active bonus allows',
    isStored: true,
  },
  'bonus-changed': { code: 1, words: 'the bonus holds another amount by now', isStored: false },
  'bonus-active': { code: 1, words: 'another bonus is still active', isStored: false },
  'limit-stake-24': { code: 1, words: 'limit: the player’s stakes in 24 hours', isStored: true },
  'limit-stake-168': { code: 1, words: 'limit: the player’s stakes in 7 days', isStored: true },
  'limit-stake-720': { code: 1, words: 'limit: the player’s stakes in 30 days', isStored: true },
  'limit-loss-24': { code: 1, words: 'limit: the player’s losses in 24 hours', isStored: true },
  'limit-loss-168': { code: 1, words: 'limit: the player’s losses in 7 days', isStored: true },
  'limit-loss-720': { code: 1, words: 'limit: the player’s losses in 30 days', isStored: true },
  'limit-deposit-24': { code: 1, words: 'limit: the player’s deposits in 24 hours', isStored: false },
  'limit-deposit-168': { code: 1, words: 'limit: the player’s deposits in 7 days', isStored: false },
  'limit-deposit-720': { code: 1, words: 'limit: the player’s deposits in 30 days', isStored: false },
  'limit-time-24': { code: 1, words: 'limit: the player’s time of play in 24 hours', isStored: true },
  'limit-time-168': { code: 1, words: 'limit: the player’s time of play in 7 days', isStored: true },
  'limit-time-720': { code: 1, words: 'limit: the player’s time of play in 30 days', isStored: true },
  'insufficient-funds': { code: 3, words: 'insufficient funds', isStored: true },
  'transaction-unknown': { code: 7, words: 'transaction not found', isStored: true },
  'debit-refused': { code: 7, words: 'transaction not found: the debit had been refused', isStored: true },
  overflow: { code: 1, words: 'the balance would leave the range of its type', isStored: false },
  'grant-unknown': { code: 1, words: 'free rounds not found', isStored: false },
  'grant-withdrawn': { code: 1, words: 'free rounds were withdrawn or have expired', isStored: false },
} as const satisfies Record<string, Refusal>

export type RefusalName = keyof typeof refusals

/** The answer's words for a call that was decided before (R2). */
export const repeatWords = 'transaction has already proceeded'

export function isRefusalName(name: string | null): name is RefusalName {
  return name !== null && name in refusals
}
