// Debit, credit and rollback of the in-memory wallet.
import { Ladder, moment } from './ladder'
import { type Outcome, refusal, shownOf } from './outcome'
import { Fault, type Fields, readAmount, readInteger, readText } from './reading'
import type { Account, Session } from './state'

const unitsMax = 10n ** 15n

interface MoneyCall {
  operation: 'debit' | 'credit' | 'rollback'
  key: string
  id: string
  content: string
  session: Session | null
  caller: { userId: string; token: string; currency: string }
  amount: bigint
  turn: bigint | null
  round: bigint | null
  gameCode: bigint | null
  isQuestion: boolean
  isFreeRounds: boolean
}

/** How a freeRounds credit is paid; the rounds' rules know the grant. */
export type PayFreeRound = (session: Session, gameCode: bigint | null, amount: bigint) => bigint

export class MoneyRules extends Ladder {
  payFreeRound: PayFreeRound = (_session, _gameCode, amount) => amount

  async execute(operation: MoneyCall['operation'], data: Fields): Promise<Outcome> {
    const call = this.read(operation, data)
    if (call.isQuestion) return this.climb(call) ?? refusalOf(call)
    const seen = this.seen(call.key, call.content, call.session, call.caller.userId)
    if (seen !== null && !this.isForgotten(operation)) return seen
    if (this.has('repeat-race')) await moment()
    if (operation === 'debit') return this.debit(call)
    const { session } = call
    const refused = this.refuseCaller(session, call.caller)
    const isOwnToken = refused === null || (refused.shown !== null && refused.code === 1)
    if (session === null || (!isOwnToken && !this.has('rollback-for-anybody'))) {
      return refused ?? refusal(4, 'token not found', null)
    }
    if (operation === 'rollback') return this.rollback(call, session, refused)
    if (refused !== null) return refused
    return this.credit(call, session)
  }

  private isForgotten(operation: MoneyCall['operation']): boolean {
    if (operation === 'debit') return this.has('no-idempotency')
    return operation === 'credit' ? this.has('credit-again') : this.has('rollback-twice')
  }

  private read(operation: MoneyCall['operation'], data: Fields): MoneyCall {
    const caller = this.readCaller(data, 'user_game_token')
    const id = this.identity(readText(data, 'transaction_id', 64))
    const amount = this.amountOf(data[`${operation}_amount`])
    const integer = (name: string) => this.integer(operation, data, name)
    const gameCode = integer('game_code')
    const round = integer('round_id')
    const isQuestion = operation === 'debit' && data.debit_type === 'getBalance'
    if (isQuestion && amount !== 0n) throw new Fault('getBalance takes an amount of 0')
    if (operation === 'credit' && amount === 0n && this.has('zero-refused')) throw new Fault('no win')
    const group = this.has('one-id-one-operation') && operation === 'credit' ? 'debit' : operation
    const content = [caller.userId, caller.currency, amount, gameCode].join(' ')
    return {
      operation,
      key: `${group} ${id}`,
      id,
      content: this.has('one-id-one-operation') ? caller.userId : content,
      session: this.sessionOf(caller.token),
      caller,
      amount,
      turn: integer('turn_id'),
      round: round === 0n ? null : round,
      gameCode,
      isQuestion,
      isFreeRounds: data.credit_type === 'freeRounds',
    }
  }

  private identity(id: string): string {
    if (this.has('ids-cut')) return id.slice(0, 36)
    return this.has('ids-without-case') ? id.toLowerCase() : id
  }

  private amountOf(value: unknown): bigint {
    if (this.has('negative-amounts') && typeof value === 'string' && /^-\d/.test(value))
      return -readAmount(value.slice(1))
    return readAmount(value)
  }

  /** In a call about money that is owed, what cannot be read counts as missing. */
  private integer(operation: MoneyCall['operation'], data: Fields, name: string): bigint | null {
    try {
      const whole = readInteger(data, name)
      return whole !== null && this.has('integers-as-doubles') ? BigInt(Number(whole)) : whole
    } catch (error) {
      if (operation !== 'debit' && error instanceof Fault) return null
      throw error
    }
  }

  /** A debit's rungs up to its funds; null when it may be taken. */
  private climb(call: MoneyCall): Outcome | null {
    const { session, caller } = call
    if (session === null) return refusal(4, 'token not found', null)
    const isOwn = session.account.userId === caller.userId
    const shown = isOwn ? shownOf(session.account) : null
    if (this.isOver(session)) return this.stored(call, session.account, refusal(4, 'session over', shown))
    const refused = this.refuseCaller(session, caller)
    if (refused !== null) return refused
    if (session.account.isBlocked && !this.has('blocked-plays'))
      return this.stored(call, session.account, refusal(6, 'user blocked', shown))
    return null
  }

  private stored(call: MoneyCall, account: Account, outcome: Outcome): Outcome {
    return call.isQuestion ? outcome : this.keep(call.key, call.content, account, outcome)
  }

