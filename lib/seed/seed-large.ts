// `npm run seed:large`: a portal after a year, to measure on. Stop the portal first; with an embedded database this
// starts it.
import { Command } from 'commander'
import pg from 'pg'
import { databaseUrl } from '../db/address'
import { wholeNumber } from '../operator/arguments'
import { withSeedDatabase } from './connection'
import { SeedError } from './demo'
import { seedLarge } from './large'

const options = new Command('seed:large')
  .option('--players <n>', 'with a wallet each', wholeNumber, 100_000)
  .option('--operations <n>', 'journal rows over a year', wholeNumber, 10_000_000)
  .option('--calls <n>', 'wallet calls, of the latest operations', wholeNumber, 200_000)
  .option('--audits <n>', 'audit rows', wholeNumber, 100_000)
  .option('--seed <n>', 'another number is another year', wholeNumber, 1)
  .option('--force', 'add to a database that has players already')
  .parse()
  .opts<{
    players: number
    operations: number
    calls: number
    audits: number
    seed: number
    force?: boolean
  }>()

const started = Date.now()
const tell = (line: string) =>
  void process.stdout.write(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${line}\n`)

/** A bulk load writes far more than a portal does between two checkpoints. */
const loading = { max_wal_size: '8GB', shared_buffers: '1GB', checkpoint_timeout: '30min' }

try {
  await withSeedDatabase(loading, async () => {
    const client = new pg.Client({ connectionString: databaseUrl(), options: '-c TimeZone=UTC' })
    await client.connect()
    try {
      await seedLarge(client, { ...options, isForced: options.force === true, tell })
    } finally {
      await client.end()
    }
  })
  tell('done; npm run -s operator -- ledger verify recomputes every row of it')
} catch (error) {
  if (!(error instanceof SeedError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
