// A small wallet of the protocol in memory: right as it stands, wrong in the one way that is switched on. It proves that
// the kit passes what is right and catches what is wrong; it stores nothing and serves nobody.
import type { Heard, Request } from '../transport'
import { type Asked, readAsked } from './asked'
import { type Defect, defects } from './defects'
import { MoneyRules } from './money'
import { done, type Outcome, refusal, shownOf } from './outcome'
import { Fault, isObject, readJson } from './reading'
import { RoundRules } from './rounds'
import { State } from './state'

const bodyBytesMax = 64 * 1024
const operatorId = 7
const moneyCalls = new Set(['debit', 'credit', 'rollback'])

export class PracticeWallet {
  readonly state = new State()
  private readonly money: MoneyRules
  private readonly rounds: RoundRules
  private calls = 0

  constructor(private readonly defect: Defect | null = null) {
    if (defect !== null && !(defect in defects)) throw new RangeError(`no such defect: ${defect}`)
    this.money = new MoneyRules(this.state, defect)
    this.rounds = new RoundRules(this.money)
  }

  readonly send = async (request: Request): Promise<Heard> => {
    this.calls += 1
    if (this.defect === 'slow-answers' && this.calls % 20 === 0) await pause(500)
    const text = (status: number, body: string) => ({ status, contentType: 'text/plain', body })
    if (request.method !== 'POST') return text(405, 'only POST')
    if (request.body.length > bodyBytesMax) return text(413, 'too large')
    if (this.defect === 'needs-content-type' && request.headers['content-type'] === undefined)
      return this.write({ api: '', operation: null, echo: {} }, refusal(1, 'no content type', null))
    const { asked, outcome } = await this.answer(request.body)
    return this.write(asked, outcome)
  }

  private async answer(body: Buffer): Promise<{ asked: Asked; outcome: Outcome }> {
    let message: unknown
    try {
      message = readJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body))
      if (!isObject(message)) throw new Fault('no object')
    } catch {
      return { asked: { api: '', operation: null, echo: {} }, outcome: refusal(1, 'not valid JSON', null) }
    }
    const asked = readAsked(message)
    try {
      return { asked, outcome: await this.decide(asked, message) }
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      return { asked, outcome: refusal(1, error.message, null) }
    }
  }

  private async decide(asked: Asked, message: Record<string, unknown>): Promise<Outcome> {
    if (asked.operation === null) throw new Fault('unknown api')
    if (!isObject(message.data)) throw new Fault('data is missing')
    const { data } = message
    switch (asked.operation) {
      case 'auth':
        return this.auth(this.money.readCaller(data, 'user_auth_token'))
      case 'debit':
      case 'credit':
      case 'rollback':
        return this.money.execute(asked.operation, data)
      default:
        return this.rounds.execute(asked.operation, data)
    }
  }

  private auth(caller: { userId: string; token: string; currency: string }): Outcome {
    const session = this.state.sessions.find((one) => one.authToken === caller.token) ?? null
    const refused = this.money.refuseCaller(session, caller)
    if (session === null || (refused !== null && refused.shown === null)) {
      return refused ?? refusal(4, 'token not found', null)
    }
    const { account } = session
    const isBarred = account.isBlocked && session.end === 'block'
    if (session.end !== null && !isBarred) return refusal(4, 'the session has ended', shownOf(account))
    if (refused !== null) return refused
    if (account.isBlocked) return refusal(6, 'user blocked', shownOf(account))
    session.isRedeemed = true
    return { ...done(account), gameToken: session.gameToken }
  }

  private write({ api, operation, echo }: Asked, outcome: Outcome): Heard {
    const isMoney = operation !== null && moneyCalls.has(operation)
    const id = this.defect === 'wrong-echo' ? `w-${this.calls}` : echo.transactionId
    const amount = (units: bigint) => this.amount(units)
    const fields = [
      `"operator_id":${operatorId}`,
      ...(isMoney ? [`"transaction_id":${JSON.stringify(id)}`] : []),
      `"user_id":${JSON.stringify(echo.userId ?? '')}`,
      `"user_nickname":${JSON.stringify(outcome.shown?.nickname ?? '')}`,
      `"balance":${amount(outcome.shown?.cash ?? 0n)}`,
      `"bonus_balance":${amount(outcome.shown?.bonus ?? 0n)}`,
      ...(isMoney ? [`"bonus_amount":${amount(outcome.bonusAmount)}`] : []),
      ...(operation === 'auth' ? [`"auth_token":${JSON.stringify(echo.token)}`] : []),
      `"game_token":${JSON.stringify(operation === 'auth' ? (outcome.gameToken ?? '') : (echo.token ?? ''))}`,
      `"error_code":${outcome.code}`,
      `"error_description":${JSON.stringify(outcome.words)}`,
      `"currency":${JSON.stringify(echo.currency ?? '')}`,
      `"timestamp":"${outcome.at}"`,
      ...(outcome.rounds === undefined ? [] : [`"free_rounds":${outcome.rounds}`]),
    ]
    const isRefused = outcome.code !== 0
    const success = !(isRefused && this.defect === 'success-false')
    const body = `{"api":${JSON.stringify(api)},"success":${success},"answer":{${fields.join(',')}}}`
    const status = isRefused && this.defect === 'error-in-http-status' ? 400 : 200
    return { status, contentType: 'application/json; charset=utf-8', body }
  }

  private amount(units: bigint): string {
    if (this.defect === 'two-decimals') return `"${units / 100_000n}.${text(units).slice(-5, -3)}"`
    const decimal = `${units / 100_000n}.${text(units).slice(-5)}`
    return this.defect === 'balances-as-numbers' ? decimal : `"${decimal}"`
  }
}

const text = (units: bigint) => units.toString().padStart(6, '0')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
