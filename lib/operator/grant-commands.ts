import 'server-only'
import { type Command, Option } from 'commander'
import { cancelGrant, grantRounds } from '../bonus/bonus'
import { playableGame } from '../catalog/catalog'
import { database } from '../db/client'
import { openWallet } from '../wallet/wallet'
import { amountText, bigNumber, toMoney, wholeNumber } from './arguments'
import { OperatorError, print } from './output'
import { findPlayerFacts, writeAudit } from './store'

export function addGrantCommands(program: Command): void {
  const grant = program.command('grant').description('free rounds')
  grant
    .command('create')
    .description('offer free rounds to a player; prints {grant_id}')
    .requiredOption('--user-id <id>')
    .requiredOption('--game <code>', 'the game code', bigNumber)
    .requiredOption('--currency <code>')
    .requiredOption('--count <n>', 'rounds', wholeNumber)
    .requiredOption('--bet <n>', 'of a line, in coins', wholeNumber)
    .requiredOption('--lines <n>', 'lines', wholeNumber)
    .option('--mpl <n>', 'multiplier', wholeNumber, 1)
    .option('--cp <price>', 'price of a coin', amountText, '1.00')
    .option('--expires <time>', 'unused it dies then, such as 2030-01-31T12:00:00Z')
    .option('--max-win <amount>', 'never pays more than this', amountText)
    .addOption(
      new Option('--win-to <where>', 'where the win goes').choices(['cash', 'bonus']).default('cash'),
    )
    .action(async (options) => print({ grant_id: await createGrant(options) }))
  grant
    .command('cancel')
    .description('withdraw a grant that is still offered')
    .requiredOption('--grant-id <id>', 'as create printed it', bigNumber)
    .action(async ({ grantId }) => {
      if (!(await cancelGrant(grantId))) {
        throw new OperatorError(
          'only an offered grant can be withdrawn: this one is unknown, being played or over',
        )
      }
      await writeAudit(database(), { action: 'grant.cancel', subject: grantId.toString() })
      print({ grant_id: grantId, state: 'cancelled' })
    })
}

interface GrantOptions {
  userId: string
  game: bigint
  currency: string
  count: number
  bet: number
  lines: number
  mpl: number
  cp: string
  expires?: string
  maxWin?: string
  winTo: 'cash' | 'bonus'
}

async function createGrant(options: GrantOptions): Promise<bigint> {
  const { userId, game, currency, count, bet, lines, mpl, winTo } = options
  for (const [name, value] of Object.entries({ count, bet, lines, mpl })) {
    if (value < 1) throw new OperatorError(`--${name} must be at least 1`)
  }
  const cp = toMoney(options.cp, currency)
  if (!cp.isPositive()) throw new OperatorError('--cp must be above zero')
  const expiresAt = options.expires === undefined ? null : new Date(options.expires)
  if (expiresAt !== null && !(expiresAt.getTime() > Date.now()))
    throw new OperatorError('--expires is not a time to come')
  if ((await findPlayerFacts(database(), userId)) === null) throw new OperatorError('there is no such player')
  if ((await playableGame(game)) === null) throw new OperatorError('there is no such game in the catalogue')
  await openWallet(userId, currency)
  const maxWin = options.maxWin === undefined ? null : toMoney(options.maxWin, currency).toString()
  const id = await grantRounds({
    playerId: userId,
    gameCode: game,
    currency,
    count,
    bet,
    lines,
    mpl,
    cp: cp.toString(),
    expiresAt,
    maxWin,
    winTo,
  })
  await writeAudit(database(), {
    action: 'grant.create',
    subject: userId,
    after: { grant: id.toString(), count, bet, lines },
  })
  return id
}
