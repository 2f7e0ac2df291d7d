import { cutAtCap, isExpired, requiredFor } from '../bonus/rules'
import { Money } from '../money/money'
import { book, emptyRow, identityOf, incidentOf, refuse } from './answers'
import type { CreditCommand, GameCommand } from './commands'
import type {
  BonusStake,
  Decision,
  Effects,
  GrantState,
  IncidentNote,
  NewRow,
  RoundState,
  State,
  WalletState,
} from './types'

/** A result is paid: the bonus's share of the round to the bonus, the rest to cash (R9). Without a debit: all cash (R11). */
export function decideCredit(state: State, command: CreditCommand, wallet: WalletState): Decision {
  if (command.currency !== wallet.currency) return refuse(state, command, 'wrong-currency')
  if (command.isFreeRounds) return payFreeRound(state, command, wallet)
  const row = { ...emptyRow(command, state, wallet), debitSequence: state.round?.debitSequence ?? null }
  const shares = state.round === null ? [] : shareOut(command.amount, state.round)
  const { cash, bonus, bonusSequence, voided, released } = settleShares(command.amount, shares)
  const paid = { ...row, cashDelta: cash, bonusDelta: bonus, bonusSequence }
  return book(state, command, wallet, [paid, ...voidRows(paid, voided)], released)
}

/** R9: each bonus's part of a win. All bonuses together are rounded down once, so the parts are cut from running totals. */
function shareOut(amount: Money, { stake, bonusStakes }: RoundState): Share[] {
  let stakedSoFar = Money.zero(amount.currency)
  let sharedSoFar = Money.zero(amount.currency)
  return bonusStakes.map((part) => {
    stakedSoFar = stakedSoFar.plus(part.stake)
    const shared = amount.share(stakedSoFar, stake)
    const own = shared.minus(sharedSoFar)
    sharedSoFar = shared
    return { ...part, amount: own }
  })
}

interface Share extends BonusStake {
  amount: Money
}

interface Settled {
  cash: Money
  bonus: Money
  bonusSequence: bigint | null
  /** Shares that nobody gets, of bonuses that were cancelled or expired or are at their cap; a row says so. */
  voided: Share[]
  /** What capped bonuses turned into cash. */
  released: Effects
}

/**
 * R9: an active bonus gets its share, a completed one's goes to cash up to its cap, a cancelled or expired one's is void.
 */
export function settleShares(amount: Money, shares: Share[]): Settled {
  const settled: Settled = {
    cash: amount,
    bonus: Money.zero(amount.currency),
    bonusSequence: null,
    voided: [],
    released: {},
  }
  for (const share of shares.filter(({ amount: own }) => !own.isZero())) {
    if (share.state === 'active') {
      settled.cash = settled.cash.minus(share.amount)
      settled.bonus = settled.bonus.plus(share.amount)
      settled.bonusSequence = share.bonusSequence
    } else if (share.state === 'completed') {
      payCompleted(settled, share)
    } else {
      settled.cash = settled.cash.minus(share.amount)
      settled.voided.push(share)
    }
  }
  return settled
}

/** A completed bonus's share is cash; only one with a cap has to be counted. */
function payCompleted(settled: Settled, share: Share): void {
  if (share.capLeft === null) return
  const { toCash, voided } = cutAtCap(share.amount, share.capLeft)
  settled.cash = settled.cash.minus(voided)
  if (voided.isPositive()) settled.voided.push({ ...share, amount: voided })
  if (toCash.isZero()) return
  const changes = settled.released.bonusChanges ?? []
  settled.released = { bonusChanges: [...changes, { sequence: share.bonusSequence, released: toCash }] }
}

/** The visible rows of what was void: they move nothing and name the bonus. */
export function voidRows(primary: NewRow, voided: Share[]): NewRow[] {
  return voided.map((share) => ({
    ...primary,
    kind: 'bonus-void',
    identity: `${primary.kind}:${primary.identity}:${share.bonusSequence}`,
    amount: share.amount,
    reason:
      share.state === 'completed' ? 'above the bonus’s largest win' : `the bonus had been ${share.state}`,
    cashDelta: Money.zero(share.amount.currency),
    bonusDelta: Money.zero(share.amount.currency),
    bonusSequence: share.bonusSequence,
  }))
}

/** F5: a free round's win belongs to the grant; after the end only what exceeds the paid total is booked. */
function payFreeRound(state: State, command: CreditCommand, wallet: WalletState): Decision {
  const { grant } = state
  const row = emptyRow(command, state, wallet)
  if (grant === null) {
    const incident = incidentOf('free-round-credit-without-grant', command, {
      amount: command.amount.toString(),
    })
    return book(state, command, wallet, [{ ...row, cashDelta: command.amount }], {}, incident)
  }
  const asked = grant.asked.plus(command.amount)
  const owed = grant.state === 'ended' ? positive(asked.minus(grant.paid)) : command.amount
  const { pay, incident } = capWin(command, grant, owed)
  const late =
    grant.state === 'ended' && pay.isPositive()
      ? incidentOf('free-round-credit-after-end', command, {
          grant: grant.id.toString(),
          booked: pay.toString(),
        })
      : null
  const { paid, effects } = payGrant(state, { ...row, grantId: grant.id }, grant, pay)
  return book(state, command, wallet, [paid], effects, incident ?? late)
}

export function positive(amount: Money): Money {
  return amount.isNegative() ? Money.zero(amount.currency) : amount
}

/** F4: never above the campaign's maximum win; what is cut off is an incident. */
export function capWin(
  command: GameCommand,
  grant: GrantState,
  owed: Money,
): { pay: Money; incident: IncidentNote | null } {
  if (grant.maxWin === null) return { pay: owed, incident: null }
  const pay = owed.atMost(positive(grant.maxWin.minus(grant.paid)))
  if (pay.equals(owed)) return { pay, incident: null }
  const detail = {
    grant: grant.id.toString(),
    asked: owed.toString(),
    paid: pay.toString(),
    call: identityOf(command),
  }
  return { pay, incident: incidentOf('free-round-win-capped', command, detail) }
}

/** F6: to cash, or to bonus money, which begins with this row where none is active. */
export function payGrant(
  state: State,
  row: NewRow,
  grant: GrantState,
  pay: Money,
): { paid: NewRow; effects: Effects } {
  if (grant.winTo === 'cash' || pay.isZero()) return { paid: { ...row, cashDelta: pay }, effects: {} }
  const required = requiredFor(pay, grant.wagering)
  if (state.bonus !== null && isExpired(state.bonus, state.now))
    return { paid: { ...row, cashDelta: pay }, effects: {} }
  if (state.bonus !== null) {
    // It joins the bonus that is there, and so do its terms: what must be staked for it is added.
    const { sequence, required: before } = state.bonus
    const change = required === null || before === null ? {} : { bonusChanges: [{ sequence, required }] }
    return { paid: { ...row, bonusDelta: pay, bonusSequence: sequence }, effects: change }
  }
  const terms = { required, maxBet: null, maxWin: null, expiresAt: expiryOf(grant, state.now) }
  const startBonus = { origin: 'free-rounds', terms, weights: {} }
  return { paid: { ...row, bonusDelta: pay, bonusSequence: 'own' }, effects: { startBonus } }
}

const dayMs = 86_400_000

function expiryOf(grant: GrantState, from: Date): Date | null {
  return grant.bonusDays === null ? null : new Date(from.getTime() + grant.bonusDays * dayMs)
}
