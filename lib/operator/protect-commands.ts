import 'server-only'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { database } from '../db/client'
import {
  entrySources,
  exclusionMonths,
  limitHours,
  limitKinds,
  requestSources,
  timeOutHours,
} from '../safer-play/rules'
import { excludeSelf, takeTimeOut, tightenLimit } from '../safer-play/safer-play'
import { balancesOf } from '../wallet/wallet'
import { amountText, toMoney, wholeNumber } from './arguments'
import { OperatorError, print } from './output'
import { findPlayerFacts } from './store'

const refused = {
  same: 'that is the present limit already',
  looser: 'this is looser than the present limit: only the player loosens it',
}

/** What a player has asked for by letter or telephone, or through a register, or the house decided for their protection. Nothing here takes protection away. */
export function addProtectCommands(program: Command): void {
  const player = program.commands.find((one) => one.name() === 'player') ?? program.command('player')
  const asked = (command: Command, sources: readonly string[] = entrySources) =>
    command
      .requiredOption('--user-id <id>')
      .addOption(
        new Option('--source <way>', 'how the wish came, or whose it is')
          .choices(sources)
          .makeOptionMandatory(),
      )
      .requiredOption('--reason <words>', 'how and when the player asked, or why the house decided so')

  asked(player.command('time-out').description('no bets for a time, as if the player had taken it; final'))
    .requiredOption('--hours <n>', timeOutHours.join(', '), oneOf(timeOutHours))
    .action(async ({ userId, hours, source, reason }) => {
      await mustExist(userId)
      const until = await takeTimeOut(userId, hours, { actor: 'command line', source, reason })
      print({ user_id: userId, until: until.toISOString() })
    })
  asked(
    player.command('exclude').description('no log-in, no bets, as if the player had done it; final'),
    requestSources,
  )
    .addOption(new Option('--months <n>', months.join(', ')).argParser(oneOf(months)).conflicts('forEver'))
    .option('--for-ever')
    .action(async ({ userId, months: lasting, forEver, source, reason }) => {
      if (lasting === undefined && !forEver) throw new OperatorError('say --months or --for-ever')
      await mustExist(userId)
      const until = await excludeSelf(userId, lasting ?? null, { actor: 'command line', source, reason })
      print({ user_id: userId, until: until?.toISOString() ?? 'for ever' })
    })
  asked(player.command('limit').description('a tighter limit, from the very next bet on'))
    .addOption(new Option('--kind <kind>').choices(limitKinds).makeOptionMandatory())
    .requiredOption('--hours <n>', limitHours.join(', '), oneOf(limitHours))
    .option('--currency <code>', 'of the wallet; not with --kind time')
    .requiredOption('--amount <amount>', 'zero or more; minutes with --kind time', amountText)
    .action(async ({ userId, kind, hours, currency, amount: text, source, reason }) => {
      await mustExist(userId)
      const of = kind === 'time' ? '' : await walletCurrency(userId, currency)
      const amount = toMoney(kind === 'time' ? String(wholeNumber(text)) : text, of)
      if (amount.isNegative()) throw new OperatorError('--amount is zero or more')
      const by = { actor: 'command line', source, reason }
      const result = await tightenLimit(userId, { kind, hours, currency: of }, amount, by)
      if (result !== 'applied') throw new OperatorError(refused[result])
      print({ user_id: userId, kind, hours, amount })
    })
}

const months = exclusionMonths.filter((count) => count !== null)

function oneOf<T extends number>(allowed: readonly T[]) {
  return (text: string): T => {
    const found = allowed.find((one) => String(one) === text)
    if (found === undefined) throw new InvalidArgumentError(`one of ${allowed.join(', ')}`)
    return found
  }
}

async function mustExist(userId: string): Promise<void> {
  if ((await findPlayerFacts(database(), userId)) === null) throw new OperatorError('there is no such player')
}

async function walletCurrency(userId: string, currency: string | undefined): Promise<string> {
  if (currency === undefined) throw new OperatorError('--currency is missing')
  if ((await balancesOf(userId)).some((wallet) => wallet.currency === currency)) return currency
  throw new OperatorError('the player has no wallet in this currency')
}
