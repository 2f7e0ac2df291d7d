// A whole torture: its database, its parts one after the other, each with its share of the time, and the ledger at the end.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabases } from '../db/client'
import { verifyLedger } from '../wallet/verify'
import { killDatabase, killServers, stopServers, throwAtAll } from './torture-blows'
import { cutConnections, cuts } from './torture-cuts'
import { HeadLog } from './torture-heads'
import { TorturePostgres } from './torture-postgres'
import { lightServers, productionServers, type StartServer } from './torture-server'
import { runStage, type Stage, type StageResult, type Torture } from './torture-stage'

export interface TorturePlan {
  seed: number
  minutes: number
  clients: number
  /** Kills of the light server, and of the one that `npm start` runs. */
  kills: number
  productionKills: number
  databaseKills: number
  cuts: number
  /** Connections that stay open and carry nothing any more: how a database machine that vanished looks. */
  silences: number
  /** Throws of 50 calls at two processes, and as many at three. */
  throws: number
  /** SIGTERMs of the production server. */
  stops: number
}

export interface TortureSummary {
  plan: TorturePlan
  seconds: number
  stages: StageResult[]
  ledger: { wallets: number; operations: number; heads: number; problems: string[] }
  isClean: boolean
}

interface Part {
  name: string
  asked: number
  /** How long one blow takes, roughly: its part of the time. */
  secondsEach: number
  work(stage: Stage): Promise<void>
}

export async function runTorture(plan: TorturePlan, say: (line: string) => void): Promise<TortureSummary> {
  const started = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'croupier-torture-'))
  // PostgreSQL runs as another user where we are root: it has to get through.
  chmodSync(folder, 0o711)
  const postgres = await TorturePostgres.open(folder)
  const close = async () => {
    await closeDatabases()
    await postgres.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const stopEarly = () => void close().finally(() => process.exit(130))
  process.once('SIGINT', stopEarly).once('SIGTERM', stopEarly)
  try {
    setEnvironment(postgres.url)
    writeFileSync(join(folder, 'port'), String(postgres.port))
    const heads = new HeadLog()
    const torture = { postgres, heads, seed: plan.seed, clients: plan.clients, say }
    const stages = await runParts(torture, partsOf(plan, torture, folder), started + plan.minutes * 60_000)
    const ledger = await judgeLedger(heads)
    const isClean = ledger.problems.length === 0 && stages.every(({ violations }) => violations.length === 0)
    return { plan, seconds: (Date.now() - started) / 1000, stages, ledger, isClean }
  } finally {
    process.off('SIGINT', stopEarly).off('SIGTERM', stopEarly)
    await close()
  }
}

function partsOf(plan: TorturePlan, { postgres, heads }: Torture, folder: string): Part[] {
  const light = lightServers(postgres.url, heads)
  const production = productionServers(folder, heads)
  const onDatabase: StartServer[] = plan.productionKills > 0 ? [light, production] : [light]
  const parts: Part[] = [
    { name: 'server killed', asked: plan.kills, secondsEach: 2, work: (stage) => killServers(stage, light) },
    {
      name: 'production server killed',
      asked: plan.productionKills,
      secondsEach: 5,
      work: (stage) => killServers(stage, production),
    },
    {
      name: 'database killed',
      asked: plan.databaseKills,
      secondsEach: 5,
      work: (stage) => killDatabase(stage, onDatabase),
    },
    {
      name: 'connections cut',
      asked: plan.cuts,
      secondsEach: 1,
      work: (stage) => cutConnections(stage, light, heads, cuts),
    },
    {
      name: 'connections silent',
      asked: plan.silences,
      secondsEach: 15,
      work: (stage) => cutConnections(stage, light, heads, ['silence']),
    },
    ...[2, 3].map((processes) => ({
      name: `thrown at ${processes} processes`,
      asked: plan.throws,
      secondsEach: 1,
      work: (stage: Stage) => throwAtAll(stage, light, processes),
    })),
    {
      name: 'production server stopped',
      asked: plan.stops,
      secondsEach: 10,
      work: (stage) => stopServers(stage, production),
    },
  ]
  return parts.filter(({ asked }) => asked > 0)
}

async function runParts(torture: Torture, parts: Part[], endMs: number): Promise<StageResult[]> {
  const results: StageResult[] = []
  for (const [index, { name, asked, secondsEach, work }] of parts.entries()) {
    const left = parts.slice(index).reduce((sum, part) => sum + part.asked * part.secondsEach, 0)
    const now = Date.now()
    const untilMs = now + (Math.max(0, endMs - now) * asked * secondsEach) / left
    torture.say(`${name}, ${asked} times`)
    const result = await runStage(torture, { name, asked, untilMs }, work)
    for (const violation of result.violations) torture.say(`  VIOLATION ${violation}`)
    results.push(result)
  }
  return results
}

async function judgeLedger(heads: HeadLog): Promise<TortureSummary['ledger']> {
  heads.note()
  const { wallets, operations, problems } = await verifyLedger(heads.noted)
  const words = problems.map(({ wallet, sequence, problem }) => `${wallet}/${sequence}: ${problem}`)
  return { wallets, operations, heads: heads.noted.length, problems: words }
}

/** The settings of a production portal, for the processes that are started and for this one. */
function setEnvironment(databaseUrl: string): void {
  const secret = 'torture'.repeat(10)
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'http://127.0.0.1:3999',
    INTEGRATOR_URL: 'http://127.0.0.1:9',
    OPERATOR_ID: '7',
    TOKEN_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    METRICS_TOKEN: secret,
    WALLET_ALLOWED_IPS: '127.0.0.1',
    LOG_LEVEL: 'fatal',
  })
}
