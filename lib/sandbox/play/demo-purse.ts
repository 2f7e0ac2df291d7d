import { formatAmount, type Units } from '../engine/amount'
import type { Purse } from './purse'

const startingCredits: Units = 100_000_000n

/** Pretend credits that live as long as the play session; the wallet hears nothing of them. */
export function createDemoPurse(): Purse {
  let credits = startingCredits
  let roundId = 0n
  return {
    balance: () => ({ cash: formatAmount(credits), bonus: '0.00' }),
    isSettled: () => true,
    async takeStake(stake) {
      if (stake > credits) return { ok: false, problem: { key: 'notEnough', detail: 'demo credits used up' } }
      credits -= stake
      roundId += 1n
      return { ok: true, round: { roundId, stake } }
    },
    async payResult(_round, amount) {
      credits += amount
      return null
    },
  }
}
