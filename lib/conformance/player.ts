// A player of the fixtures in one game session: the protocol's calls as verbs.
import { randomInt, randomUUID } from 'node:crypto'
import type { Answer } from './answer'
import type { FixturePlayer } from './fixtures'
import { type Fields, literal } from './json'

export const apis = {
  auth: 'do-auth-user-ingame',
  debit: 'do-debit-user-ingame',
  credit: 'do-credit-user-ingame',
  rollback: 'do-rollback-user-ingame',
  features: 'do-get-features-user-ingame',
  activate: 'do-activate-features-user-ingame',
  update: 'do-update-features-user-ingame',
  end: 'do-end-features-user-ingame',
} as const
export type Operation = keyof typeof apis
export type MoneyOperation = 'debit' | 'credit' | 'rollback'

export const newId = (): string => randomUUID()
/** A round that no earlier run named. */
export const newRound = (): number => randomInt(1_000_000_000, 2 ** 47)

/** Sends one call: the operation's name and the fields of `data`. */
export type Call = (operation: Operation, data: Fields) => Promise<Answer>

export type Person = Pick<FixturePlayer, 'user_id' | 'currency' | 'game_code' | 'game_name' | 'nickname'>

export class Player {
  private turn = 0

  constructor(
    readonly person: Person,
    readonly tokens: { auth: string; game: string },
    private readonly call: Call,
  ) {}

  get id(): string {
    return this.person.user_id
  }

  get currency(): string {
    return this.person.currency
  }

  /** The same session, heard by another case. */
  through(call: Call): Player {
    const other = new Player(this.person, this.tokens, call)
    other.turn = this.turn
    return other
  }

  /** A call of this session; `more` replaces or adds fields, undefined leaves one out. */
  send(operation: Operation, more: Fields = {}): Promise<Answer> {
    return this.call(operation, { ...this.common(), user_game_token: this.tokens.game, ...more })
  }

  auth(more: Fields = {}): Promise<Answer> {
    const { game_code, game_name, ...data } = this.common()
    return this.call('auth', { ...data, user_auth_token: this.tokens.auth, ...more })
  }

  debit(amount: Fields[string], more: Fields = {}): Promise<Answer> {
    return this.move('debit', amount, more)
  }

  credit(amount: Fields[string], more: Fields = {}): Promise<Answer> {
    return this.move('credit', amount, more)
  }

  rollback(amount: Fields[string], more: Fields = {}): Promise<Answer> {
    return this.move('rollback', amount, more)
  }

  /** A money operation with an id and a turn of its own unless `more` names them. */
  move(operation: MoneyOperation, amount: Fields[string], more: Fields = {}): Promise<Answer> {
    this.turn += 1
    const own = { turn_id: this.turn, transaction_id: newId(), [`${operation}_amount`]: amount }
    return this.send(operation, { ...own, ...more })
  }

  features(more: Fields = {}): Promise<Answer> {
    return this.send('features', more)
  }

  activate(grantId: string, more: Fields = {}): Promise<Answer> {
    return this.send('activate', { free_rounds: { id: literal(grantId) }, ...more })
  }

  update(grantId: string, progress: Fields): Promise<Answer> {
    return this.send('update', { free_rounds: { id: literal(grantId), ...progress } })
  }

  end(grantId: string, win: Fields[string], more: Fields = {}): Promise<Answer> {
    return this.send('end', { free_rounds: { id: literal(grantId), win }, ...more })
  }

  /** Cash and bonus as the wallet tells them now; asking moves nothing. */
  async balances(): Promise<{ cash: string; bonus: string }> {
    const answer = await this.features()
    return { cash: answer.money('balance'), bonus: answer.money('bonus_balance') }
  }

  async cash(): Promise<string> {
    return (await this.balances()).cash
  }

  /** What every call of this session carries, but for its token. */
  common(): Fields {
    const { user_id, currency, game_code, game_name } = this.person
    return { user_id, user_ip: '127.0.0.1', currency, game_code: literal(game_code), game_name }
  }
}
