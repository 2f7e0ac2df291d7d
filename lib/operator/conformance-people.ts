import 'server-only'
// The certification kit's players: new accounts with names of their own, real deposits, sessions and free rounds. It
// makes and touches nobody else.
import { randomBytes } from 'node:crypto'
import { cancelGrant, grantRounds } from '../bonus/bonus'
import { listGames, refreshCatalog } from '../catalog/catalog'
import { env } from '../env'
import { endSession, openGame } from '../launch/launch'
import { redeem } from '../launch/redeem'
import { hashToken } from '../launch/tokens'
import { Money } from '../money/money'
import { balancesOf, execute } from '../wallet/wallet'
import { OperatorError } from './output'
import { blockPlayer, createPlayer } from './player-work'

const grantsMade = 24
const racersMade = 8
const terms = { count: 15, bet: 5, lines: 10, mpl: 2, cp: '1.00' }

interface Game {
  code: bigint
  name: string
}

interface Account {
  userId: string
  nickname: string
  currency: string
}

/** A whole fixtures file; its auth tokens live `LAUNCH_TTL_SECONDS`. Throws `OperatorError` without enough games. */
export async function makeFixtures(currency: string, otherCurrency: string): Promise<object> {
  const games = await someGames(grantsMade)
  const [game] = games
  if (game === undefined) throw new OperatorError('there is no game in the catalogue')
  const play = async (cash: string, { bonus = '0', of = currency } = {}) =>
    launched(await newAccount(of, cash, bonus), game)
  const late = await newAccount(currency, '1')
  const expired = await launched(late, game)
  // A newer launch of the same game: the older token is dead.
  await launched(late, game)
  const racers: object[] = []
  while (racers.length < racersMade) racers.push(await play('100'))
  const stopped = {
    blocked: await stoppedPlayer(currency, game, 'blocked'),
    ended: await stoppedPlayer(currency, game, 'ended'),
  }
  const rounds = await grantedPlayers(currency, games, game)
  return {
    operator_id: env().OPERATOR_ID,
    main: await play('1000'),
    second: await play('500'),
    empty: await play('0'),
    other_currency: await play('5', { of: otherCurrency }),
    bonus: await play('10', { bonus: '60' }),
    extremes: await play('0'),
    fresh: await play('10'),
    expired,
    racers,
    to_block: await play('100'),
    to_end: await play('100'),
    ...stopped,
    ...rounds,
  }
}

async function someGames(wanted: number): Promise<Game[]> {
  const list = async () =>
    (await listGames({ limit: wanted })).map(({ game_code, game_name }) => ({
      code: game_code,
      name: game_name,
    }))
  const known = await list()
  if (known.length >= wanted) return known
  await refreshCatalog()
  const games = await list()
  if (games.length < wanted) throw new OperatorError(`the catalogue has fewer than ${wanted} games`)
  return games
}

/** An account that nobody else will log in to: its password is forgotten at once. */
async function newAccount(currency: string, cash: string, bonus = '0'): Promise<Account> {
  const nickname = `Conformance${randomBytes(6).toString('hex')}`
  const email = `${nickname.toLowerCase()}@conformance.test`
  const password = randomBytes(24).toString('base64url')
  const userId = await createPlayer({ nickname, email, password, currency, cash, bonus })
  return { userId, nickname, currency }
}

/** A player of the fixtures: who they are, what they have, and a token for a game. */
async function launched({ userId, nickname, currency }: Account, game: Game) {
  const opened = await openGame({ playerId: userId, gameCode: game.code, language: 'en', currency })
  if (opened.kind === 'refused') throw new OperatorError(`a game could not be opened: ${opened.reason}`)
  const wallet = (await balancesOf(userId)).find((one) => one.currency === currency)
  return {
    user_id: userId,
    nickname,
    currency,
    game_code: game.code.toString(),
    game_name: game.name,
    balance: wallet?.cash.toString() ?? '0',
    bonus_balance: wallet?.bonus.toString() ?? '0',
    auth_token: opened.authToken,
  }
}

/** A player who bet, and was then blocked or lost the session, with that bet still open. */
async function stoppedPlayer(currency: string, game: Game, how: 'blocked' | 'ended') {
  const account = await newAccount(currency, '50')
  const player = await launched(account, game)
  const { userId } = account
  const opened = await redeem({ userId, currency, token: player.auth_token })
  if (opened.refusal !== null) throw new OperatorError(`the session was refused: ${opened.refusal.words}`)
  const open_debit = { transaction_id: `open-${randomBytes(8).toString('hex')}`, amount: '10' }
  const outcome = await execute({
    kind: 'debit',
    userId,
    currency,
    gameCode: game.code,
    tokenHash: hashToken(opened.gameToken),
    transactionId: open_debit.transaction_id,
    amount: Money.of(open_debit.amount, currency),
    turnId: 1n,
    roundId: null,
  })
  if (outcome.code !== 0) throw new OperatorError(`the open debit was refused: ${outcome.words}`)
  if (how === 'blocked') await blockPlayer(userId, 'conformance')
  else await endSession(opened.gameToken, 'conformance')
  return { ...player, balance: '40.00000', game_token: opened.gameToken, open_debit }
}

/** Free rounds: one player with a grant in many games, one with two in a game, one whose grant was withdrawn. */
async function grantedPlayers(currency: string, games: Game[], game: Game) {
  const offer = ({ userId }: Account, gameCode: bigint) => {
    const where = {
      playerId: userId,
      gameCode,
      currency,
      expiresAt: null,
      maxWin: null,
      winTo: 'cash' as const,
    }
    return grantRounds({ ...where, ...terms })
  }
  const account = await newAccount(currency, '100')
  const grants: object[] = []
  for (const one of games) {
    const id = await offer(account, one.code)
    grants.push({ ...(await launched(account, one)), grant: { id: id.toString(), ...terms } })
  }
  const twice = await newAccount(currency, '1')
  const ids = [await offer(twice, game.code), await offer(twice, game.code)].map(String)
  const gone = await newAccount(currency, '1')
  const withdrawn = await offer(gone, game.code)
  await cancelGrant(withdrawn)
  return {
    grants,
    two_grants: { ...(await launched(twice, game)), ids },
    withdrawn_grant: { ...(await launched(gone, game)), id: withdrawn.toString() },
  }
}
