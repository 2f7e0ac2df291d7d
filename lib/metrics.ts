// What the process tells about itself, as Prometheus text. One registry a process, shared by the server entry's bundle
// and Next's; no label carries a player.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const callBuckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 3]
const batchBuckets = [1, 2, 4, 8, 16, 32, 64]

function makeMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    calls: new Histogram({
      name: 'croupier_wallet_call_seconds',
      help: 'Time to answer a wallet call, by operation and error code.',
      labelNames: ['operation', 'code'],
      buckets: callBuckets,
      registers,
    }),
    undecided: new Counter({
      name: 'croupier_wallet_undecided_total',
      help: 'Wallet calls answered with 503.',
      registers,
    }),
    batches: new Histogram({
      name: 'croupier_wallet_batch_calls',
      help: 'Calls in a group commit.',
      buckets: batchBuckets,
      registers,
    }),
    retries: new Counter({
      name: 'croupier_wallet_retries_total',
      help: 'Calls that lost a race and were decided again.',
      registers,
    }),
    callRecordsDropped: new Counter({
      name: 'croupier_call_records_dropped_total',
      help: 'Wallet calls that were answered and whose record was not kept.',
      registers,
    }),
    liveStreams: new Gauge({
      name: 'croupier_live_streams',
      help: 'Open pages that are told of their balance by a stream.',
      registers,
    }),
    liveReads: new Histogram({
      name: 'croupier_live_read_seconds',
      help: 'Time of the one query that serves all streams.',
      buckets: callBuckets,
      registers,
    }),
    liveDropped: new Counter({
      name: 'croupier_live_dropped_total',
      help: 'Streams that were closed because their reader was too slow.',
      registers,
    }),
    queue: new Gauge({
      name: 'croupier_wallet_queue_calls',
      help: 'Wallet calls that wait or are under way.',
      registers,
    }),
  }
}

const shared = globalThis as { croupierMetrics?: ReturnType<typeof makeMetrics> }

/** The metrics of this process. */
export function metrics(): ReturnType<typeof makeMetrics> {
  shared.croupierMetrics ??= makeMetrics()
  return shared.croupierMetrics
}
