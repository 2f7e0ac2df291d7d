import type { Units } from '../engine/amount'

/** What a player has, as text fit to show. */
export type Balance = { cash: string; bonus: string }

/** Why something could not be done: the key of a message, and small print for engineers. */
export type Problem = {
  key:
    | 'notEnough'
    | 'blocked'
    | 'sessionOver'
    | 'notAccepted'
    | 'roundCancelled'
    | 'stakeReturning'
    | 'stakeUnsure'
    | 'walletAway'
    | 'winOnItsWay'
    | 'winRefused'
    | 'busy'
  detail: string
}

export type Round = { roundId: bigint; stake: Units }

/** Where stakes come from and wins go: the operator's wallet, or the pretend credits of a demo. */
export type Purse = {
  balance: () => Balance
  /** Whether nothing is on its way any more: no win to be paid, no stake to be returned. */
  isSettled: () => boolean
  /** Takes a stake and opens a round; a problem means that nothing is played. */
  takeStake: (stake: Units) => Promise<{ ok: true; round: Round } | { ok: false; problem: Problem }>
  /** Pays the result of a round, 0 when it is lost; a problem is something to tell, the round stands. */
  payResult: (round: Round, amount: Units) => Promise<Problem | null>
}
