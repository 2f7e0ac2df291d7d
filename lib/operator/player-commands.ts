import 'server-only'
import type { Command } from 'commander'
import { endSession, openGame } from '../launch/launch'
import { amountText, bigNumber } from './arguments'
import { OperatorError, print } from './output'
import { blockPlayer, createPlayer, unblockPlayer } from './player-work'

export function addPlayerCommands(program: Command): void {
  const player = program.command('player').description('players')
  player
    .command('create')
    .description('open an account with a wallet; prints {user_id}')
    .requiredOption('--nickname <name>', 'letters and digits, 3 to 32')
    .requiredOption('--email <address>')
    .requiredOption('--password <password>', '8 to 128 characters')
    .option('--currency <code>', 'of the wallet', 'USD')
    .option('--cash <amount>', 'deposited at once', amountText)
    .option('--bonus <amount>', 'bonus money granted at once', amountText)
    .action(async (options) => print({ user_id: await createPlayer(options) }))
  player
    .command('block')
    .description('no bets, no log-in, sessions end; money owed is still paid')
    .requiredOption('--user-id <id>')
    .option('--reason <words>', 'for the journal and the audit', 'command line')
    .action(async ({ userId, reason }) => print(await blockPlayer(userId, reason)))
  player
    .command('unblock')
    .description('lifts a block; an exclusion, a time-out or a closing stays')
    .requiredOption('--user-id <id>')
    .option('--reason <words>', 'for the journal and the audit', 'command line')
    .action(async ({ userId, reason }) => print(await unblockPlayer(userId, reason)))

  program
    .command('launch')
    .description('open a game as the play page does; prints {launch_url, auth_token}')
    .requiredOption('--user-id <id>')
    .requiredOption('--game <code>', 'the game code', bigNumber)
    .option('--currency <code>', 'of the wallet; else the player’s own choice')
    .option('--language <code>', 'of the game', 'en')
    .action(async ({ userId, game, currency, language }) => {
      const opened = await openGame({
        playerId: userId,
        gameCode: game,
        language,
        ...(currency ? { currency } : {}),
      })
      if (opened.kind === 'refused') throw new OperatorError(launchRefusals[opened.reason])
      print({ launch_url: opened.url, auth_token: opened.authToken })
    })

  program
    .command('session')
    .description('game sessions')
    .command('end')
    .requiredOption('--game-token <token>')
    .action(async ({ gameToken }) => {
      if (!(await endSession(gameToken, 'command line')))
        throw new OperatorError('no living session has this game token')
      print({ ended: true })
    })
}

const launchRefusals = {
  'unknown-game': 'there is no such game in the catalogue (try: catalog refresh)',
  'player-may-not-play': 'the player is unknown, blocked, excluded or closed',
  'unknown-currency': 'that is not a currency of this operator',
} as const
