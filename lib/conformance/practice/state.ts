// What the in-memory wallet remembers. Money is whole hundred-thousandths.
import { randomBytes } from 'node:crypto'

export interface Account {
  userId: string
  nickname: string
  currency: string
  cash: bigint
  bonus: bigint
  isBlocked: boolean
}

export interface Session {
  authToken: string
  gameToken: string
  account: Account
  gameCode: bigint
  isRedeemed: boolean
  end: 'block' | 'ended' | null
}

export interface Grant {
  id: bigint
  account: Account
  gameCode: bigint
  state: 'offered' | 'active' | 'ended' | 'withdrawn'
  /** What its freeRounds credits asked for, and what it has been paid. */
  asked: bigint
  paid: bigint
}

/** A debit that was booked, for its rollback and its round. */
export interface Stake {
  account: Account
  session: Session
  cash: bigint
  bonus: bigint
  turn: bigint | null
  round: bigint | null
  gameCode: bigint | null
  isRolledBack: boolean
}

/** The first answer of an identity. */
export interface Stored {
  content: string
  code: number
  words: string
  account: Account
  shown: { nickname: string; cash: bigint; bonus: bigint } | null
  bonusAmount: bigint
  at: number
}

export class State {
  readonly accounts: Account[] = []
  readonly sessions: Session[] = []
  readonly grants: Grant[] = []
  /** By operation and id: "debit 7f…". */
  readonly stored = new Map<string, Stored>()
  readonly stakes = new Map<string, Stake>()
  private made = 0

  addAccount(name: string, currency: string, cash: string, bonus = '0'): Account {
    this.made += 1
    const nickname = `${name}${this.made}`
    const [one, two] = [BigInt(cash) * 100_000n, BigInt(bonus) * 100_000n]
    const account = { userId: `u-${this.made}`, nickname, currency, cash: one, bonus: two, isBlocked: false }
    this.accounts.push(account)
    return account
  }

  openSession(account: Account, gameCode: bigint): Session {
    const token = () => randomBytes(16).toString('hex')
    const session = {
      authToken: token(),
      gameToken: token(),
      account,
      gameCode,
      isRedeemed: false,
      end: null,
    }
    this.sessions.push(session)
    return session
  }

  addGrant(account: Account, gameCode: bigint): Grant {
    const id = BigInt(this.grants.length + 1)
    const grant: Grant = { id, account, gameCode, state: 'offered', asked: 0n, paid: 0n }
    this.grants.push(grant)
    return grant
  }

  /** L3: a block ends the player's sessions. */
  block(userId: string): void {
    for (const account of this.accounts) if (account.userId === userId) account.isBlocked = true
    for (const session of this.sessions) {
      if (session.account.userId === userId) session.end ??= 'block'
    }
  }

  unblock(userId: string): void {
    for (const account of this.accounts) if (account.userId === userId) account.isBlocked = false
  }

  endSession(gameToken: string): void {
    for (const session of this.sessions) if (session.gameToken === gameToken) session.end ??= 'ended'
  }
}
