// A fresh world for each history: two players with two wallets each and their sessions, in the database and in the
// model alike. Wallets begin empty; the history's first deposits are rows like any other.
import { createHash, randomBytes } from 'node:crypto'
import { database } from '../db/client'
import { gameTokenOf } from '../launch/tokens'
import { makePlayer, type TestPlayer } from '../testing/world'
import { openWallet } from '../wallet/wallet'
import { at, type ModelSession, type ModelState } from './model-state'

const currencies = ['USD', 'EUR'] as const
const games = { usual: 702, other: 703 } as const

/** Sessions of every world, by player and wallet: the generator names them by their place here. */
const sessionsOfWorld = [
  { player: 0, wallet: 0, game: games.usual },
  { player: 0, wallet: 0, game: games.other },
  { player: 0, wallet: 1, game: games.usual },
  { player: 1, wallet: 2, game: games.usual },
  { player: 0, wallet: 0, game: games.usual, isFresh: true },
  { player: 0, wallet: 0, game: games.usual, isStale: true },
] as const

export interface ProofWorld {
  state: ModelState
  /** Database ids by the places of the model. */
  walletIds: bigint[]
  sessionIds: bigint[]
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex')

/** Makes the world and puts the operator's switches back to where the model has them. */
export async function makeProofWorld(): Promise<ProofWorld> {
  const db = database()
  await db.setting.update({ where: { id: 1 }, data: { betsStopped: false } })
  await db.currency.updateMany({ data: { maxBet: null } })
  const players = [await makePlayer(), await makePlayer()]
  for (const { id } of players) await openWallet(id, 'EUR')
  const wallets = await db.wallet.findMany({ where: { playerId: { in: players.map(({ id }) => id) } } })
  const walletIds = players.flatMap(({ id }) =>
    currencies.map((currency) => {
      const wallet = wallets.find((one) => one.playerId === id && one.currency === currency)
      if (wallet === undefined) throw new Error('the wallet was just opened')
      return wallet.id
    }),
  )
  const sessions = sessionsOfWorld.map(newSession)
  const sessionIds: bigint[] = []
  for (const session of sessions) sessionIds.push(await saveSession(session, players, walletIds))
  return { walletIds, sessionIds, state: emptyState(players, sessions) }
}

function newSession(one: (typeof sessionsOfWorld)[number]): ModelSession {
  const authToken = randomBytes(32).toString('hex')
  return {
    player: one.player,
    wallet: one.wallet,
    game: one.game,
    authToken,
    gameToken: gameTokenOf(authToken, process.env.TOKEN_SECRET ?? ''),
    isRedeemed: !('isFresh' in one),
    isStale: 'isStale' in one,
    ended: null,
  }
}

async function saveSession(
  session: ModelSession,
  players: TestPlayer[],
  walletIds: bigint[],
): Promise<bigint> {
  const usedAt = new Date(Date.now() - (session.isStale ? 121 : 0) * 60_000)
  const row = await database().gameSession.create({
    data: {
      playerId: at(players, session.player).id,
      walletId: at(walletIds, session.wallet),
      gameCode: BigInt(session.game),
      authTokenHash: hash(session.authToken),
      gameTokenHash: hash(session.gameToken),
      createdAt: usedAt,
      redeemedAt: session.isRedeemed ? usedAt : null,
      lastSeenAt: usedAt,
    },
  })
  return row.id
}

function emptyState(players: TestPlayer[], sessions: ModelSession[]): ModelState {
  return {
    players: players.map(({ id, nickname }) => ({ id, nickname, status: 'active' })),
    wallets: players.flatMap((_one, player) =>
      currencies.map((currency) => ({ player, currency, cash: 0n, bonus: 0n, rows: [], bonuses: [] })),
    ),
    sessions,
    grants: [],
    seen: new Map(),
    betsStopped: false,
    maxBets: new Map(),
  }
}
