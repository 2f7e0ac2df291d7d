// Wrong on purpose: a phase that was explained, with one thing in it changed, which the search must then refuse.
import type { Happened } from './action'
import type { JournalRow } from './compare'
import type { Phase } from './linearize'

export interface Mutation {
  name: string
  /** The phase with the lie in it, or null where it has nothing to lie about. */
  apply(phase: Phase): Phase | null
}

const cent = (value: unknown) => {
  const [whole = '0', decimals = '00000'] = String(value).split('.')
  return `${whole}.${decimals.slice(0, 4)}${decimals.endsWith('1') ? '2' : '1'}`
}

/** Changes the first answer that `fits`. */
function lieInAnswer(
  name: string,
  fits: (one: Happened) => boolean,
  change: (answer: Record<string, unknown>) => Record<string, unknown>,
): Mutation {
  return {
    name,
    apply: (phase) => {
      const index = phase.happened.findIndex(fits)
      const one = phase.happened[index]
      if (one === undefined) return null
      const answer = { ...one.observed.answer, ...change(one.observed.answer) }
      return { ...phase, happened: phase.happened.with(index, { ...one, observed: { answer } }) }
    },
  }
}

/** Changes the last row of the first wallet that has new ones. */
function lieInJournal(
  name: string,
  change: (rows: JournalRow[], last: JournalRow) => JournalRow[],
): Mutation {
  return {
    name,
    apply: (phase) => {
      const number = phase.journal.findIndex((rows) => rows.length > 0)
      const rows = phase.journal[number]
      const last = rows?.at(-1)
      if (rows === undefined || last === undefined) return null
      return { ...phase, journal: phase.journal.with(number, change(rows, last)) }
    },
  }
}

const isDone = (kind: string) => (one: Happened) =>
  one.action.kind === kind && one.observed.answer.error_code === 0
const isShown = ({ observed }: Happened) => typeof observed.answer.user_nickname === 'string'
const isRepeat = ({ observed }: Happened) =>
  observed.answer.error_description === 'transaction has already proceeded'
const isFirst = (one: Happened) => isShown(one) && !isRepeat(one)

export const mutations: Mutation[] = [
  lieInAnswer('a balance is off by the smallest unit', isShown, ({ balance }) => ({
    balance: cent(balance),
  })),
  lieInAnswer('a bonus balance is off by the smallest unit', isShown, ({ bonus_balance }) => ({
    bonus_balance: cent(bonus_balance),
  })),
  lieInAnswer('a bonus amount is off', isDone('debit'), ({ bonus_amount }) => ({
    bonus_amount: cent(bonus_amount),
  })),
  lieInAnswer('a booked debit says insufficient funds', isDone('debit'), () => ({
    error_code: 3,
    error_description: 'insufficient funds',
  })),
  lieInAnswer('a booked credit says general error', isDone('credit'), () => ({
    error_code: 1,
    error_description: 'general error',
  })),
  lieInAnswer('a refund says not found', isDone('rollback'), () => ({
    error_code: 7,
    error_description: 'transaction not found',
  })),
  lieInAnswer('a first answer says it is a repeat', isFirst, () => ({
    error_description: 'transaction has already proceeded',
  })),
  lieInAnswer('a repeat does not say so', isRepeat, () => ({ error_description: 'ok' })),
  lieInAnswer('a repeat has another time', isRepeat, () => ({ timestamp: '1' })),
  lieInAnswer('free rounds that nobody gave', isDone('get'), () => ({ offered: 987_654 })),
  lieInJournal('a row is missing', (rows) => rows.slice(0, -1)),
  lieInJournal('a row is booked twice', (rows, last) => [...rows, last]),
  lieInJournal('a row moves other cash', (rows, last) => rows.with(-1, { ...last, cash: last.cash + 1n })),
  lieInJournal('a row leaves another balance', (rows, last) =>
    rows.with(-1, { ...last, cashAfter: last.cashAfter + 1n }),
  ),
  lieInJournal('a row has another code', (rows, last) =>
    rows.with(-1, { ...last, code: last.code === 0 ? 3 : 0 }),
  ),
  {
    name: 'the wallet holds other money than its journal',
    apply: (phase) => ({
      ...phase,
      facts: phase.facts.replace(/"balances":\[\["(\d+)"/, '"balances":[["$11"'),
    }),
  },
]
