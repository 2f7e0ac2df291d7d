// Group commit: calls that arrive while a batch is under way form the next. A batch is one read, many pure decisions
// and one write, so many calls share one round trip and one flush to disk. A lone call goes at once; no timer waits.

import type { Command } from './commands'
import type { SealedDecision } from './commit-store'
import { sealRows } from './journal'
import type { Decision, State } from './types'

export const batchCallsMax = 64
export const batchesInFlightMax = 2
export const queueCallsMax = 4000
/** Places that only credit, rollback and end may take: money owed finds room when stakes no longer do. */
export const queueCallsKept = 1000
const attemptsMax = 60
const waitMsMax = 8_000

/** The wallet could not decide: nothing is known, and the caller may send the same call again (T1). */
export class UndecidedError extends Error {}

/** What the batcher needs of the world; the store in the portal, a script in its tests. */
export interface BatchWork {
  read(commands: Command[]): Promise<State[]>
  decide(state: State, command: Command): Decision
  /** Returns the wallets whose decision went in. */
  commit(decisions: SealedDecision[]): Promise<Set<bigint>>
  /** Whether an error means that the statement was undone and may be tried again, alone or in smaller parts. */
  isUndone(error: unknown): boolean
  isLostRace(error: unknown): boolean
}

/** What the batcher tells about itself. */
export interface BatchWatch {
  batch(calls: number): void
  retry(): void
  depth(calls: number): void
}

interface Waiting {
  command: Command
  lane: string
  since: number
  attempts: number
  isSettled: boolean
  resolve(decision: Decision): void
  reject(error: unknown): void
}

interface Booking {
  call: Waiting
  decision: Decision & { kind: 'book' }
}

const owed = new Set<Command['kind']>(['credit', 'rollback', 'end'])

/** Calls of one wallet take turns: two of them in one batch, or in two at once, would only lose races. */
function laneOf(command: Command): string {
  return 'walletId' in command ? `w${command.walletId}` : `${command.currency}:${command.userId}`
}

export class Batcher {
  /** Calls by lane, oldest first; the first of a busy lane is in flight. */
  private readonly lanes = new Map<string, Waiting[]>()
  private readonly ready: string[] = []
  private waiting = 0
  private inFlight = 0
  private reading: Waiting[] | null = null

  constructor(
    private readonly work: BatchWork,
    private readonly watch: BatchWatch = { batch: () => {}, retry: () => {}, depth: () => {} },
  ) {}

  /** Decides and books a command. Rejects with `UndecidedError` when the queue is full or every race was lost. */
  run(command: Command): Promise<Decision> {
    const room = owed.has(command.kind) ? queueCallsMax : queueCallsMax - queueCallsKept
    if (this.waiting >= room) return Promise.reject(new UndecidedError('the queue is full'))
    return new Promise((resolve, reject) => {
      const lane = laneOf(command)
      const call: Waiting = {
        command,
        lane,
        since: Date.now(),
        attempts: 0,
        isSettled: false,
        resolve,
        reject,
      }
      const line = this.lanes.get(lane)
      if (line) {
        line.push(call)
      } else {
        this.lanes.set(lane, [call])
        this.ready.push(lane)
      }
      this.waiting += 1
      this.watch.depth(this.waiting)
      this.pump()
    })
  }

  /** One batch reads at a time: meanwhile the next one grows, and more calls share its two statements. */
  private pump(): void {
    if (this.reading !== null || this.inFlight >= batchesInFlightMax || this.ready.length === 0) return
    const batch = this.ready.splice(0, batchCallsMax).flatMap((lane) => this.lanes.get(lane)?.[0] ?? [])
    this.inFlight += 1
    this.reading = batch
    this.watch.batch(batch.length)
    void this.process(batch, batch).finally(() => {
      this.inFlight -= 1
      this.hasRead(batch)
      this.pump()
    })
  }

  private hasRead(batch: Waiting[]): void {
    if (this.reading !== batch) return
    this.reading = null
    this.pump()
  }

  /** Never rejects: each call of `batch`'s part gets its decision, another try, or its error. */
  private async process(calls: Waiting[], batch: Waiting[]): Promise<void> {
    const alive = calls.filter((call) => !this.isTooOld(call))
    if (alive.length === 0) return
    try {
      await this.decideAndBook(alive, batch)
    } catch (error) {
      const open = alive.filter((call) => !call.isSettled)
      if (open.length > 1 && this.work.isUndone(error)) {
        // Somewhere in here is a call that the database refuses: halves find it without failing its neighbours.
        const middle = open.length >> 1
        await this.process(open.slice(0, middle), batch)
        await this.process(open.slice(middle), batch)
        return
      }
      for (const call of open) {
        if (this.work.isLostRace(error)) this.again(call)
        else this.fail(call, error)
      }
    }
  }

  private async decideAndBook(calls: Waiting[], batch: Waiting[]): Promise<void> {
    const states = await this.work.read(calls.map((call) => call.command))
    const bookings = new Map<bigint, Booking>()
    const late: Waiting[] = []
    for (const [index, call] of calls.entries()) {
      const decision = this.decideOne(call, states[index])
      if (decision?.kind !== 'book') continue
      // Another lane's call of the same wallet is in this batch: this one would be decided on a stale state.
      if (bookings.has(decision.wallet.id)) late.push(call)
      else bookings.set(decision.wallet.id, { call, decision })
    }
    const booked = bookings.size > 0 ? this.book(bookings) : null
    this.hasRead(batch)
    await booked
    for (const call of late) this.again(call)
  }

  /** A decision that stores nothing is told at once; a fault in one call's decision is that call's alone. */
  private decideOne(call: Waiting, state: State | undefined): Decision | null {
    try {
      if (state === undefined) throw new UndecidedError('no state was read')
      const decision = this.work.decide(state, call.command)
      if (decision.kind === 'answer') this.finish(call, () => call.resolve(decision))
      return decision
    } catch (error) {
      this.fail(call, error)
      return null
    }
  }

  private async book(bookings: Map<bigint, Booking>): Promise<void> {
    const sealed = [...bookings.values()].map(({ decision: { wallet, rows, effects, outcome } }) => {
      return { rows: sealRows(wallet, rows, outcome.at), effects }
    })
    const booked = await this.work.commit(sealed)
    for (const { rows } of sealed) {
      const last = rows.at(-1)
      const booking = last && bookings.get(last.walletId)
      if (!last || !booking) continue
      const { call, decision } = booking
      const head = `${last.walletId}:${last.sequence}:${last.hash}`
      if (!booked.has(last.walletId)) this.again(call)
      else this.finish(call, () => call.resolve({ ...decision, outcome: { ...decision.outcome, head } }))
    }
  }

  private isTooOld(call: Waiting): boolean {
    if (Date.now() - call.since < waitMsMax) return false
    this.fail(call, new UndecidedError('waited too long'))
    return true
  }

  private again(call: Waiting): void {
    call.attempts += 1
    this.watch.retry()
    if (call.attempts >= attemptsMax) this.fail(call, new UndecidedError(`lost ${attemptsMax} races`))
    else this.ready.push(call.lane)
  }

  private fail(call: Waiting, error: unknown): void {
    this.finish(call, () => call.reject(error))
  }

  private finish(call: Waiting, tell: () => void): void {
    this.waiting -= 1
    this.watch.depth(this.waiting)
    call.isSettled = true
    const line = this.lanes.get(call.lane)
    line?.shift()
    if (line && line.length > 0) this.ready.push(call.lane)
    else this.lanes.delete(call.lane)
    tell()
  }
}
