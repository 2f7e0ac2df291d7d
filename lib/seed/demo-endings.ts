// How some of the demo's players end up: blocked, excluded, closed, in a time-out, with limits, with free rounds in
// every state, and with calls that a person should look at.
import type { Database } from '../db/client'
import { Money } from '../money/money'
import { endOfExclusion } from '../safer-play/rules'
import { storeStatus } from '../wallet/commit-store'
import type { PlayerStatus } from '../wallet/types'
import type { Deed } from './demo-office'
import { scales } from './demo-people'
import type { PastWallet } from './past-wallet'
import type { Dice } from './random'
import {
  addExclusion,
  addGrant,
  addLimitChanges,
  addLimits,
  addSession,
  type SeededGame,
  setTimeOut,
} from './seed-store'

const dayMs = 86_400_000
const minuteMs = 60_000

export interface Member {
  playerId: string
  walletId: bigint
  currency: string
  dice: Dice
}

const reasons = {
  blocked: 'several accounts with one card',
  excluded: 'asked to be excluded for six months',
  closed: 'asked to close the account',
} as const

/** A change of status with its journal row. */
export async function leave(
  db: Database,
  wallet: PastWallet,
  { playerId, walletId, currency, dice }: Member,
  status: Exclude<PlayerStatus, 'active'>,
  at: number,
): Promise<Deed> {
  const reason = reasons[status]
  const identity = `${dice.hex(32)}:${walletId}`
  await wallet.run({ kind: 'status', walletId, currency, identity, status, reason }, at)
  await storeStatus(db, { playerId, status, until: null, at: new Date(at) })
  if (status === 'excluded') {
    const startsAt = new Date(at)
    const endsAt = endOfExclusion(6, startsAt)
    await addExclusion(db, { playerId, kind: 'self-exclusion', startsAt, endsAt, actor: 'player' })
  }
  const action = status === 'blocked' ? 'player.block' : `player.${status === 'closed' ? 'close' : 'exclude'}`
  const role = status === 'blocked' ? 'support' : 'manager'
  return { at, role, action, subject: playerId, reason, before: { status: 'active' }, after: { status } }
}

/** Limits and time-outs that players have set for themselves. */
export async function seedLimits(db: Database, members: readonly Member[], now: number): Promise<void> {
  for (const [place, { playerId, currency, dice }] of members.entries()) {
    const unit = scales[currency]?.cents ?? 1
    const text = (cents: number) => (cents / 10 ** (scales[currency]?.decimals ?? 2)).toFixed(2)
    const money = (kind: string, hours: number, cents: number) => ({
      playerId,
      kind,
      currency,
      hours,
      amount: text(cents * unit),
    })
    const limits = [
      money('deposit', 168, dice.pick([50_000, 100_000, 200_000])),
      money('loss', 720, dice.pick([200_000, 500_000])),
      ...(place % 3 === 0 ? [{ playerId, kind: 'time', currency: '', hours: 24, amount: '180' }] : []),
    ]
    await addLimits(db, limits)
    const askedAt = new Date(now - dice.between(1, 20) * dayMs)
    await addLimitChanges(
      db,
      limits.map(({ amount, ...key }) => {
        return {
          ...key,
          before: null,
          after: amount,
          state: 'applied',
          askedAt,
          dueAt: askedAt,
          decidedAt: askedAt,
        }
      }),
    )
    if (place % 8 === 0) {
      const [startsAt, endsAt] = [new Date(now - minuteMs), new Date(now + dice.between(1, 14) * dayMs)]
      await setTimeOut(db, playerId, endsAt)
      await addExclusion(db, { playerId, kind: 'time-out', startsAt, endsAt, actor: 'player' })
    }
  }
}

const bonusEnds = ['expired', 'cancelled', null, 'completed'] as const

/** Bonus money given by support in the last hour, each of these players' with another fate. */
export async function seedBonuses(
  wallet: PastWallet,
  members: readonly Member[],
  now: number,
): Promise<Deed[]> {
  const deeds: Deed[] = []
  for (const [place, { playerId, walletId, currency, dice }] of members.entries()) {
    const amount = Money.of('0.00010', currency).times(
      (scales[currency]?.cents ?? 1) * (currency === 'BTC' ? 1 : 50_000),
    )
    const [at, end] = [now - 45 * minuteMs, bonusEnds[place % bonusEnds.length] ?? null]
    const expiresAt = new Date(end === 'expired' ? now - 10 * minuteMs : now + 10 * dayMs)
    const terms = { required: amount.times(20), maxBet: null, maxWin: null, expiresAt }
    const [identity, reason] = [dice.hex(32), 'apology for a broken round']
    const own = { walletId, currency, reason }
    const grant = { ...own, identity, amount, terms, weights: {}, origin: 'staff' }
    if ((await wallet.run({ kind: 'bonus-grant', ...grant }, at)).code !== 0) continue
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
      cp: currency === 'BTC' ? '0.00001' : '0.01',
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
    const win = Money.of(dice.pick(['0.00040', '0.00120', '0.00000']), currency).times(
      currency === 'BTC' ? 1 : 5_000,
    )
    await wallet.run(
      { kind: 'end', userId: playerId, tokenHash, currency, gameCode, grantId, win },
      start + 9 * minuteMs,
    )
  }
}

/** Calls that do not fit: an id used again for another amount, a refund of nothing. */
export async function seedIncidents(
  db: Database,
  wallet: PastWallet,
  members: readonly Member[],
  game: SeededGame,
  now: number,
): Promise<void> {
  for (const { playerId, walletId, currency, dice } of members) {
    const [tokenHash, start] = [dice.hex(64), now - dice.between(10, 25) * minuteMs]
    const session = { playerId, walletId, gameCode: game.code, tokenHash, start, end: start + 5 * minuteMs }
    await addSession(db, session, dice.hex(64))
    const call = { userId: playerId, tokenHash, currency, gameCode: game.code, turnId: 1n, roundId: null }
    const smallest = Money.of('0.00001', currency).times(currency === 'BTC' ? 1 : 1_000)
    const debit = { ...call, kind: 'debit' as const, transactionId: dice.hex(32), amount: smallest }
    await wallet.run(debit, start + 1_000)
    await wallet.run({ ...debit, amount: smallest.times(2) }, start + 3_000)
    const unknown = { ...call, transactionId: dice.hex(32), amount: smallest }
    await wallet.run({ ...unknown, kind: 'rollback' }, start + 5_000)
  }
}
