// A bounded buffer between the money path and the table. Handing a call over is a push into an array; everything that
// costs something happens later, in batches, and what does not fit or does not go in is counted and let go.
import type { CallRecord, KeptCall } from './types'

export interface RecorderOptions {
  /** Writes a batch; a rejection loses that batch and nothing else. */
  write: (calls: KeptCall[]) => Promise<void>
  toKept: (record: CallRecord) => KeptCall
  /** Told how many records were lost, and why where something failed. */
  onDropped: (count: number, error?: unknown) => void
  recordsMax?: number
  batchRecords?: number
  flushEveryMs?: number
  /** Calls refused at the door come from anybody: they may not fill the table faster than this. */
  refusedPerSecond?: number
}

/** So many records are prepared before others get the processor: a call on its way must not wait for a whole batch. */
const preparedAtOnce = 25
const second = 1000

export class Recorder {
  private waiting: CallRecord[] = []
  private timer: NodeJS.Timeout | null = null
  private underWay: Promise<void> | null = null
  private refusedSecond = 0
  private refused = 0
  private readonly options: Required<RecorderOptions>

  constructor(options: RecorderOptions) {
    this.options = {
      recordsMax: 10_000,
      batchRecords: 500,
      flushEveryMs: second,
      refusedPerSecond: 50,
      ...options,
    }
  }

  /** Takes a call, or counts it as dropped. Never throws and never waits. */
  record(call: CallRecord): void {
    const { recordsMax, batchRecords, flushEveryMs, onDropped } = this.options
    if (this.waiting.length >= recordsMax || (call.status === 403 && !this.mayRefusedIn(call))) {
      onDropped(1)
      return
    }
    this.waiting.push(call)
    if (this.waiting.length === batchRecords) this.flushIn(0)
    else if (this.timer === null && this.underWay === null) this.flushIn(flushEveryMs)
  }

  /** Writes all that waits; ends when it is written or lost. */
  async flush(): Promise<void> {
    while (this.waiting.length > 0 || this.underWay !== null) await this.nextBatch()
  }

  private flushIn(ms: number): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.timer = null
      void this.flushDue()
    }, ms)
    // A process that has nothing else to do ends; the server entry flushes by itself before.
    this.timer.unref()
  }

  /** A batch, and those that are full by then. What came in meanwhile waits its time: few large writes, not many small. */
  private async flushDue(): Promise<void> {
    const { batchRecords, flushEveryMs } = this.options
    do {
      await this.nextBatch()
    } while (this.waiting.length >= batchRecords)
    if (this.waiting.length > 0 && this.timer === null) this.flushIn(flushEveryMs)
  }

  private nextBatch(): Promise<void> {
    this.underWay ??= this.writeBatch().finally(() => {
      this.underWay = null
    })
    return this.underWay
  }

  private async writeBatch(): Promise<void> {
    const batch = this.waiting.splice(0, this.options.batchRecords)
    try {
      const kept: KeptCall[] = []
      for (const record of batch) {
        if (kept.length > 0 && kept.length % preparedAtOnce === 0) await nextTurn()
        kept.push(this.options.toKept(record))
      }
      await this.options.write(kept)
    } catch (error) {
      this.options.onDropped(batch.length, error)
    }
  }

  private mayRefusedIn({ at }: CallRecord): boolean {
    const thisSecond = Math.floor(at.getTime() / second)
    if (thisSecond !== this.refusedSecond) {
      this.refusedSecond = thisSecond
      this.refused = 0
    }
    this.refused += 1
    return this.refused <= this.options.refusedPerSecond
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
