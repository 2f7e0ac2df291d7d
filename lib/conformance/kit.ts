// What a case holds in its hands: players, levers, raw requests, and expectations that record what came instead.
import { Answer, isMoneyField } from './answer'
import { decimalOf, isAbove, minus, unitsOf } from './decimals'
import type { FixtureGrant, Fixtures } from './fixtures'
import { type Fields, writeJson } from './json'
import type { LeverName, Levers } from './levers'
import { apis, type Operation, type Player } from './player'
import type { Send } from './transport'
import { CannotGoOn, type Check, type Exchange, Missing } from './types'

export type Role =
  | 'main'
  | 'second'
  | 'empty'
  | 'other_currency'
  | 'bonus'
  | 'extremes'
  | 'fresh'
  | 'expired'
  | 'to_block'
  | 'to_end'
  | 'blocked'
  | 'ended'
  | 'two_grants'
  | 'withdrawn_grant'

/** A grant that no case has used, and who may play it. */
export interface GrantedPlayer {
  player: Player
  terms: FixtureGrant
}

/** What the whole run shares; made once, before the first case. */
export interface World {
  send: Send
  fixtures: Fixtures
  levers: Levers
  players: ReadonlyMap<Role, Player>
  racers: readonly Player[]
  /** Every session that was opened. */
  sessions: readonly Player[]
  /** Taken from the front, one for each case that needs one. */
  grants: GrantedPlayer[]
  /** Every exchange of the run so far, for the cases about the whole run. */
  exchanges: Exchange[]
  /** Calls that wait for their answer right now. */
  underWay: { count: number }
  /** Why a role of the fixtures is not there. */
  absent: ReadonlyMap<Role, string>
}

export class Kit {
  readonly exchanges: Exchange[] = []
  readonly checks: Check[] = []

  constructor(private readonly world: World) {}

  get fixtures(): Fixtures {
    return this.world.fixtures
  }

  /** Every exchange of the run, this case's included. */
  get wholeRun(): readonly Exchange[] {
    return this.world.exchanges
  }

  /** Throws `Missing` when the fixtures have nobody in this role. */
  player(role: Role): Player {
    const player = this.world.players.get(role)
    if (player === undefined) {
      const why = this.world.absent.get(role)
      throw new Missing(why ?? `needs ${role} in the fixtures`)
    }
    return player.through(this.call)
  }

  get main(): Player {
    return this.player('main')
  }

  /** So many racers, each brought to `cash`. */
  async racers(count: number, cash: string): Promise<Player[]> {
    const { racers } = this.world
    if (racers.length < count) {
      throw new Missing(`needs ${count} of racers in the fixtures, there are ${racers.length}`)
    }
    const players = racers.slice(0, count).map((player) => player.through(this.call))
    for (const player of players) await this.bringTo(player, cash)
    return players
  }

  /** A grant that no other case uses. */
  takeGrant(): GrantedPlayer {
    const taken = this.world.grants.shift()
    if (taken === undefined) throw new Missing('needs one more of grants in the fixtures')
    return { ...taken, player: taken.player.through(this.call) }
  }

  /** The next grant, for a case that leaves it as it is. */
  peekGrant(): GrantedPlayer {
    const next = this.world.grants[0]
    if (next === undefined) throw new Missing('needs one more of grants in the fixtures')
    return { ...next, player: next.player.through(this.call) }
  }

  /** Two sessions of one player and wallet. */
  sessionsOfOnePlayer(): [Player, Player] {
    const { sessions } = this.world
    for (const [index, one] of sessions.entries()) {
      const isTwin = (other: Player) => other.id === one.id && other.currency === one.currency
      const other = sessions.slice(index + 1).find(isTwin)
      if (other !== undefined) return [one.through(this.call), other.through(this.call)]
    }
    throw new Missing('needs two sessions of one player in the fixtures, such as two grants of one')
  }

  needAuthTokenOf(role: 'blocked' | 'ended'): void {
    if (this.world.fixtures[role]?.auth_token === undefined)
      throw new Missing(`needs ${role}.auth_token in the fixtures`)
  }

  /** The grant's id: as the fixtures name it, else as the wallet offers it. */
  async offeredId({ player, terms }: GrantedPlayer): Promise<string> {
    if (terms.id !== undefined) return terms.id
    const id = (await player.features()).rounds?.get('id')
    if (id === undefined) throw new CannotGoOn('no free rounds are offered, so there is no id')
    return String(id)
  }

