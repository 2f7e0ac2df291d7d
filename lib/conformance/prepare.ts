// Before the first case: every auth token is used once, since tokens live minutes.
import type { Answer } from './answer'
import type { FixturePlayer, Fixtures, StoppedPlayer } from './fixtures'
import { Kit, type Role, type World } from './kit'
import type { Levers } from './levers'
import { type Call, type Person, Player } from './player'
import type { Send } from './transport'
import { CannotGoOn, CannotRun, type Exchange } from './types'

const living = [
  'main',
  'second',
  'empty',
  'other_currency',
  'bonus',
  'extremes',
  'to_block',
  'to_end',
  'two_grants',
  'withdrawn_grant',
] as const satisfies readonly Role[]
/** Those whose auth is a case of its own. */
const unopened = ['fresh', 'expired'] as const satisfies readonly Role[]
const stopped = ['blocked', 'ended'] as const satisfies readonly Role[]

export interface Prepared {
  world: World
  preparation: Exchange[]
  tokens: Set<string>
}

/** Opens every session of the fixtures. Throws `CannotRun` when `main` cannot play: nothing could be tried. */
export async function prepare(send: Send, fixtures: Fixtures, levers: Levers): Promise<Prepared> {
  const players = new Map<Role, Player>()
  const absent = new Map<Role, string>()
  const exchanges: Exchange[] = []
  const tokens = new Set<string>()
  const world: World = {
    send,
    fixtures,
    levers,
    players,
    sessions: [],
    racers: [],
    grants: [],
    exchanges,
    absent,
    underWay: { count: 0 },
  }
  const kit = new Kit(world)
  const open = async (given: FixturePlayer) => {
    tokens.add(given.auth_token)
    const answer = await firstAuth(kit.call, given)
    if (answer.code === '0') tokens.add(answer.text('game_token'))
    return answer
  }

  const first = await open(fixtures.main)
  refuseUnplayable(first)
  players.set('main', session(fixtures.main, first, kit.call))
  for (const role of living.slice(1)) {
    const given = fixtures[role]
    if (given === undefined) continue
    const answer = await open(given)
    if (answer.code === '0') players.set(role, session(given, answer, kit.call))
    else absent.set(role, `${role} could not be opened: ${told(answer)}`)
  }
  const racers = await openAll(fixtures.racers, open, kit.call)
  const grants: World['grants'] = []
  for (const given of fixtures.grants) {
    const [player] = await openAll([given], open, kit.call)
    if (player !== undefined) grants.push({ player, terms: given.grant })
  }
  const sessions = [...players.values(), ...racers, ...grants.map(({ player }) => player)]
  for (const role of stopped) {
    const given = fixtures[role]
    if (given !== undefined) players.set(role, stoppedSession(given, tokens, kit.call))
  }
  for (const role of unopened) {
    const given = fixtures[role]
    if (given === undefined) continue
    tokens.add(given.auth_token)
    players.set(role, new Player(personOf(given), { auth: given.auth_token, game: '' }, kit.call))
  }
  return { world: { ...world, sessions, racers, grants }, preparation: kit.exchanges, tokens }
}

async function openAll(
  given: readonly FixturePlayer[],
  open: (one: FixturePlayer) => Promise<Answer>,
  call: Call,
): Promise<Player[]> {
  const players: Player[] = []
  for (const one of given) {
    const answer = await open(one)
    if (answer.code === '0') players.push(session(one, answer, call))
  }
  return players
}

async function firstAuth(call: Call, given: FixturePlayer): Promise<Answer> {
  try {
    return await new Player(personOf(given), { auth: given.auth_token, game: '' }, call).auth()
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error
    throw new CannotRun(`The wallet does not answer: ${error.message.replace('nothing came back: ', '')}`)
  }
}

function session(given: FixturePlayer, answer: Answer, call: Call): Player {
  return new Player(personOf(given), { auth: given.auth_token, game: answer.text('game_token') }, call)
}

function stoppedSession(given: StoppedPlayer, tokens: Set<string>, call: Call): Player {
  tokens.add(given.game_token)
  if (given.auth_token !== undefined) tokens.add(given.auth_token)
  return new Player(personOf(given), { auth: given.auth_token ?? '', game: given.game_token }, call)
}

function personOf({ user_id, currency, game_code, game_name, nickname }: Person): Person {
  return { user_id, currency, game_code, game_name, nickname }
}

/** The wallet's own words about a refused auth. */
function told(answer: Answer): string {
  return `auth was answered ${answer.code} ${answer.text('error_description')}`
}

function refuseUnplayable(answer: Answer): void {
  const { status, contentType, body } = answer.exchange
  if (status === 403) throw new CannotRun('The wallet refuses this address: HTTP 403. Is it on its list?')
  if (answer.fields === null) {
    const start = body.slice(0, 60).replaceAll('\n', ' ')
    throw new CannotRun(
      `No wallet of this protocol answers there: HTTP ${status} ${contentType} ${start}`.trim(),
    )
  }
  if (answer.code === '4')
    throw new CannotRun(
      'The wallet does not know the auth token of main: they live minutes, make new fixtures.',
    )
  if (answer.code !== '0') throw new CannotRun(`main cannot play: ${told(answer)}`)
}
