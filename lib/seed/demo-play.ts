// One player's month, step by step in the order of time: what was planned to be played, and errands in between. Every
// movement of money is a command to the wallet's own rules.
import { requiredFor } from '../bonus/rules'
import { Money } from '../money/money'
import type { Outcome } from '../wallet/types'
import { stakeOf, unitsOf } from './demo-money'
import type { PlannedRound, PlannedSession } from './demo-plan'
import type { PastWallet } from './past-wallet'
import type { Dice } from './random'
import type { SeededSession } from './seed-store'

export interface Life {
  playerId: string
  walletId: bigint
  currency: string
  from: number
  sessions: readonly PlannedSession[]
  errands: readonly Errand[]
  dice: Dice
}

/** Something that happens between two sessions. It is told when it really comes about, and says when it was over. */
export interface Errand {
  at: number
  run(at: number): Promise<number>
}

export interface World {
  wallet: PastWallet
  openSession(session: SeededSession, authTokenHash: string): Promise<void>
}

interface GameCall {
  userId: string
  tokenHash: string
  currency: string
  gameCode: bigint
}

const minuteMs = 60_000
const dayMs = 86_400_000
/** How many stakes a deposit is. */
const deposits = [40, 60, 100, 100, 200]

export class PlayerMonth {
  private turn = 0
  private balance: Money
  private deposited = 0
  private hasBonus = false
  private stake: number

  constructor(
    private readonly life: Life,
    private readonly world: World,
  ) {
    this.balance = Money.zero(life.currency)
    this.stake = life.sessions[0]?.rounds[0]?.stake ?? stakeOf(1, life.currency)
  }

  /** Lives the month. */
  async live(): Promise<void> {
    const { dice, from, sessions, errands } = this.life
    const waiting = errands.toSorted((a, b) => b.at - a.at)
    let free = from + 10 * minuteMs
    await this.deposit(from + 5 * minuteMs)
    for (const session of sessions) {
      let start = Math.max(session.start, free)
      free = await this.runErrands(waiting, start, free)
      start = Math.max(start, free)
      if (dice.chance(0.06)) await this.takeBonus(start)
      free = (await this.play(start + minuteMs, session)) + 5 * minuteMs
      if (this.isAhead() && dice.chance(0.5)) await this.withdraw(free - minuteMs)
    }
    await this.runErrands(waiting, Number.POSITIVE_INFINITY, free)
  }

  /** Those whose time comes before a moment; returns when the player is free again. */
  private async runErrands(waiting: Errand[], before: number, free: number): Promise<number> {
    let time = free
    for (let next = waiting.at(-1); next !== undefined && next.at < before; next = waiting.at(-1)) {
      waiting.pop()
      time = (await next.run(Math.max(next.at, time))) + minuteMs
    }
    return time
  }

  private own(): { walletId: bigint; currency: string } {
    return { walletId: this.life.walletId, currency: this.life.currency }
  }

  private units(count: number): Money {
    return unitsOf(count, this.life.currency)
  }

  private heard(outcome: Outcome): boolean {
    if (outcome.shown !== null) this.balance = outcome.shown.cash
    return outcome.code === 0
  }

  private async deposit(at: number): Promise<boolean> {
    const { dice } = this.life
    const count = this.stake * dice.pick(deposits)
    this.deposited += count
    const move = { cash: this.units(count), bonus: this.units(0), reason: 'card payment' }
    const identity = dice.hex(32)
    return this.heard(await this.world.wallet.run({ kind: 'deposit', identity, ...this.own(), ...move }, at))
  }

  private isAhead(): boolean {
    return this.units(this.stake * 150 + this.deposited).isLessThan(this.balance)
  }

  private async withdraw(at: number): Promise<void> {
    const { dice } = this.life
    const cash = this.units(this.stake * dice.pick([50, 100, 150])).negated()
    const command = { cash, bonus: this.units(0), reason: 'paid out to card', identity: dice.hex(32) }
    this.heard(await this.world.wallet.run({ kind: 'withdrawal', ...this.own(), ...command }, at))
  }

  /** Bonus money with a condition that some meet, some run out of time with. */
  private async takeBonus(at: number): Promise<void> {
    const { dice } = this.life
    if (this.hasBonus && dice.chance(0.7)) return
    const amount = this.units(this.stake * dice.pick([10, 20, 40]))
    const [times, days] = [dice.pick([1, 3, 10, 35]), dice.pick([3, 7, 14, 30])]
    const terms = {
      required: requiredFor(amount, times),
      maxBet: dice.chance(0.5) ? this.units(this.stake * 10) : null,
      maxWin: dice.chance(0.3) ? this.units(this.stake * 500) : null,
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
  private async play(start: number, { game, rounds }: PlannedSession): Promise<number> {
    const { dice, playerId, currency, walletId } = this.life
    const tokenHash = dice.hex(64)
    const end = start + rounds.reduce((sum, { afterMs }) => sum + afterMs + 8_000, 0)
    const session = { playerId, walletId, gameCode: game.code, tokenHash, start, end }
    await this.world.openSession(session, dice.hex(64))
    this.stake = rounds[0]?.stake ?? this.stake
    let at = start
    for (const round of rounds) {
      at = await this.playRound({ userId: playerId, tokenHash, currency, gameCode: game.code }, round, at)
      if (at === Number.POSITIVE_INFINITY) return end
    }
    return at
  }

  /** A stake and what becomes of it; who cannot pay it pays in first. Infinity: they may not even do that. */
  private async playRound(call: GameCall, round: PlannedRound, before: number): Promise<number> {
    const { dice } = this.life
    const { wallet } = this.world
    let at = before + round.afterMs
    const [amount, win] = [this.units(round.stake), this.units(round.paid)]
    for (let tries = 0; tries < 3; tries += 1) {
      this.turn += 1
      const place = { turnId: BigInt(this.turn), roundId: BigInt(`0x${dice.hex(12)}`) + 1n }
      const stake = { ...call, ...place, kind: 'debit' as const, transactionId: dice.hex(32), amount }
      // Most pay in before the game has to refuse them.
      const paysIn = tries > 0 || (!this.hasBonus && dice.chance(0.4))
      if (paysIn && this.balance.isLessThan(amount) && !(await this.deposit(at - 2_000)))
        return Number.POSITIVE_INFINITY
      const taken = await wallet.run(stake, at)
      if (!this.heard(taken)) {
        if (taken.refusal?.startsWith('limit-')) return Number.POSITIVE_INFINITY
        at += 8_000
        continue
      }
      if (round.fate === 'open') return at
      if (round.fate === 'refunded') {
        this.heard(await wallet.run({ ...stake, kind: 'rollback' }, at + 900))
        return at + 900
      }
      const credit = { ...call, ...place, transactionId: dice.hex(32), amount: win, isFreeRounds: false }
      this.heard(await wallet.run({ ...credit, kind: 'credit' }, at + 700))
      return at + 700
    }
    return at
  }
}
