// What every operation asks about its caller, and what it remembers: the rungs of R4 and the stored answers of R2, R3.
import type { Defect } from './defects'
import { done, type Outcome, refusal, shownOf } from './outcome'
import { type Fields, readText } from './reading'
import type { Account, Session, State, Stored } from './state'

const repeatWords = 'transaction has already proceeded'

export interface Caller {
  userId: string
  token: string
  currency: string
}

export class Ladder {
  constructor(
    readonly state: State,
    readonly defect: Defect | null,
  ) {}

  has(defect: Defect): boolean {
    return this.defect === defect
  }

  readCaller(data: Fields, tokenField: 'user_auth_token' | 'user_game_token'): Caller {
    return {
      userId: readText(data, 'user_id', 128),
      token: readText(data, tokenField, 255),
      currency: readText(data, 'currency', 16),
    }
  }

  /** A token plays once its session was opened by auth. */
  sessionOf(token: string): Session | null {
    return this.state.sessions.find((one) => one.gameToken === token && one.isRedeemed) ?? null
  }

  /** Token known (4), token is that user's (5 or 4), currency of the session (1); null when all hold. */
  refuseCaller(session: Session | null, caller: Caller): Outcome | null {
    if (session === null) return refusal(4, 'token not found', null)
    const { account } = session
    if (account.userId !== caller.userId) {
      const isUser = this.state.accounts.some((one) => one.userId === caller.userId)
      if (isUser && this.has('token-of-anybody')) return null
      const shown = this.has('balance-to-strangers') ? shownOf(account) : null
      return isUser ? refusal(4, 'token not found for this user', shown) : refusal(5, 'user not found', null)
    }
    if (account.currency !== caller.currency && !this.has('any-currency')) {
      return refusal(1, 'currency is not the currency of the session', shownOf(account))
    }
    return null
  }

  isOver(session: Session): boolean {
    return session.end !== null && !(session.end === 'block' && session.account.isBlocked)
  }

  /** A used identity: its first answer again, or a conflict. Null when it is new. */
  seen(key: string, content: string, session: Session | null, userId: string): Outcome | null {
    const first = this.state.stored.get(key)
    if (first === undefined) return null
    if (first.content !== content && !this.has('conflicts-as-repeats')) {
      const shown = session?.account.userId === userId ? shownOf(session.account) : null
      return refusal(1, 'transaction_id reused with different content', shown)
    }
    const shown = this.has('repeats-with-new-balance') && first.shown ? shownOf(first.account) : first.shown
    const { code, bonusAmount, at } = first
    return { code, words: repeatWords, shown, bonusAmount, at }
  }

  /** Remembers an answer under its identity and gives it back. */
  keep(key: string, content: string, account: Account, outcome: Outcome): Outcome {
    const { code, words, shown, bonusAmount, at } = outcome
    if (code === 3 && this.has('refusals-forgotten')) return outcome
    const stored: Stored = { content, code, words, account, shown, bonusAmount, at }
    this.state.stored.set(key, stored)
    return outcome
  }

  /** Moves money and answers; float-money does it as careless wallets do. */
  book(account: Account, cash: bigint, bonus: bigint, bonusAmount = bonus < 0n ? -bonus : bonus): Outcome {
    account.cash = this.sum(account.cash, cash)
    account.bonus += bonus
    return done(account, bonusAmount)
  }

  private sum(a: bigint, b: bigint): bigint {
    if (!this.has('float-money')) return a + b
    return BigInt(Math.trunc((Number(a) / 1e5 + Number(b) / 1e5) * 1e5))
  }
}

/** Another's turn, as a database would give it between a read and a write. */
export const moment = () => new Promise((resolve) => setImmediate(resolve))
