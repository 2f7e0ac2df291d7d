// `npm run seed:demo`: a lively month for who wants to look around. Demo mode only, unless told otherwise.
import type { ChildProcess } from 'node:child_process'
import { Command } from 'commander'
import { refreshCatalog } from '../catalog/catalog'
import { demoAccounts } from '../demo-accounts'
import { env } from '../env'
import { wholeNumber } from '../operator/arguments'
import { startChild, stopChild } from '../start/children'
import { withSeedDatabase } from './connection'
import { SeedError, seedDemoMonth } from './demo'

const options = new Command('seed:demo')
  .option('--seed <n>', 'another number tells another story', wholeNumber, 7)
  .option('--players <n>', 'how many', wholeNumber, 300)
  .option('--pace <percent>', 'how much they play', wholeNumber, 100)
  .option('--outside-demo', 'into the database of DATABASE_URL: known passwords and money out of nothing')
  .parse()
  .opts<{ seed: number; players: number; pace: number; outsideDemo?: boolean }>()

const tell = (line: string) => void process.stdout.write(`${line}\n`)

/** The games come from the feed; where no integrator runs yet, the sandbox stands in for as long as it takes. */
async function readGames(): Promise<void> {
  if ((await refreshCatalog()).kind !== 'failed' || !env().isDemo) return
  let sandbox: ChildProcess | null = null
  try {
    const settings = { ...process.env, SANDBOX_PORT: String(env().SANDBOX_PORT), LOG_LEVEL: 'fatal' }
    const args = ['--import', './lib/start/run.js', 'lib/sandbox/main.ts']
    sandbox = await startChild('The sandbox integrator', args, {
      env: settings,
      readyWords: 'ready',
      logFile: '/dev/null',
    })
    await refreshCatalog()
  } finally {
    if (sandbox) await stopChild(sandbox)
  }
}

try {
  if (!env().isDemo && options.outsideDemo !== true) {
    throw new SeedError(
      'This makes accounts with known passwords: it is for demo mode. --outside-demo does it all the same.',
    )
  }
  const started = Date.now()
  process.env.LOG_LEVEL = 'fatal'
  await withSeedDatabase({}, async () => {
    await readGames()
    await seedDemoMonth({ ...options, pace: options.pace / 100, tell })
  })
  tell(
    `Done in ${Math.round((Date.now() - started) / 1000)} s. Log-ins, each with the second factor that the page says:`,
  )
  for (const { role, email, password } of [{ role: 'owner', ...demoAccounts.staff }, ...demoAccounts.team])
    tell(`  ${role.padEnd(10)} ${email.padEnd(26)} ${password}`)
} catch (error) {
  if (!(error instanceof SeedError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