  private async debit(call: MoneyCall): Promise<Outcome> {
    const tombstone = this.state.stored.get(`rollback ${call.id}`)
    const { session } = call
    if (tombstone !== undefined && !this.has('forgets-tombstones') && !this.isForgotten('debit')) {
      const isOwn = session?.account === tombstone.account && session.account.userId === call.caller.userId
      const shown = isOwn ? shownOf(tombstone.account) : null
      const late = refusal(8, 'transaction expired', shown)
      return this.keep(call.key, call.content, tombstone.account, late)
    }
    const refused = this.climb(call)
    if (refused !== null || session === null) return refused ?? refusal(4, 'token not found', null)
    const { account } = session
    const [cashBefore, bonusBefore] = [account.cash, account.bonus]
    if (cashBefore + bonusBefore < call.amount && !this.has('overdraft')) {
      return this.keep(call.key, call.content, account, refusal(3, 'insufficient funds', shownOf(account)))
    }
    if (this.has('balance-race')) {
      await moment()
      account.cash = cashBefore
    }
    const fromCash = call.amount < account.cash || this.has('overdraft') ? call.amount : account.cash
    const fromBonus = call.amount - fromCash
    const { turn, round, gameCode } = call
    const stake = { account, session, cash: fromCash, bonus: fromBonus, turn, round, gameCode }
    this.state.stakes.set(call.id, { ...stake, isRolledBack: false })
    return this.keep(call.key, call.content, account, this.book(account, -fromCash, -fromBonus))
  }

  private credit(call: MoneyCall, session: Session): Outcome {
    const { account } = session
    if (session.end === 'ended' && this.has('win-needs-session'))
      return refusal(4, 'token not found', shownOf(account))
    if (account.isBlocked && this.has('win-needs-unblocked'))
      return refusal(6, 'user blocked', shownOf(account))
    const pay = call.isFreeRounds ? this.payFreeRound(session, call.gameCode, call.amount) : call.amount
    if (account.cash + pay >= unitsMax) return refusal(1, 'the balance would overflow', shownOf(account))
    const bonus = call.isFreeRounds ? 0n : this.bonusShare(call, session)
    return this.keep(call.key, call.content, account, this.book(account, pay - bonus, bonus))
  }

  /** R9: the bonus's part of the round's stakes. */
  private bonusShare({ amount, round, turn }: MoneyCall, session: Session): bigint {
    const all = [...this.state.stakes.values()].filter(
      (one) => one.account === session.account && !one.isRolledBack,
    )
    const ofRound = round === null ? [] : all.filter((one) => one.round === round)
    const open = all.filter((one) => one.session === session && one.round === null)
    const ofTurn = turn === null ? [] : open.filter((one) => one.turn === turn || one.turn === turn - 1n)
    const stakes = [ofRound, ofTurn, open.slice(-1)].find((some) => some.length > 0) ?? []
    const total = stakes.reduce((sum, one) => sum + one.cash + one.bonus, 0n)
    const bonus = stakes.reduce((sum, one) => sum + one.bonus, 0n)
    return total === 0n ? 0n : (amount * bonus) / total
  }

  private rollback(call: MoneyCall, session: Session, refused: Outcome | null): Outcome {
    const debit = this.state.stored.get(`debit ${call.id}`)
    const { account } = session
    if (debit === undefined) return refused ?? this.unknownRollback(call, account)
    const isOwn = debit.account.userId === call.caller.userId && refused === null
    if (!isOwn && !this.has('rollback-for-anybody')) return mismatch(account)
    const stake = this.state.stakes.get(call.id)
    if (debit.code !== 0 || stake === undefined)
      return this.keep(call.key, call.content, account, refusal(7, 'not found', shownOf(account)))
    if (call.amount !== stake.cash + stake.bonus && !this.has('rollback-any-amount')) return mismatch(account)
    stake.isRolledBack = true
    const to = this.has('rollback-for-anybody') ? account : stake.account
    const cash = this.has('rollback-any-amount') ? call.amount : stake.cash
    return this.keep(call.key, call.content, to, this.book(to, cash, stake.bonus))
  }

  /** R6: a tombstone that the debit will meet. */
  private unknownRollback(call: MoneyCall, account: Account): Outcome {
    if (this.has('unknown-rollback-done'))
      return this.keep(call.key, call.content, account, this.book(account, 0n, 0n))
    if (this.has('unknown-rollback-pays'))
      return this.keep(call.key, call.content, account, this.book(account, call.amount, 0n))
    return this.keep(call.key, call.content, account, refusal(7, 'not found', shownOf(account)))
  }
}

function refusalOf({ session }: MoneyCall): Outcome {
  return session === null ? refusal(4, 'token not found', null) : refusal(0, 'ok', shownOf(session.account))
}

function mismatch(account: Account): Outcome {
  return refusal(1, 'the debit with this transaction_id is another', shownOf(account))
}
