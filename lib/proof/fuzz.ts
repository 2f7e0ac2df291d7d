// `npm run fuzz`: hostile bodies and hostile HTTP against a wallet process of its own, or against any server by --url.
// Prints what was sent and how it was answered; the seed it prints brings the same bodies back.
import { Command, InvalidArgumentError } from 'commander'
import { verifyLedger } from '../wallet/verify'
import { anySeed, minutes, positiveNumber, seedNumber } from './arguments'
import { openBench } from './bench'
import type { FuzzPlayer } from './fuzz-calls'
import { envelopeFault } from './fuzz-judge'
import { memoryFault, toMegabytes } from './fuzz-memory'
import { type FuzzReport, fuzz } from './fuzz-run'
import { send, startTarget, targetAt } from './fuzz-target'
import { makeFuzzWorld } from './fuzz-world'

interface Options {
  seed: number
  bodies: number
  minutes?: number
  url?: URL
  user: string
  token: string
  currency: string
}

function httpUrl(text: string): URL {
  if (!URL.canParse(text) || new URL(text).protocol !== 'http:')
    throw new InvalidArgumentError('an address such as http://127.0.0.1:3000/api/wallet')
  return new URL(text)
}

const program = new Command('fuzz')
  .option('--bodies <number>', 'how many bodies', positiveNumber, 100_000)
  .option('--seed <number>', 'the random seed; one is drawn and printed when missing', seedNumber, anySeed())
  .option('--minutes <number>', 'stop after this many minutes', minutes)
  .option('--url <address>', 'a running server instead of a process of our own', httpUrl)
  .option('--user <id>', 'with --url: a player of that server', 'nobody')
  .option('--token <token>', 'with --url: a game token of that player', 'f'.repeat(64))
  .option('--currency <code>', "with --url: that session's currency", 'USD')
  .allowExcessArguments(false)

async function main(): Promise<boolean> {
  const options = program.parse().opts<Options>()
  process.stdout.write(`seed ${options.seed}, ${options.bodies} bodies\n`)
  const started = Date.now()
  const bounds = {
    seed: options.seed,
    bodies: options.bodies,
    ...(options.minutes === undefined ? {} : { untilMs: started + options.minutes * 60_000 }),
  }
  const report = options.url ? await fuzzServer(options.url, options, bounds) : await fuzzOwn(bounds)
  printReport(report, (Date.now() - started) / 1000)
  return report.faults.length === 0
}

type Bounds = Pick<Parameters<typeof fuzz>[1], 'seed' | 'bodies' | 'untilMs'>

/** A process, a database and people of our own: money and ledger are looked at too. */
async function fuzzOwn(bounds: Bounds): Promise<FuzzReport> {
  const bench = await openBench()
  const target = await startTarget()
  try {
    const world = await makeFuzzWorld()
    const before = await world.bystanders()
    const report = await fuzz(target, { ...bounds, players: world.players, probe: () => world.probe(target) })
    const after = await world.bystanders()
    if (after !== before) report.faults.push(`bystanders held ${before}, and now ${after}`)
    const { problems, operations } = await verifyLedger()
    process.stdout.write(`ledger: ${operations} rows, ${problems.length} problems\n`)
    for (const { wallet, sequence, problem } of problems)
      report.faults.push(`ledger ${wallet}/${sequence}: ${problem}`)
    const grown = memoryFault(report.memory)
    if (grown !== null) report.faults.push(grown)
    return report
  } finally {
    target.close()
    await bench.close()
  }
}

/** Somebody else's server: its answers alone are judged. */
function fuzzServer(url: URL, { user, token, currency }: Options, bounds: Bounds): Promise<FuzzReport> {
  const target = targetAt(url)
  const player: FuzzPlayer = { userId: user, token, authToken: token, currency, grants: [1, 2] }
  const data = { user_id: user, user_game_token: token, currency }
  const good = Buffer.from(JSON.stringify({ api: 'do-get-features-user-ingame', data }))
  const probe = async () => envelopeFault(await send(target, good))
  return fuzz(target, { ...bounds, players: [player], probe })
}

function printReport({ sent, categories, statuses, memory, faults }: FuzzReport, seconds: number): void {
  const list = (counts: Map<string, number>) =>
    [...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, times]) => `  ${name}: ${times}`)
      .join('\n')
  process.stdout.write(
    `${sent} sent in ${seconds.toFixed(1)} s\n${list(categories)}\nanswered\n${list(statuses)}\n`,
  )
  if (memory.length > 0) {
    const [first, last, most] = [memory[0] ?? 0, memory.at(-1) ?? 0, Math.max(...memory)].map(toMegabytes)
    process.stdout.write(`memory: ${first} MB at first, ${last} MB at last, ${most} MB at most\n`)
  }
  for (const fault of faults) process.stdout.write(`\nWRONG ${fault}\n`)
  process.stdout.write(`${faults.length} faults\n`)
}

main().then(
  (isClean) => process.exit(isClean ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  },
)
