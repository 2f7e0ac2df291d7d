// One player's month, step by step in the order of time: deposits, sessions with rounds, bonuses, withdrawals. Every
// movement of money is a command to the wallet's own rules.
import { requiredFor } from '../bonus/rules'
import { Money } from '../money/money'
import type { Outcome } from '../wallet/types'
import { scales } from './demo-people'
import type { PastWallet } from './past-wallet'
import { busyMoment, type Dice, payout } from './random'
import type { SeededGame, SeededSession } from './seed-store'

export interface Life {
  playerId: string
  walletId: bigint
  currency: string
  from: number
  until: number
  /** How often and how high they play. */
  sessions: number
  stakeCents: number
  dice: Dice
}

export interface World {
  wallet: PastWallet
  games: readonly SeededGame[]
  openSession(session: SeededSession, authTokenHash: string): Promise<void>
}

const maxRounds = 45
const roundMsLeast = 4_000
const roundMsMost = 14_000
const minuteMs = 60_000
const dayMs = 86_400_000

export class PlayerMonth {
  private turn = 0
  private balance: Money
  private deposited = 0
  private hasBonus = false

  constructor(
    private readonly life: Life,
    private readonly world: World,
  ) {
    this.balance = Money.zero(life.currency)
  }

  /** Lives the month. Returns when the last session ended. */
  async live(): Promise<void> {
    const { dice, from, until, sessions } = this.life
    const starts = Array.from({ length: sessions }, () => busyMoment(dice, from + 20 * minuteMs, until))
    let free = from + 10 * minuteMs
    await this.deposit(from + 5 * minuteMs)
    for (const wanted of starts.toSorted((a, b) => a - b)) {
      const start = Math.max(wanted, free)
      if (start >= until) break
      if (dice.chance(0.08)) await this.takeBonus(start - minuteMs)
      free = (await this.play(start)) + 5 * minuteMs
      if (this.isAhead() && dice.chance(0.5)) await this.withdraw(free - minuteMs)
    }
  }

  private cents(count: number): Money {
    const { cents, decimals } = scales[this.life.currency] ?? { cents: 1, decimals: 2 }
    const digits = String(count * cents).padStart(decimals + 1, '0')
    return Money.of(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`, this.life.currency)
  }

  private own(): { walletId: bigint; currency: string } {
    return { walletId: this.life.walletId, currency: this.life.currency }
  }

  private heard(outcome: Outcome): boolean {
    if (outcome.shown !== null) this.balance = outcome.shown.cash
    return outcome.code === 0
  }

  private async deposit(at: number): Promise<void> {
    const { dice, stakeCents } = this.life
    const count = stakeCents * dice.pick([50, 100, 100, 200, 300])
    this.deposited += count
    const move = { cash: this.cents(count), bonus: Money.zero(this.life.currency), reason: 'card payment' }
    const identity = dice.hex(32)
    this.heard(await this.world.wallet.run({ kind: 'deposit', identity, ...this.own(), ...move }, at))
  }

  private isAhead(): boolean {
    return this.cents(this.life.stakeCents * 150 + this.deposited).isLessThan(this.balance)
  }

  private async withdraw(at: number): Promise<void> {
    const { dice, stakeCents, currency } = this.life
    const cash = this.cents(stakeCents * dice.pick([50, 100, 150])).negated()
    const command = { cash, bonus: Money.zero(currency), reason: 'paid out to card', identity: dice.hex(32) }
    this.heard(await this.world.wallet.run({ kind: 'withdrawal', ...this.own(), ...command }, at))
  }

  /** Bonus money with a condition that some meet, some run out of time with. */
  private async takeBonus(at: number): Promise<void> {
    const { dice, stakeCents } = this.life
    if (this.hasBonus && dice.chance(0.7)) return
    const amount = this.cents(stakeCents * dice.pick([20, 40, 50]))
    const [times, days] = [dice.pick([1, 3, 10, 35]), dice.pick([3, 7, 14, 30])]
    const terms = {
      required: requiredFor(amount, times),
      maxBet: dice.chance(0.5) ? this.cents(stakeCents * 10) : null,
      maxWin: dice.chance(0.3) ? this.cents(stakeCents * 500) : null,
      expiresAt: new Date(at + days * dayMs),
    }
    const named = {
      identity: dice.hex(32),
      origin: 'staff',
      reason: dice.pick(['welcome', 'reload', 'birthday']),
    }
    const command = { kind: 'bonus-grant' as const, ...this.own(), amount, terms, weights: {}, ...named }
    this.hasBonus = (await this.world.wallet.run(command, at)).code === 0 || this.hasBonus
  }

  /** One session of one game. Returns when it ended. */
  private async play(start: number): Promise<number> {
    const { dice, playerId, currency, walletId } = this.life
    const { games, openSession, wallet } = this.world
    // A few games are everybody's favourites.
    const game = games[Math.floor(dice.next() ** 2.5 * games.length)] ?? dice.pick(games)
    const rounds = dice.between(4, dice.chance(0.2) ? maxRounds * 2 : maxRounds)
    const tokenHash = dice.hex(64)
    const end = start + rounds * roundMsMost
    await openSession({ playerId, walletId, gameCode: game.code, tokenHash, start, end }, dice.hex(64))
    const stakeCents = this.life.stakeCents * dice.pick([1, 1, 1, 2, 2, 5])
    const call = { userId: playerId, tokenHash, currency, gameCode: game.code }
    let at = start
    for (let round = 0; round < rounds; round += 1) {
      at += dice.between(roundMsLeast, roundMsMost)
      this.turn += 1
      const place = { turnId: BigInt(this.turn), roundId: BigInt(`0x${dice.hex(12)}`) + 1n }
      const stake = { ...call, ...place, kind: 'debit' as const, transactionId: dice.hex(32) }
      const amount = this.cents(stakeCents)
      if (!this.heard(await wallet.run({ ...stake, amount }, at))) {
        if (!dice.chance(0.5) || at > this.life.until) break
        await this.deposit(at + 2_000)
        continue
      }
      if (dice.chance(0.002)) {
        this.heard(await wallet.run({ ...stake, kind: 'rollback', amount }, at + 900))
        continue
      }
      const paid = payout(dice)
      if (paid === 0) continue
      const win = this.cents(Math.floor((stakeCents * paid) / 100))
      const credit = { ...call, ...place, transactionId: dice.hex(32), amount: win, isFreeRounds: false }
      if (!win.isZero()) this.heard(await wallet.run({ kind: 'credit', ...credit }, at + 700))
    }
    return at
  }
}
