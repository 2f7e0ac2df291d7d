// Clients at work: each sends, waits, and sends again with the same id until it has its answer, as the integrator does.
import { Agent } from 'node:http'
import { type Chance, chanceOf } from './fuzz-random'
import type { Book, Entry } from './torture-book'
import { Caller } from './torture-calls'
import { send } from './torture-wire'
import type { TortureWallet } from './torture-world'
import { bodyOf } from './wire-call'

const giveUpAfterMs = 60_000
const pauseMs = 10
const backOffMs = 40

/** Where calls may go just now. Empty while every server is down: a port that died may be somebody else's by now. */
export class Fleet {
  urls: readonly string[] = []
}

export interface LoadOptions {
  name: string
  seed: number
  clients: number
  /** False for a connection of its own with every call. */
  keepAlive?: boolean
  /** Whether some callers lose patience and hang up before the answer. */
  hangUps?: boolean
}

export class Load {
  inFlight = 0
  private isStopping = false
  private readonly agent: Agent
  private readonly clients: Promise<void>[]
  private readonly chance: Chance

  constructor(
    private readonly book: Book,
    private readonly fleet: Fleet,
    wallets: readonly TortureWallet[],
    private readonly options: LoadOptions,
  ) {
    const { name, seed, clients, keepAlive = true } = options
    this.agent = new Agent({ keepAlive, maxSockets: Number.POSITIVE_INFINITY })
    this.chance = chanceOf(seed)
    this.clients = Array.from({ length: clients }, (_, index) =>
      this.play(new Caller(wallets, `${name}-${index}`, seed + index * 7919)),
    )
  }

  /** No new calls; resolves when every call that was begun has its answer. A server must be up. */
  async drain(): Promise<void> {
    this.isStopping = true
    await Promise.all(this.clients)
  }

  /** No new calls from now on; connections stay open, as a caller's do that has nothing to say. */
  quiet(): void {
    this.isStopping = true
  }

  close(): void {
    this.isStopping = true
    this.agent.destroy()
  }

  /** Sends a call again and again until it is answered; to any server, or to the one that is named. */
  async settle(entry: Entry, url?: string): Promise<void> {
    const deadline = Date.now() + giveUpAfterMs
    while (Date.now() < deadline) {
      const tries = this.chance.oneIn(25) ? 2 : 1
      const answers = Array.from({ length: tries }, () => this.try(entry, url))
      if ((await Promise.all(answers)).includes(true)) return
    }
    this.book.violate(`${entry.key}: no answer within ${giveUpAfterMs / 1000} s`)
    this.isStopping = true
  }

  private async play(caller: Caller): Promise<void> {
    while (!this.isStopping) {
      const entries = caller.next().map((aimed) => this.book.enter(aimed))
      await Promise.all(entries.map((entry) => this.settle(entry)))
      // A client that lost an answer elsewhere asks again; it must hear the same.
      if (this.chance.oneIn(15)) await Promise.all(entries.map((entry) => this.settle(entry)))
    }
  }

  /** One sending; true when an answer came back. */
  private async try(entry: Entry, named?: string): Promise<boolean> {
    const { urls } = this.fleet
    if (urls.length === 0) return rest(pauseMs)
    const url = named ?? this.chance.pick(urls)
    const isImpatient = this.options.hangUps !== false && this.chance.oneIn(50)
    const patience = isImpatient ? { hangUpAfterMs: this.chance.below(15) } : {}
    this.inFlight += 1
    const reply = await send(url, bodyOf(entry.call), { agent: this.agent, ...patience })
    this.inFlight -= 1
    const { counts } = this.book
    switch (reply.kind) {
      case 'answered':
        this.book.answered(entry, reply.text, url)
        return true
      case 'undecided':
        counts.undecided += 1
        return rest(backOffMs)
      case 'refused':
        counts.refused += 1
        return rest(pauseMs)
      case 'lost':
        counts.lost += 1
        return false
      case 'wrong':
        this.book.violate(`${entry.key}: ${reply.why}`)
        return rest(backOffMs)
    }
  }
}

async function rest(ms: number): Promise<false> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  return false
}
