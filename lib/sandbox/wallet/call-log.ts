import type { FaultId, Operation } from '../faults/fault-kinds'

/** Who made a call: a player's round, the queue of undecided ones, a scene, or the load mode. */
export type CallSource = 'game' | 'pending' | 'scene' | 'load'

/** One attempt to call the wallet, as the control page shows it. It never holds a whole token. */
export type LoggedCall = {
  /** Counts up by one: a page asks for what came after the last it has. */
  number: number
  at: string
  source: CallSource
  operation: Operation | null
  userId: string
  transactionId: string
  amount: string
  currency: string
  attempt: number
  latencyMs: number
  /** Null when there was no HTTP answer. */
  httpStatus: number | null
  /** The answer's error code, or null when nothing was decided. */
  code: number | null
  outcome: string
  faults: FaultId[]
  request: string
  answer: string
}

const callsMax = 500
const calls: LoggedCall[] = []
/** Beyond every number of an earlier start, so that a page that stayed open sees what is new. */
let lastNumber = Date.now()

/** Remembers a call, forgetting the oldest ones. */
export function logCall(call: Omit<LoggedCall, 'number'>): void {
  lastNumber++
  calls.unshift({ number: lastNumber, ...call })
  calls.length = Math.min(calls.length, callsMax)
}

/** The last calls, newest first; those after a number, or all. */
export function listCalls(after = 0): readonly LoggedCall[] {
  if (after <= 0) return calls
  const end = calls.findIndex((call) => call.number <= after)
  return end === -1 ? calls : calls.slice(0, end)
}

/** Forgets what was logged; the numbers go on. */
export function clearCalls(): void {
  calls.length = 0
}
