import 'server-only'
import type { Command } from 'commander'
import { makeFixtures } from './conformance-people'
import { print } from './output'

/** What `conformance` needs of us: people to play as, and what an operator does to them meanwhile. */
export function addConformanceCommands(program: Command): void {
  const conformance = program.command('conformance').description('for the certification kit')
  conformance
    .command('fixtures')
    .description(
      'on a test system: make new players with money, sessions, free rounds; prints the fixtures file',
    )
    .option('--currency <code>', 'of most players', 'USD')
    .option('--other-currency <code>', 'of one player', 'BTC')
    .action(async ({ currency, otherCurrency }) => print(await makeFixtures(currency, otherCurrency)))
  conformance
    .command('levers')
    .description('print the kit’s levers file: this command line’s own words')
    .action(() => print(levers))
}

const operator = ['npm', 'run', '-s', 'operator', '--']
const levers = {
  block: [...operator, 'player', 'block', '--user-id', '{user_id}', '--reason', 'conformance'],
  unblock: [...operator, 'player', 'unblock', '--user-id', '{user_id}', '--reason', 'conformance'],
  end_session: [...operator, 'session', 'end', '--game-token', '{game_token}'],
}
