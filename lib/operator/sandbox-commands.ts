import 'server-only'
// Players for the sandbox's load mode. They are real accounts with real journal rows, so only in demo mode.
import type { Command } from 'commander'
import { listGames } from '../catalog/catalog'
import { env } from '../env'
import { openGame } from '../launch/launch'
import { amountText, wholeNumber } from './arguments'
import { OperatorError, print } from './output'
import { createPlayer } from './player-work'

const countMax = 500
const createdAtOnce = 4
const nicknameTail = 8

export function addSandboxCommands(program: Command): void {
  program
    .command('sandbox')
    .description('players for the sandbox, in demo mode')
    .command('players')
    .description('new accounts named Load…, with money and a launch each; prints {players}')
    .option('--count <n>', `how many, at most ${countMax}`, wholeNumber, 20)
    .option('--currency <code>', 'of their wallets', 'USD')
    .option('--cash <amount>', 'deposited for each', amountText, '1000')
    .action(async (options) => print({ players: await openPlayers(options) }))
}

interface PlayersOptions {
  count: number
  currency: string
  cash: string
}

async function openPlayers({ count, currency, cash }: PlayersOptions) {
  if (!env().isDemo) {
    throw new OperatorError('this makes accounts with money out of nothing: it is for demo mode only')
  }
  if (count < 1 || count > countMax) throw new OperatorError(`--count must be from 1 to ${countMax}`)
  const games = await listGames({ limit: count })
  if (games.length === 0) throw new OperatorError('the catalogue is empty (try: catalog refresh)')
  const players: { user_id: string; auth_token: string; currency: string; game_code: string }[] = []
  for (let first = 0; first < count; first += createdAtOnce) {
    const places = Array.from({ length: Math.min(createdAtOnce, count - first) }, (_, step) => first + step)
    const opened = await Promise.all(
      places.map((place) =>
        openPlayer({ currency, cash, gameCode: games[place % games.length]?.game_code ?? 0n }),
      ),
    )
    players.push(...opened)
  }
  return players
}

async function openPlayer(wanted: { currency: string; cash: string; gameCode: bigint }) {
  const { currency, cash, gameCode } = wanted
  const tail = crypto.randomUUID().replaceAll('-', '').slice(0, nicknameTail)
  const userId = await createPlayer({
    nickname: `Load${tail}`,
    email: `load-${tail}@sandbox.test`,
    // Nobody logs in with it.
    password: `${crypto.randomUUID()}${crypto.randomUUID()}`,
    currency,
    cash,
  })
  const opened = await openGame({ playerId: userId, gameCode, language: 'en', currency })
  if (opened.kind === 'refused') throw new OperatorError(`the game did not open: ${opened.reason}`)
  return { user_id: userId, auth_token: opened.authToken, currency, game_code: gameCode.toString() }
}
