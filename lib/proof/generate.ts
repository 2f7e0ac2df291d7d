// Random histories. Small pools of ids, turns, rounds and amounts make repeats, conflicts, reorderings and rollbacks
// before, after and beside their debits common; patterns make the races of the rulings happen on purpose.
import fc from 'fast-check'
import type { History, Named, Planned, PlannedPhase } from './plan'

const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { arbitrary: fc.constant(usual), weight: 25 },
    ...others.map((other) => ({ arbitrary: fc.constant(other), weight: 1 })),
  )

const small = ['1', '3.33333', '5', '0.00001', '7.5', '10', '20', '0']
const amount = fc.oneof(
  { arbitrary: fc.constantFrom(...small), weight: 14 },
  { arbitrary: fc.constantFrom('100', '1000', '9999999999.99999', '9999999900'), weight: 1 },
)
const named: fc.Arbitrary<Named> = fc.record({
  session: fc.oneof(
    { arbitrary: fc.constant(0), weight: 8 },
    { arbitrary: fc.constantFrom(1, 2, 3, 4, 5), weight: 5 },
  ),
  user: mostly<Named['user']>('own', 'other', 'nobody'),
  token: mostly<Named['token']>('own', 'unknown'),
  currency: mostly<Named['currency']>('own', 'other'),
  game: mostly<number | null>(702, 703, null),
})
const id = fc.nat({ max: 7 })
const grant = fc.constantFrom(0, 0, 0, 1, 1, 2, 3)

const money: fc.Arbitrary<Planned> = fc
  .record({
    do: fc.constantFrom('debit', 'debit', 'debit', 'credit', 'credit', 'rollback'),
    id,
    amount,
    turn: fc.option(fc.integer({ min: 1, max: 4 })),
    round: fc.option(fc.integer({ min: 1, max: 2 })),
    special: fc.nat({ max: 7 }),
    who: named,
  })
  .map(({ special, who, ...call }) => ({
    ...who,
    ...call,
    isSpecial: special === 0 || (call.do === 'credit' && special < 3),
  }))

const rounds: fc.Arbitrary<Planned> = fc
  .record({
    do: fc.constantFrom('get', 'activate', 'update', 'end', 'end'),
    grant,
    win: fc.constantFrom('0', '4', '6', '10', '10', '25'),
    played: fc.nat({ max: 3 }),
    who: named,
  })
  .map(({ who, ...call }) => ({ ...who, ...call }))

const auth: fc.Arbitrary<Planned> = named.map((who) => ({ ...who, do: 'auth', session: 4 }))

const unsequenced: fc.Arbitrary<Planned> = fc.oneof(
  fc.record({ do: fc.constant('end-session'), session: fc.nat({ max: 5 }) }),
  fc.record({ do: fc.constant('stop-bets'), stopped: fc.boolean() }),
  fc.record({ do: fc.constant('maximum-bet'), amount: fc.constantFrom(null, '5', '10') }),
  fc.record({ do: fc.constant('withdraw'), grant }),
)
const status: fc.Arbitrary<Planned> = fc.record({
  do: fc.constant('status'),
  player: fc.constantFrom(0, 0, 1),
  status: fc.constantFrom('active', 'active', 'active', 'blocked', 'excluded', 'closed'),
})
const endBonus: fc.Arbitrary<Planned> = fc.record({
  do: fc.constant('end-bonus'),
  wallet: fc.constantFrom(0, 0, 1, 2),
  to: fc.constantFrom('completed', 'cancelled', 'expired'),
})
const moveOf = (cash: fc.Arbitrary<string>, bonus: fc.Arbitrary<string>): fc.Arbitrary<Planned> =>
  fc.record({ do: fc.constant('move'), wallet: fc.constantFrom(0, 0, 1, 2, 3), cash, bonus })
const deposit = moveOf(fc.constantFrom('1', '20', '100'), fc.constantFrom('0', '30', '7.77777'))
const newGrant: fc.Arbitrary<Planned> = fc.record({
  do: fc.constant('grant'),
  session: fc.constantFrom(0, 0, 1, 2, 3),
  winTo: fc.constantFrom('cash', 'cash', 'bonus'),
  maxWin: mostly<string | null>(null, '5', '12'),
  isPastExpiry: mostly(false, true),
})

