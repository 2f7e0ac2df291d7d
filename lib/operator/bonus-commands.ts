import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Command, InvalidArgumentError } from 'commander'
import { bonusesOf, type GrantResult, grantBonus } from '../wallet/wallet'
import { amountText, toMoney } from './arguments'
import { OperatorError, print } from './output'

const dayMs = 86_400_000
const refused: Record<Exclude<GrantResult, { ok: true }>['reason'], string> = {
  'no-wallet': 'the player has no wallet in this currency',
  'bonus-active': 'another bonus still holds money: end it first',
  overflow: 'the balance would leave the range of its type',
  reused: 'this identity was used for another bonus',
}

export function addBonusCommands(program: Command): void {
  const bonus = program.command('bonus').description('bonus money and its conditions')
  bonus
    .command('grant')
    .description('gives bonus money, as a journal row')
    .requiredOption('--user-id <id>')
    .requiredOption('--currency <code>')
    .requiredOption('--amount <amount>', 'above zero', amountText)
    .option('--wagering <times>', 'how often it must be staked before it is cash; 0: no condition', times, 0)
    .option('--max-bet <amount>', 'the largest stake that it pays and that counts', amountText)
    .option('--max-win <amount>', 'the most that may become cash', amountText)
    .option('--days <n>', 'it expires after', days)
    .requiredOption('--reason <words>', 'for the journal and the audit')
    .action(async ({ userId, currency, amount, wagering, maxBet, maxWin, days: lasting, reason }) => {
      const money = toMoney(amount, currency)
      if (!money.isPositive()) throw new OperatorError('--amount is above zero')
      const result = await grantBonus(
        { playerId: userId, currency },
        {
          amount: money,
          wagering,
          ...(maxBet === undefined ? {} : { maxBet: toMoney(maxBet, currency) }),
          ...(maxWin === undefined ? {} : { maxWin: toMoney(maxWin, currency) }),
          ...(lasting === undefined ? {} : { expiresAt: new Date(Date.now() + lasting * dayMs) }),
          origin: 'command line',
          reason,
          identity: randomUUID(),
        },
        { actor: 'command line', action: 'bonus.grant' },
      )
      if (!result.ok) throw new OperatorError(refused[result.reason])
      print({ bonus: `${result.bonus}` })
    })
  bonus
    .command('list')
    .description('a player’s bonuses, active first')
    .requiredOption('--user-id <id>')
    .action(async ({ userId }) => {
      const bonuses = await bonusesOf(userId)
      print({
        bonuses: bonuses.map(
          ({ currency, sequence, state, origin, required, wagered, released, held, expiresAt }) => ({
            currency,
            name: sequence.toString(),
            state,
            origin,
            held: `${held}`,
            wagered: `${wagered}`,
            required: required === null ? null : `${required}`,
            released: `${released}`,
            expires_at: expiresAt?.toISOString() ?? null,
          }),
        ),
      })
    })
}

function times(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('a whole number from 0 to 999')
  return Number(text)
}

function days(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text) || Number(text) > 3650)
    throw new InvalidArgumentError('a whole number of days, 3650 at most')
  return Number(text)
}
