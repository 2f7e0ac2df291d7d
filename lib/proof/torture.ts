// `npm run torture`: real server processes and a real PostgreSQL that flushes, killed and cut under load while a client
// keeps its own book. Nothing acknowledged may be missing, nothing may be booked twice. Ends with 1 when anything is.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { buildIfChanged } from '../start/build'
import { anySeed, minutes, positiveNumber, seedNumber } from './arguments'
import { printSummary } from './torture-report'
import { runTorture } from './torture-run'

interface Options {
  seed: number
  minutes: number
  clients: number
  kills: number
  productionKills?: number
  databaseKills: number
  cuts: number
  silences: number
  throws: number
  stops: number
  out: string
}

/** How often; 0 leaves the part out. */
function times(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('a whole number from 0 to 99999')
  return Number(text)
}

const program = new Command('torture')
  .option('--seed <number>', 'of the calls; one is drawn and printed when missing', seedNumber, anySeed())
  .option('--minutes <number>', 'the whole run, more or less; what does not fit is left out', minutes, 20)
  .option('--kills <times>', 'kill -9 of the server, all in all', times, 200)
  .option(
    '--production-kills <times>',
    'of these, of the server that npm start runs (default: a tenth)',
    times,
  )
  .option('--database-kills <times>', 'kill -9 of PostgreSQL', times, 20)
  .option('--cuts <times>', 'connections cut mid-statement', times, 60)
  .option('--silences <times>', 'connections to PostgreSQL that go silent without closing', times, 3)
  .option('--throws <times>', '50 calls at two processes at once, and as often at three', times, 20)
  .option('--stops <times>', 'SIGTERM of the server that npm start runs', times, 6)
  .option('--clients <number>', 'that send at once', positiveNumber, 12)
  .option('--out <file>', 'all figures as JSON', 'test-results/torture.json')
  .allowExcessArguments(false)

async function main(): Promise<boolean> {
  const { out, ...options } = program.parse().opts<Options>()
  const { kills, productionKills = Math.floor(kills / 10) } = options
  if (productionKills > kills)
    program.error(`error: --production-kills ${productionKills} is more than --kills ${kills}`)
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  say(`seed ${options.seed}, at most ${options.minutes} minutes`)
  if (productionKills + options.stops > 0) await buildIfChanged()
  const plan = { ...options, productionKills, kills: kills - productionKills }
  const summary = await runTorture(plan, say)
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, JSON.stringify({ at: new Date().toISOString(), ...summary }, null, 2))
  printSummary(summary, say)
  return summary.isClean
}

main().then(
  (isClean) => process.exit(isClean ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  },
)
