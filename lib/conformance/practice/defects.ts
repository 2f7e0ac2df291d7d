// What may be wrong with a wallet, each found in some wallet somewhere, and the case that must catch it.

export const defects = {
  'float-money': { sentence: 'Balances are JavaScript doubles.', caughtBy: 'no-drift' },
  'no-idempotency': { sentence: 'A repeated debit is taken again.', caughtBy: 'repeat-debit' },
  'credit-again': { sentence: 'A repeated credit is paid again.', caughtBy: 'repeat-credit' },
  'rollback-twice': { sentence: 'A second rollback pays again.', caughtBy: 'rollback-twice' },
  'forgets-tombstones': {
    sentence: 'A debit after its rollback is booked.',
    caughtBy: 'late-debit-not-taken',
  },
  'unknown-rollback-done': { sentence: 'A rollback of nothing is answered 0.', caughtBy: 'rollback-unknown' },
  'unknown-rollback-pays': { sentence: 'A rollback pays what it asks for.', caughtBy: 'rollback-unknown' },
  'rollback-any-amount': {
    sentence: 'A rollback refunds the amount it names, not what was taken.',
    caughtBy: 'rollback-wrong-amount',
  },
  'rollback-for-anybody': {
    sentence: 'A rollback pays whoever sends it.',
    caughtBy: 'rollback-of-another',
  },
  'balance-race': {
    sentence: 'The balance is read, and written a moment later.',
    caughtBy: 'race-80-of-100-1',
  },
  'repeat-race': { sentence: 'Whether an id was seen is asked before it is noted.', caughtBy: 'race-same-1' },
  'error-in-http-status': { sentence: 'A refusal is HTTP 400.', caughtBy: 'always-http-200' },
  'success-false': { sentence: 'A refusal says success false.', caughtBy: 'always-envelope' },
  'wrong-echo': {
    sentence: 'The answer carries a transaction id of the wallet’s own.',
    caughtBy: 'always-transaction-id',
  },
  'refusals-forgotten': {
    sentence: 'A refused debit is judged anew when it is sent again.',
    caughtBy: 'repeat-refused-debit',
  },
  'conflicts-as-repeats': {
    sentence: 'A used id with another amount is answered as a repeat.',
    caughtBy: 'conflict-debit-amount',
  },
  'repeats-with-new-balance': {
    sentence: 'A repeat is answered with the balance of now.',
    caughtBy: 'repeat-debit-later',
  },
  'one-id-one-operation': {
    sentence: 'A credit with the id of its debit is taken for a repeat.',
    caughtBy: 'one-id-three-operations',
  },
  overdraft: { sentence: 'A debit is done without the money.', caughtBy: 'debit-insufficient' },
  'win-needs-session': { sentence: 'A win after the session is refused.', caughtBy: 'ended-credit' },
  'win-needs-unblocked': { sentence: 'A win of a blocked player is refused.', caughtBy: 'blocked-credit' },
  'blocked-plays': { sentence: 'A blocked player goes on betting.', caughtBy: 'block-while-playing' },
  'end-pays-again': { sentence: 'A repeated end pays its win again.', caughtBy: 'rounds-paid-once' },
  'end-beside-credits': {
    sentence: 'The end pays what freeRounds credits had paid.',
    caughtBy: 'rounds-credits-then-end',
  },
  'grants-for-anybody': { sentence: 'A grant may be played by another player.', caughtBy: 'rounds-foreign' },
  'integers-as-doubles': {
    sentence: 'Whole numbers pass through doubles.',
    caughtBy: 'integers-keep-digits',
  },
  'balances-as-numbers': { sentence: 'Balances are JSON numbers.', caughtBy: 'always-types' },
  'two-decimals': { sentence: 'Money is kept in cents.', caughtBy: 'smallest-amount' },
  'negative-amounts': { sentence: 'A debit of a negative amount pays.', caughtBy: 'amount-sign' },
  'zero-refused': { sentence: 'A credit of 0 is refused.', caughtBy: 'credit-zero' },
  'token-of-anybody': {
    sentence: 'Any living token plays for any player.',
    caughtBy: 'debit-token-of-another',
  },
  'any-currency': { sentence: 'The currency of a call is not looked at.', caughtBy: 'currency-of-debit' },
  'balance-to-strangers': {
    sentence: 'A refusal shows the balance to any token.',
    caughtBy: 'auth-token-of-another',
  },
  'ids-cut': { sentence: 'Transaction ids are cut after 36 characters.', caughtBy: 'ids-by-last-character' },
  'ids-without-case': { sentence: 'Transaction ids are compared without case.', caughtBy: 'ids-by-case' },
  'needs-content-type': {
    sentence: 'Without a content type the body is not read.',
    caughtBy: 'no-content-type',
  },
  'slow-answers': { sentence: 'Some answers take half a second.', caughtBy: 'answers-in-time' },
} as const satisfies Record<string, { sentence: string; caughtBy: string }>

export type Defect = keyof typeof defects
export const defectNames = Object.keys(defects).filter((name): name is Defect => name in defects)