  /** Credits or debits the difference, so that a case begins with a known balance. */
  async bringTo(player: Player, cash: string): Promise<void> {
    const now = await player.cash()
    if (isAbove(now, cash)) await player.debit(minus(now, cash))
    if (isAbove(cash, now)) await player.credit(minus(cash, now))
    this.expect(await player.features(), { balance: cash }, 'brought to the balance the case begins with')
  }

  needLever(...names: LeverName[]): void {
    const gone = names.find((name) => !this.world.levers.has(name))
    if (gone !== undefined) throw new Missing(`needs the lever ${gone}`)
  }

  pull(name: LeverName, player: Player): Promise<void> {
    const { id, currency, tokens } = player
    return this.world.levers.pull(name, { user_id: id, currency, game_token: tokens.game })
  }

  /** A call with these fields of `data`, as any player sends it. */
  readonly call = (operation: Operation, data: Fields): Promise<Answer> =>
    this.post(operation, writeJson({ api: apis[operation], data }), { sent: data })

  /** A body as it is. */
  async post(
    name: string,
    body: string | Buffer,
    options: { method?: string; headers?: Record<string, string>; sent?: Fields } = {},
  ): Promise<Answer> {
    const { method = 'POST', headers = { 'content-type': 'application/json' }, sent = null } = options
    const bytes = Buffer.from(body)
    const exchange: Exchange = {
      name,
      method,
      sentHeaders: headers,
      sentBody: bytes.toString('utf8'),
      sent,
      status: 0,
      contentType: '',
      body: '',
      ms: 0,
      underWay: this.world.underWay.count + 1,
    }
    this.exchanges.push(exchange)
    this.world.exchanges.push(exchange)
    const started = performance.now()
    this.world.underWay.count += 1
    try {
      const heard = await this.world.send({ method, headers, body: bytes })
      Object.assign(exchange, { ms: performance.now() - started, ...heard })
    } catch (error) {
      exchange.ms = performance.now() - started
      throw new CannotGoOn(`nothing came back: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      this.world.underWay.count -= 1
    }
    return new Answer(exchange)
  }

  /** Holds fields of an answer against what they must be: money by its value, the rest by its text. */
  expect(answer: Answer, wanted: Record<string, string | number>, why = ''): void {
    for (const [name, value] of Object.entries(wanted)) {
      const got = answer.field(name)
      const expected = isMoneyField(name) ? asMoney(String(value)) : String(value)
      const isSame = (isMoneyField(name) ? asMoney(got.text) : got.text) === expected
      const what = `${this.placeOf(answer)}: ${name}${why === '' ? '' : `, ${why}`}`
      this.check(what, expected, got.type === 'missing' ? this.unread(answer) : got.text, isSame)
    }
  }

  /** What a player has now, asked anew. */
  async expectBalance(player: Player, cash: string, bonus?: string): Promise<void> {
    const wanted = bonus === undefined ? { balance: cash } : { balance: cash, bonus_balance: bonus }
    this.expect(await player.features(), wanted, 'asked anew')
  }

  /** R2: a repeat has the first answer's every field; only the description differs. */
  expectRepeat(first: Answer, again: Answer, different: Record<string, string> = {}): void {
    const words = 'transaction has already proceeded'
    for (const [name] of first.fields ?? []) {
      const wanted = name === 'error_description' ? words : (different[name] ?? first.text(name))
      this.equal(`${this.placeOf(again)} again: ${name}`, again.text(name), wanted)
    }
    this.equal(`${this.placeOf(again)} again: names of fields`, namesOf(again), namesOf(first))
  }

  equal(what: string, got: string | number, expected: string | number): void {
    this.check(what, String(expected), String(got), String(got) === String(expected))
  }

  /** Any expectation in words. */
  check(what: string, expected: string, got: string, ok: boolean): void {
    this.checks.push({ what, expected, got: got.length > 500 ? `${got.slice(0, 500)}…` : got, ok })
  }

  /** "4 rollback": the case's fourth call, as the report counts them. */
  private placeOf({ exchange }: Answer): string {
    return `${this.exchanges.indexOf(exchange) + 1} ${exchange.name}`
  }

  private unread({ exchange, fields }: Answer): string {
    if (fields !== null) return '(missing)'
    return `(no envelope: HTTP ${exchange.status} ${exchange.body.slice(0, 80)})`
  }
}

/** Money by its value, with five decimals; what is no money as it is. */
function asMoney(text: string): string {
  const units = unitsOf(text)
  return units === null ? text : decimalOf(units)
}

function namesOf(answer: Answer): string {
  return [...(answer.fields?.keys() ?? [])].sort().join(' ')
}
