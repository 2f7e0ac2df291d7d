// `npm run -s operator -- <command> … [--json]`: what an operator does from a terminal. Prints one JSON object (or
// readable lines without --json); exit code 0 or 1. All money it moves are journal rows.
import { Command, CommanderError } from 'commander'
import { logToStandardError } from '../log'
import { addBonusCommands } from './bonus-commands'
import { addCatalogCommands } from './catalog-commands'
import { addConformanceCommands } from './conformance-commands'
import { withDatabase } from './connection'
import { addGrantCommands } from './grant-commands'
import { addLedgerCommands } from './ledger-commands'
import { explain, print } from './output'
import { addPlayerCommands } from './player-commands'
import { addProtectCommands } from './protect-commands'
import { addReportCommands } from './report-commands'
import { addSandboxCommands } from './sandbox-commands'
import { addStaffCommands } from './staff-commands'
import { addWalletCommands } from './wallet-commands'

logToStandardError()

const program = new Command('operator')
  .description('The operator’s command line: players, wallets, games, grants, the ledger.')
  .option('--json', 'print one JSON object')
  .exitOverride()
  .configureOutput({ writeErr: () => {} })
  .showHelpAfterError()

for (const add of [
  addPlayerCommands,
  addProtectCommands,
  addWalletCommands,
  addGrantCommands,
  addBonusCommands,
  addCatalogCommands,
  addStaffCommands,
  addLedgerCommands,
  addReportCommands,
  addConformanceCommands,
  addSandboxCommands,
]) {
  add(program)
}

/** `--json` may stand anywhere in the line. */
const words = process.argv.slice(2)
const isJson = words.includes('--json')

try {
  await withDatabase(() =>
    program.parseAsync(
      words.filter((word) => word !== '--json'),
      { from: 'user' },
    ),
  )
} catch (error) {
  const isHelp = error instanceof CommanderError && error.exitCode === 0
  if (!isHelp) {
    print({ error: explain(error) }, isJson)
    process.exitCode = 1
  }
}
