// Free rounds of the in-memory wallet.
import type { Operation } from './asked'
import type { Caller } from './ladder'
import { Ladder, moment } from './ladder'
import type { MoneyRules } from './money'
import { done, type Outcome, refusal, shownOf } from './outcome'
import { Fault, type Fields, isObject, readInteger, readWin } from './reading'
import type { Grant, Session } from './state'

export class RoundRules extends Ladder {
  constructor(money: MoneyRules) {
    super(money.state, money.defect)
    money.payFreeRound = (session, gameCode, amount) => this.payFreeRound(session, gameCode, amount)
  }

  async execute(operation: Operation, data: Fields): Promise<Outcome> {
    const caller = this.readCaller(data, 'user_game_token')
    const rounds = operation === 'features' ? null : readRounds(data)
    const session = this.sessionOf(caller.token)
    if (operation === 'end' && rounds !== null) return this.end(caller, session, rounds)
    const refused = this.refuseCaller(session, caller)
    if (refused !== null || session === null) return refused ?? refusal(4, 'token not found', null)
    if (rounds === null) return this.offer(session, readInteger(data, 'game_code') ?? session.gameCode)
    const grant = this.find(rounds.id, session)
    if (grant === null || grant.state === 'withdrawn')
      return refusal(1, 'free rounds not found', shownOf(session.account))
    if (grant.state === 'offered') grant.state = 'active'
    return done(session.account)
  }

  private offer({ account }: Session, gameCode: bigint): Outcome {
    const grant = this.state.grants.find(
      (one) =>
        one.account === account &&
        one.gameCode === gameCode &&
        (one.state === 'offered' || one.state === 'active'),
    )
    if (grant === undefined) return done(account)
    const rounds = `{"id":${grant.id},"count":15,"bet":5,"lines":10,"mpl":2,"cp":"1.00"}`
    return { ...done(account), rounds }
  }

  private find(id: bigint, { account }: Session): Grant | null {
    const grant = this.state.grants.find((one) => one.id === id)
    if (grant === undefined) return null
    return grant.account === account || this.has('grants-for-anybody') ? grant : null
  }

  private async end(caller: Caller, session: Session | null, { id, win }: Rounds): Promise<Outcome> {
    if (win === null) throw new Fault('win is missing')
    const key = `end ${id}`
    const content = [caller.userId, caller.currency, win].join(' ')
    const seen = this.seen(key, content, session, caller.userId)
    if (seen !== null && !this.has('end-pays-again')) return seen
    if (this.has('repeat-race')) await moment()
    const refused = this.refuseCaller(session, caller)
    if (refused !== null || session === null) return refused ?? refusal(4, 'token not found', null)
    const { account } = session
    const grant = this.find(id, session)
    if (grant === null || grant.state === 'withdrawn')
      return refusal(1, 'free rounds not found', shownOf(account))
    const owed = this.has('end-beside-credits') ? win : win - grant.paid
    const pay = this.has('end-pays-again') ? win : owed > 0n ? owed : 0n
    grant.state = 'ended'
    grant.paid += pay
    return this.keep(key, content, account, this.book(account, pay, 0n))
  }

  /** F5: what a freeRounds credit still has to book. */
  private payFreeRound({ account }: Session, gameCode: bigint | null, amount: bigint): bigint {
    const own = this.state.grants.filter((one) => one.account === account && one.gameCode === gameCode)
    const grant =
      own.find((one) => one.state === 'active') ??
      own.findLast((one) => one.state === 'ended') ??
      own.find((one) => one.state === 'offered')
    if (grant === undefined) return amount
    grant.asked += amount
    const over = grant.asked > grant.paid ? grant.asked - grant.paid : 0n
    const pay = grant.state === 'ended' ? over : amount
    grant.paid += pay
    return pay
  }
}

interface Rounds {
  id: bigint
  win: bigint | null
}

function readRounds(data: Fields): Rounds {
  const rounds = data.free_rounds
  if (!isObject(rounds)) throw new Fault('free_rounds is missing')
  const id = readInteger(rounds, 'id')
  if (id === null) throw new Fault('free_rounds.id is missing')
  return { id, win: rounds.win === undefined ? null : readWin(rounds.win) }
}
