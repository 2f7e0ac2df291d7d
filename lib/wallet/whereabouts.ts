import 'server-only'
// "Where is my money": what a wallet holds and what games hold of it, as one reading, so that the parts add up.
import { database } from '../db/client'
import { Money } from '../money/money'
import type { BonusView } from './bonus-money'
import { type OpenRound, openRowsMax } from './open-rounds'
import { findOpenRounds } from './open-rounds-store'
import { findBalances, findBonuses } from './store'

export interface Whereabouts {
  cash: Money
  bonus: Money
  /** Stakes of this currency in rounds that have no result yet. */
  held: Money
  /** All three. */
  total: Money
  /** Of all currencies, oldest first. */
  rounds: OpenRound[]
  activeBonus: BonusView | null
}

/** Where a player's money of one currency is; zero everywhere where there is no wallet. */
export async function whereaboutsOf(playerId: string, currency: string): Promise<Whereabouts> {
  const [balances, rounds, bonuses] = await database().$transaction(
    async (tx) => [
      await findBalances(tx, playerId),
      await findOpenRounds(tx, { playerId, rowsMax: openRowsMax }),
      await findBonuses(tx, playerId),
    ],
    { isolationLevel: 'RepeatableRead' },
  )
  const zero = Money.zero(currency)
  const wallet = balances.find((one) => one.currency === currency)
  const [cash, bonus] = [wallet?.cash ?? zero, wallet?.bonus ?? zero]
  const held = rounds
    .filter((round) => round.currency === currency)
    .reduce((sum, round) => sum.plus(round.cash).plus(round.bonus), zero)
  return {
    cash,
    bonus,
    held,
    total: cash.plus(bonus).plus(held),
    rounds,
    activeBonus: bonuses.find((one) => one.currency === currency && one.state === 'active') ?? null,
  }
}
