import 'server-only'
import type { Command } from 'commander'
import { listGames, refreshCatalog } from '../catalog/catalog'
import { wholeNumber } from './arguments'
import { print } from './output'

const listedOtherwise = 50

export function addCatalogCommands(program: Command): void {
  program
    .command('catalog')
    .description('the integrator’s games feed')
    .command('refresh')
    .description('fetch the feed now; a bad one leaves the catalogue as it was')
    .action(async () => {
      const result = await refreshCatalog()
      print(result)
      if (result.kind !== 'refreshed') process.exitCode = 1
    })
  program
    .command('games')
    .description('the catalogue')
    .command('list')
    .description('prints {games: [{game_code, game_name, title, group}]}')
    .option('--limit <n>', 'how many', wholeNumber, listedOtherwise)
    .action(async ({ limit }) => print({ games: await listGames({ limit }) }))
}
