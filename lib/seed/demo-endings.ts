// What the demo shows of bonus money and single free rounds in its last hour, and calls that a person should look at.
import type { Database } from '../db/client'
import { stakeOf, unitsOf, worth } from './demo-money'
import type { Deed } from './demo-office'
import type { Errand } from './demo-play'
import type { PastWallet } from './past-wallet'
import type { Dice } from './random'
import { addGrant, addSession, type SeededGame } from './seed-store'

const dayMs = 86_400_000
const minuteMs = 60_000

export interface Member {
  playerId: string
  walletId: bigint
  currency: string
  dice: Dice
}

const bonusEnds = ['expired', 'cancelled', null, 'completed'] as const

/** Bonus money given by support in the last hour to those of these players who may have any, each with another fate. */
export async function seedBonuses(
  wallet: PastWallet,
  members: readonly Member[],
  now: number,
): Promise<Deed[]> {
  const deeds: Deed[] = []
  let count = 0
  for (const { playerId, walletId, currency, dice } of members) {
    const amount = worth(dice.pick([5, 10, 20]), currency)
    const [at, end] = [now - 45 * minuteMs, bonusEnds[count % bonusEnds.length] ?? null]
    const expiresAt = new Date(end === 'expired' ? now - 10 * minuteMs : now + 10 * dayMs)
    const terms = { required: amount.times(20), maxBet: null, maxWin: null, expiresAt }
    const [identity, reason] = [dice.hex(32), 'apology for a broken round']
    const own = { walletId, currency, reason }
    const grant = { ...own, identity, amount, terms, weights: {}, origin: 'staff' }
    if ((await wallet.run({ kind: 'bonus-grant', ...grant }, at)).code !== 0) continue
    count += 1
    const given = { identity, currency, amount: amount.toString(), wagering: 20 }
    deeds.push({ at, role: 'support', action: 'bonus.grant', subject: playerId, reason, after: given })
    if (end === null || end === 'expired') continue
    const later = at + 20 * minuteMs
    await wallet.run(
      { kind: 'bonus-end', walletId, currency, to: end, reason: 'agreed with the player' },
      later,
    )
    if (end !== 'cancelled') continue
    const why = 'agreed with the player'
    deeds.push({
      at: later,
      role: 'support',
      action: 'bonus.cancel',
      subject: playerId,
      reason: why,
      after: { state: end },
    })
  }
  return deeds
}

const states = ['offered', 'active', 'ended', 'cancelled', 'expired'] as const

/** Free rounds, each of these players in the next state; those that ended were paid by the wallet. */
export async function seedGrants(
  db: Database,
  wallet: PastWallet,
  members: readonly Member[],
  games: readonly SeededGame[],
  now: number,
): Promise<void> {
  const withRounds = games.filter(({ hasFreeRounds }) => hasFreeRounds)
  for (const [place, { playerId, walletId, currency, dice }] of members.entries()) {
    if (withRounds.length === 0) return
    const state = states[place % states.length] ?? 'offered'
    const gameCode = dice.pick(withRounds).code
    const createdAt = now - 30 * minuteMs - dice.between(0, 5) * minuteMs
    const count = dice.pick([10, 15, 20])
    const hasBegun = state === 'active' || state === 'ended'
    const grantId = await addGrant(db, {
      playerId,
      currency,
      gameCode,
      // An ended one is active until the wallet has paid and ended it.
      state: state === 'ended' ? 'active' : state,
      count,
      bet: 5,
      lines: 10,
      mpl: 1,
      cp: worth(0.01, currency).toString(),
      winTo: dice.pick(['cash', 'bonus']),
      wagering: 10,
      played: state === 'ended' ? count : state === 'active' ? dice.between(1, count - 1) : 0,
      createdAt: new Date(createdAt),
      expiresAt: new Date(state === 'expired' ? now - minuteMs : now + 7 * dayMs),
      ...(hasBegun ? { activatedAt: new Date(createdAt + minuteMs) } : {}),
      ...(state === 'cancelled' || state === 'expired' ? { endedAt: new Date(now - minuteMs) } : {}),
    })
    if (state !== 'ended') continue
    const [tokenHash, start] = [dice.hex(64), createdAt + minuteMs]
    const session = { playerId, walletId, gameCode, tokenHash, start, end: start + 10 * minuteMs }
    await addSession(db, session, dice.hex(64))
    const win = worth(dice.pick([0, 1, 2, 4]), currency)
    await wallet.run(
      { kind: 'end', userId: playerId, tokenHash, currency, gameCode, grantId, win },
      start + 9 * minuteMs,
    )
  }
}

/**
 * Calls that do not fit: an id used again for another amount, a refund of nothing, a bet after its refund, a refund after
 * its result.
 */
export function oddityErrand(
  { db, wallet }: { db: Database; wallet: PastWallet },
  { playerId, walletId, currency, dice }: Member,
  { game, at, place }: { game: SeededGame; at: number; place: number },
): Errand {
  return {
    at,
    run: async (start) => {
      const tokenHash = dice.hex(64)
      const session = { playerId, walletId, gameCode: game.code, tokenHash, start, end: start + 5 * minuteMs }
      await addSession(db, session, dice.hex(64))
      const call = { userId: playerId, tokenHash, currency, gameCode: game.code, turnId: 1n }
      const [amount, roundId] = [unitsOf(stakeOf(0, currency), currency), BigInt(`0x${dice.hex(12)}`) + 1n]
      const debit = { ...call, roundId, kind: 'debit' as const, transactionId: dice.hex(32), amount }
      const refund = { ...debit, kind: 'rollback' as const }
      if (place % 3 === 0) {
        await wallet.run({ ...refund, transactionId: dice.hex(32) }, start + 5_000)
        return start + 5_000
      }
      const taken = await wallet.run(debit, start + 1_000)
      if (place % 3 === 1) await wallet.run({ ...debit, amount: amount.times(2) }, start + 3_000)
      const result = {
        ...call,
        roundId,
        transactionId: dice.hex(32),
        amount: amount.times(0),
        isFreeRounds: false,
      }
      if (taken.code === 0) await wallet.run({ ...result, kind: 'credit' }, start + 4_000)
      if (place % 3 === 2) await wallet.run(refund, start + 6_000)
      return start + 6_000
    },
  }
}
