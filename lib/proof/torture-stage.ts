// One part of a torture: its own players, its own book, clients at work, and at its end the check of all that was told.
import { closeDatabases } from '../db/client'
import { type Chance, chanceOf } from './fuzz-random'
import { Book } from './torture-book'
import { Caller } from './torture-calls'
import { checkBook } from './torture-check'
import type { HeadLog } from './torture-heads'
import { Fleet, Load, type LoadOptions } from './torture-load'
import type { TorturePostgres } from './torture-postgres'
import { killServer, type StartServer, type TortureServer } from './torture-server'
import { makeTortureWorld, type TortureWallet } from './torture-world'

const players = 4
const comeBackMs = 20_000
const askedAgainMax = 300

/** What every part shares. */
export interface Torture {
  postgres: TorturePostgres
  heads: HeadLog
  seed: number
  clients: number
  say(line: string): void
}

export interface StagePlan {
  name: string
  /** How many blows. */
  asked: number
  /** No blow but the first begins after this moment. */
  untilMs: number
}

export interface StageResult {
  name: string
  asked: number
  done: number
  seconds: number
  calls: number
  counts: Book['counts']
  /** Calls under way at the blows, all together: what shows that they hit. */
  struck: number
  /** How long the slowest server took to answer again, where it had to recover by itself. */
  slowestRecoveryMs: number
  violations: string[]
}

export class Stage {
  readonly book = new Book()
  readonly fleet = new Fleet()
  readonly chance: Chance
  done = 0
  struck = 0
  slowestRecoveryMs = 0
  private readonly servers: TortureServer[] = []
  private readonly loads: Load[] = []
  private readonly ends: (() => void)[] = []

  constructor(
    readonly torture: Torture,
    readonly plan: StagePlan,
    private readonly wallets: readonly TortureWallet[],
  ) {
    this.chance = chanceOf(torture.seed ^ plan.name.length)
  }

  /** False when all blows were dealt, the time is up (one blow there always is) or something is wrong already. */
  goesOn(): boolean {
    const isTime = this.done === 0 || Date.now() < this.plan.untilMs
    return this.done < this.plan.asked && isTime && this.book.violations.length === 0
  }

  /** Clients that send until they are told to stop; the last of them settle what is open when the part ends. */
  load(options: Partial<LoadOptions> = {}): Load {
    const { clients, seed } = this.torture
    const name = `${this.plan.name.replaceAll(' ', '-')}-${this.loads.length}`
    const own = { name, seed: seed + this.loads.length * 104_729, clients, ...options }
    const load = new Load(this.book, this.fleet, this.wallets, own)
    this.loads.push(load)
    return load
  }

  /** Draws calls for whoever sends them by hand. */
  caller(): Caller {
    return new Caller(this.wallets, this.plan.name.replaceAll(' ', '-'), this.torture.seed)
  }

  /** Starts a server and sends calls its way; its death unasked is a violation. */
  async up(start: StartServer): Promise<TortureServer> {
    const server = await start()
    this.servers.push(server)
    this.fleet.urls = [...this.fleet.urls, server.url]
    void server.ended.then(({ code, signal, isAsked }) => {
      this.down(server)
      if (!isAsked) this.book.violate(`a server ended by itself (${code ?? signal}):\n${server.words()}`)
    })
    return server
  }

  /** No more calls to this server. */
  down({ url }: TortureServer): void {
    this.fleet.urls = this.fleet.urls.filter((one) => one !== url)
  }

  /** Notes what must survive, just before a blow. */
  strike(): void {
    this.torture.heads.note()
    this.struck += this.loads.reduce((sum, { inFlight }) => sum + inFlight, 0)
  }

  blow(): void {
    this.done += 1
    const { name, asked } = this.plan
    if (this.done % Math.max(1, Math.ceil(asked / 5)) === 0)
      this.torture.say(`  ${name}: ${this.done} of ${asked}, ${this.book.entries.size} calls`)
  }

  rest(minimumMs: number, maximumMs: number): Promise<void> {
    const ms = minimumMs + this.chance.below(maximumMs - minimumMs + 1)
    return new Promise((resolve) => setTimeout(resolve, ms))
  }

  /** Waits until every server answers again, without help. One that does not is a violation. */
  async recovery(sinceMs: number): Promise<void> {
    const isBack = () => this.fleet.urls.every((url) => (this.book.answeredAt.get(url) ?? 0) > sinceMs)
    while (!isBack()) {
      if (Date.now() - sinceMs > comeBackMs) {
        this.book.violate(`a server did not come back by itself within ${comeBackMs / 1000} s`)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    this.slowestRecoveryMs = Math.max(this.slowestRecoveryMs, Date.now() - sinceMs)
  }

  /** Settles every open call, asks a part of the old ones again, ends the servers. At least one must be up. */
  async settle(): Promise<void> {
    for (const load of this.loads) await load.drain()
    const [load] = this.loads
    const entries = [...this.book.entries.values()]
    const again = Array.from({ length: Math.min(askedAgainMax, entries.length) }, () =>
      this.chance.pick(entries),
    )
    const ask = async () => {
      for (let entry = again.pop(); entry && this.book.violations.length === 0; entry = again.pop())
        await load?.settle(entry)
    }
    await Promise.all(Array.from({ length: this.torture.clients }, ask))
  }

  /** Something to end with the part, after its servers. */
  atEnd(end: () => void): void {
    this.ends.push(end)
  }

  async close(): Promise<void> {
    for (const load of this.loads) load.close()
    this.torture.heads.note()
    await Promise.all(this.servers.map(killServer))
    for (const end of this.ends) end()
  }
}

/** Runs one part: world, blows, the settling of what is open, and the check of the book against the journal. */
export async function runStage(
  torture: Torture,
  plan: StagePlan,
  work: (stage: Stage) => Promise<void>,
): Promise<StageResult> {
  const started = Date.now()
  const wallets = await makeTortureWorld({ players, grants: 40 + plan.asked * 2 })
  await closeDatabases()
  const stage = new Stage(torture, plan, wallets)
  const { book } = stage
  let isComplete = false
  try {
    await work(stage)
    await stage.settle()
    isComplete = true
  } catch (error) {
    book.violate(`the part broke off: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await stage.close()
  }
  await checkBook(book, wallets, { url: torture.postgres.url, isComplete })
  const { done, struck, slowestRecoveryMs } = stage
  return {
    name: plan.name,
    asked: plan.asked,
    done,
    seconds: (Date.now() - started) / 1000,
    calls: book.entries.size,
    counts: book.counts,
    struck,
    slowestRecoveryMs,
    violations: book.violations,
  }
}
