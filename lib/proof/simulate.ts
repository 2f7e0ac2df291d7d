// `npm run simulate`: random histories against two real processes on one real database, every answer held against a
// second implementation of the protocol. Starts everything it needs; the seed it prints brings a history back.
import { Command } from 'commander'
import { startWalletProcess } from '../testing/processes'
import { verifyLedger } from '../wallet/verify'
import { anySeed, minutes, positiveNumber, seedNumber } from './arguments'
import { openBench } from './bench'
import { simulate, type Tally } from './simulation'

interface Options {
  seed: number
  histories: number
  minutes?: number
}

const program = new Command('simulate')
  .option('--seed <number>', 'the random seed; one is drawn and printed when missing', seedNumber, anySeed())
  .option('--histories <number>', 'how many histories', positiveNumber, 200)
  .option('--minutes <number>', 'stop after this many minutes', minutes)
  .allowExcessArguments(false)

async function main(): Promise<boolean> {
  const options = program.parse().opts<Options>()
  process.stdout.write(`seed ${options.seed}, ${options.histories} histories\n`)
  const bench = await openBench()
  const processes = [await startWalletProcess(), await startWalletProcess()]
  const started = Date.now()
  try {
    const { tally, failure } = await simulate(
      processes.map(({ post }) => post),
      {
        ...options,
        ...(options.minutes === undefined ? {} : { untilMs: started + options.minutes * 60_000 }),
      },
    )
    const { problems, operations } = await verifyLedger()
    printTally(tally, (Date.now() - started) / 1000)
    process.stdout.write(`ledger: ${operations} rows, ${problems.length} problems\n`)
    for (const { wallet, sequence, problem } of problems)
      process.stdout.write(`  ${wallet}/${sequence}: ${problem}\n`)
    if (failure !== null) process.stdout.write(`\nNOT EXPLAINED\n${failure}\n`)
    return failure === null && problems.length === 0
  } finally {
    for (const { child } of processes) child.disconnect()
    await bench.close()
  }
}

function printTally({ histories, actions, concurrent, repeats, codes }: Tally, seconds: number): void {
  const kinds = [...codes].sort(([a], [b]) => a.localeCompare(b)).map(([name, times]) => `${name}: ${times}`)
  process.stdout.write(
    `${histories} histories explained, ${actions} actions, ${concurrent} of them concurrent, ` +
      `${repeats} repeats, ${seconds.toFixed(1)} s\n${kinds.join(', ')}\n`,
  )
}

main().then(
  (isClean) => process.exit(isClean ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  },
)
