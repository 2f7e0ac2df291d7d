import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import { database } from '../db/client'
import type { Money } from '../money/money'
import { placeOrder, type WantedOrder } from '../money-orders/money-orders'
import { balancesOf, endBonus, openWallet } from '../wallet/wallet'
import { amountText, toMoney } from './arguments'
import { OperatorError, print } from './output'
import { findPlayerFacts } from './store'

export function addWalletCommands(program: Command): void {
  const wallet = program.command('wallet').description('balances and journal operations')
  const named = (command: Command) =>
    command.requiredOption('--user-id <id>').requiredOption('--currency <code>')

  named(wallet.command('balance').description('prints {cash, bonus}')).action(
    async ({ userId, currency }) => {
      print(await balance(userId, currency))
    },
  )
  named(wallet.command('deposit').description('cash in, as a journal row; opens the wallet when missing'))
    .option('--cash <amount>', 'not below zero', amountText)
    .option('--bonus <amount>', 'bonus money beside it, not below zero', amountText)
    .option('--reason <words>', 'for the journal', 'command line')
    .action(async ({ userId, currency, cash, bonus, reason }) => {
      const change = { cash: toMoney(cash ?? '0', currency), bonus: toMoney(bonus ?? '0', currency) }
      if (change.cash.isNegative() || change.bonus.isNegative()) {
        throw new OperatorError('--cash and --bonus are not negative: to take money away use wallet adjust')
      }
      await openFor(userId, currency)
      print(await order({ kind: 'deposit', playerId: userId, ...change, note: reason }))
    })
  named(wallet.command('adjust').description('cash and bonus up or down, as a journal row'))
    .option('--cash <amount>', 'may be negative', amountText)
    .option('--bonus <amount>', 'may be negative', amountText)
    .requiredOption('--reason <words>', 'for the journal and the audit')
    .action(async ({ userId, currency, cash, bonus, reason }) => {
      const change = { cash: toMoney(cash ?? '0', currency), bonus: toMoney(bonus ?? '0', currency) }
      await openFor(userId, currency)
      print(await order({ kind: 'adjustment', playerId: userId, ...change, note: reason }))
    })
  named(wallet.command('end-bonus').description('ends the active bonus: its rest becomes cash, or goes'))
    .addOption(
      new Option('--to <state>').choices(['completed', 'cancelled', 'expired']).makeOptionMandatory(),
    )
    .requiredOption('--reason <words>', 'for the journal and the audit')
    .action(async ({ userId, currency, to, reason }) => {
      const by = { actor: 'command line', action: 'wallet.end-bonus' }
      if (!(await endBonus({ playerId: userId, currency }, to, reason, { by })))
        throw new OperatorError('no bonus is active')
      print(await balance(userId, currency))
    })
}

async function balance(userId: string, currency: string) {
  const found = (await balancesOf(userId)).find((one) => one.currency === currency)
  if (found === undefined) throw new OperatorError('there is no such wallet')
  return { user_id: userId, currency, cash: found.cash.toString(), bonus: found.bonus.toString() }
}

async function openFor(userId: string, currency: string): Promise<void> {
  if ((await findPlayerFacts(database(), userId)) === null) throw new OperatorError('there is no such player')
  await openWallet(userId, currency)
}

const refusals: Record<string, string> = {
  insufficient: 'the wallet holds less than that; nothing was booked',
  overflow: 'the balance would leave the range of its type; nothing was booked',
  'no-wallet': 'there is no such wallet',
  nothing: 'the amount is zero',
  limit: 'the player’s own deposit limit refuses it; nothing was booked',
  reused: 'another operation has this identity',
  closed: 'the account is closed; nothing was booked',
  'no-note': '--reason is empty',
}

/** The same path as the back office's, without a second person: whoever is at this machine has the database anyway. */
async function order(wanted: Omit<WantedOrder, 'id' | 'reasonCode'>): Promise<{ cash: Money; bonus: Money }> {
  const actor = { id: 'command line', role: null }
  const result = await placeOrder(actor, { ...wanted, id: randomUUID(), reasonCode: 'other' })
  if (!result.ok) throw new OperatorError(refusals[result.reason] ?? result.reason)
  const { state, closedReason, booked } = result.order
  if (booked !== null) return { cash: booked.cashAfter, bonus: booked.bonusAfter }
  if (state === 'refused') throw new OperatorError(refusals[closedReason ?? ''] ?? 'the wallet refused it')
  throw new OperatorError('the wallet could not say yet: it is written down and the portal books it')
}
