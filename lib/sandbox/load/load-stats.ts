import { operationOf } from '../faults/fault-kinds'
import type { Reply } from '../wallet/wire'
import type { LoadSecond, LoadTotals, Percentiles } from './load-views'

const secondsKept = 180
/** Latencies are counted in steps of five per cent: exact enough for a picture, and small however long it runs. */
const step = 1.05
const stepsMax = 300
const tenth = 10

class Histogram {
  private readonly counts = new Uint32Array(stepsMax)
  private total = 0
  private max = 0

  add(ms: number): void {
    const place = Math.round(Math.log(Math.max(1, ms * tenth)) / Math.log(step))
    const index = Math.min(stepsMax - 1, place)
    this.counts[index] = (this.counts[index] ?? 0) + 1
    this.total++
    this.max = Math.max(this.max, ms)
  }

  percentiles(): Percentiles {
    return { p50: this.at(0.5), p95: this.at(0.95), p99: this.at(0.99), max: round(this.max) }
  }

  private at(share: number): number {
    let left = Math.ceil(this.total * share)
    if (left === 0) return 0
    const index = this.counts.findIndex((count) => {
      left -= count
      return left <= 0
    })
    return round(Math.min(this.max, step ** index / tenth))
  }
}

const round = (ms: number) => Math.round(ms * tenth) / tenth

type Counts = {
  calls: number
  done: number
  refused: Map<number, number>
  undecided: number
  latency: Histogram
}

const noCounts = (): Counts => ({
  calls: 0,
  done: 0,
  refused: new Map(),
  undecided: 0,
  latency: new Histogram(),
})

/** Counts every attempt, by second and by operation. */
export function createLoadStats(now: () => number = () => performance.now()) {
  const started = now()
  const seconds = new Map<number, Counts>()
  const operations = new Map<string, Counts>()

  const countsOf = <Key>(map: Map<Key, Counts>, key: Key): Counts => {
    const known = map.get(key)
    if (known) return known
    const fresh = noCounts()
    map.set(key, fresh)
    return fresh
  }

  return {
    add(api: string, { result, latencyMs }: Reply): void {
      const second = Math.floor((now() - started) / 1000)
      for (const counts of [countsOf(seconds, second), countsOf(operations, operationOf(api) ?? api)]) {
        counts.calls++
        counts.latency.add(latencyMs)
        if (!result.decided) counts.undecided++
        else if (result.answer.error_code === 0) counts.done++
        else {
          const { error_code: code } = result.answer
          counts.refused.set(code, (counts.refused.get(code) ?? 0) + 1)
        }
      }
      for (const old of seconds.keys()) {
        if (old >= second - secondsKept) break
        seconds.delete(old)
      }
    },
    elapsed: () => (now() - started) / 1000,
    /** Whole seconds, oldest first; one without any call is there too. */
    timeline(): LoadSecond[] {
      const last = Math.max(0, ...seconds.keys())
      const first = Math.max(0, last - secondsKept)
      return Array.from({ length: last - first + 1 }, (_, place) => {
        const { calls, done, undecided, latency } = seconds.get(first + place) ?? noCounts()
        return {
          second: first + place,
          calls,
          refused: calls - done - undecided,
          undecided,
          ...latency.percentiles(),
        }
      })
    },
    totals: (): LoadTotals[] =>
      [...operations].map(([operation, counts]) => ({
        operation,
        calls: counts.calls,
        done: counts.done,
        refused: Object.fromEntries(counts.refused),
        undecided: counts.undecided,
        ...counts.latency.percentiles(),
      })),
  }
}