const call = fc.oneof({ arbitrary: money, weight: 10 }, { arbitrary: rounds, weight: 3 })
const anything = fc.oneof(
  { arbitrary: call, weight: 40 },
  { arbitrary: auth, weight: 2 },
  { arbitrary: unsequenced, weight: 2 },
  { arbitrary: status, weight: 1 },
  { arbitrary: endBonus, weight: 2 },
  { arbitrary: deposit, weight: 4 },
  { arbitrary: newGrant, weight: 2 },
)

const alone: fc.Arbitrary<PlannedPhase> = fc
  .array(anything, { minLength: 1, maxLength: 6 })
  .map((client) => [client])

const sequenced = fc.oneof(
  { arbitrary: call, weight: 40 },
  { arbitrary: status, weight: 1 },
  { arbitrary: endBonus, weight: 3 },
  { arbitrary: deposit, weight: 3 },
)
const clients = (one: fc.Arbitrary<Planned>): fc.Arbitrary<PlannedPhase> =>
  fc.array(fc.array(one, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 4 })

/** The same call from several clients, through both processes. */
const repeated: fc.Arbitrary<PlannedPhase> = fc
  .tuple(call, fc.integer({ min: 2, max: 5 }))
  .map(([one, times]) => Array.from({ length: times }, () => [one]))

/** A debit and its rollback at the same instant (R6), perhaps with a repeat of either. */
const crossed: fc.Arbitrary<PlannedPhase> = fc.tuple(money, fc.boolean(), id).map(([one, isTwice, other]) => {
  if (!('id' in one)) return [[one]]
  const debit: Planned = { ...one, do: 'debit', isSpecial: false, id: other }
  const rollback: Planned = { ...debit, do: 'rollback' }
  return isTwice ? [[debit], [rollback], [debit, rollback]] : [[debit], [rollback]]
})

/** A control that no wallet's sequence orders, beside stakes and wins. */
const switched: fc.Arbitrary<PlannedPhase> = fc
  .tuple(unsequenced, fc.array(money, { minLength: 1, maxLength: 4 }))
  .map(([one, others]) => [[one], ...others.filter((other) => !isLook(other)).map((other) => [other])])

const isLook = (planned: Planned) => planned.do === 'debit' && planned.isSpecial

const own: Named = { session: 0, user: 'own', token: 'own', currency: 'own', game: 702 }

/** A whole round: stakes, perhaps the end of the bonus that paid for them, a win, and a rollback of a stake (R9, R7). */
const story: fc.Arbitrary<PlannedPhase> = fc
  .record({
    deposit: fc.option(moveOf(fc.constantFrom('0', '1'), fc.constantFrom('30', '7.77777'))),
    stakes: fc.array(fc.constantFrom('1', '3.33333', '5', '7.5', '20'), { minLength: 1, maxLength: 3 }),
    ended: fc.option(endBonus),
    win: fc.constantFrom('0', '7.5', '20', '10', '3.33333'),
    isTold: fc.boolean(),
    undone: fc.option(fc.nat({ max: 2 })),
    from: fc.nat({ max: 90 }),
  })
  .map(({ deposit, stakes, ended, win, isTold, undone, from }) => {
    const round = isTold ? 10 + from : null
    const call = (kind: 'debit' | 'credit' | 'rollback', number: number, amount: string): Planned => {
      return { ...own, do: kind, id: 10 + from + number, amount, turn: null, round, isSpecial: false }
    }
    const after = [
      call('credit', 0, win),
      ...(undone === null ? [] : [call('rollback', undone, stakes[undone] ?? '1')]),
    ]
    const first = deposit === null ? [] : [{ ...deposit, wallet: 0 }]
    return [[...first, ...stakes.map((one, n) => call('debit', n, one)), ...(ended ? [ended] : []), ...after]]
  })

const phase = fc.oneof(
  { arbitrary: story, weight: 3 },
  { arbitrary: alone, weight: 5 },
  { arbitrary: clients(sequenced), weight: 4 },
  { arbitrary: repeated, weight: 1 },
  { arbitrary: crossed, weight: 2 },
  { arbitrary: switched, weight: 1 },
)

const beginning = fc
  .array(fc.oneof({ arbitrary: deposit, weight: 3 }, { arbitrary: newGrant, weight: 1 }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((client): PlannedPhase => [client])

/** Money and grants first, then phases of every kind. */
export const history: fc.Arbitrary<History> = fc
  .tuple(beginning, fc.array(phase, { minLength: 2, maxLength: 8 }))
  .map(([first, others]) => [first, ...others])
