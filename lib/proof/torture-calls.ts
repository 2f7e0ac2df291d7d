// What the clients of a torture say: stakes, results, rollbacks before, after and beside their stake, ends of free
// rounds. Every id is new except where a rollback shares its debit's.
import type { CreditCall, DebitCall, EndCall, RollbackCall } from './action'
import { type Chance, chanceOf } from './fuzz-random'
import { gameCode, type TortureWallet } from './torture-world'
import { toText } from './units'

export type TortureCall = DebitCall | CreditCall | RollbackCall | EndCall

export interface Aimed {
  wallet: TortureWallet
  call: TortureCall
}

type AimedDebit = { wallet: TortureWallet; call: DebitCall }

const recentMax = 40
const rounds = 5

export class Caller {
  private readonly chance: Chance
  private readonly recent: AimedDebit[] = []
  private count = 0

  constructor(
    private readonly wallets: readonly TortureWallet[],
    private readonly name: string,
    seed: number,
  ) {
    this.chance = chanceOf(seed)
  }

  /** What to send next: mostly one call, sometimes a debit and its rollback at the same instant. */
  next(): Aimed[] {
    const draw = this.chance.below(100)
    if (draw < 45) return [this.debit()]
    if (draw < 80) return [this.credit()]
    if (draw < 92)
      return [this.rollbackOf(this.recent.length > 0 ? this.chance.pick(this.recent) : this.debit())]
    if (draw < 97) {
      const debit = this.debit()
      return [debit, this.rollbackOf(debit)]
    }
    return [this.end() ?? this.credit()]
  }

  private debit(): AimedDebit {
    const wallet = this.chance.pick(this.wallets)
    const call: DebitCall = { kind: 'debit', isQuestion: false, ...this.money(wallet) }
    const debit = { wallet, call }
    this.recent.push(debit)
    if (this.recent.length > recentMax) this.recent.shift()
    return debit
  }

  private credit(): Aimed {
    const wallet = this.chance.pick(this.wallets)
    return { wallet, call: { kind: 'credit', isFreeRounds: false, ...this.money(wallet) } }
  }

  private rollbackOf({ wallet, call: { isQuestion: _none, ...money } }: AimedDebit): Aimed {
    return { wallet, call: { ...money, kind: 'rollback' } }
  }

  private end(): Aimed | null {
    const wallet = this.chance.pick(this.wallets)
    const grant = wallet.grants.pop()
    if (grant === undefined) return null
    return { wallet, call: { kind: 'end', grant, win: this.amount(), ...callerOf(wallet) } }
  }

  private money(wallet: TortureWallet) {
    this.count += 1
    return {
      ...callerOf(wallet),
      transactionId: `${this.name}-${this.count}`,
      amount: this.amount(),
      turn: this.count,
      round: this.chance.oneIn(3) ? null : 1 + this.chance.below(rounds),
    }
  }

  /** Mostly small, with odd decimals; a result may be nothing, as that of a lost round is. */
  private amount(): string {
    if (this.chance.oneIn(8)) return '0'
    return toText(BigInt(1 + this.chance.below(this.chance.oneIn(10) ? 9_000_000 : 300_000)))
  }
}

const callerOf = ({ userId, token, currency }: TortureWallet) => ({ userId, token, currency, game: gameCode })

/** The journal's key of a call: its operation and its id. */
export function keyOf(call: TortureCall): string {
  return `${call.kind} ${call.kind === 'end' ? call.grant : call.transactionId}`
}
