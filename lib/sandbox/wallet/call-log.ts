/** One attempt to call the wallet, as the sandbox's own page shows it. It never holds a token. */
export type LoggedCall = {
  at: string
  api: string
  /** The answer's error code, or null when nothing was decided. */
  code: number | null
  outcome: string
  latencyMs: number
  attempt: number
  userId: string
  transactionId: string
  amount: string
}

const callsMax = 100
const calls: LoggedCall[] = []

/** Remembers a call, forgetting the oldest ones. */
export function logCall(call: LoggedCall): void {
  calls.unshift(call)
  calls.length = Math.min(calls.length, callsMax)
}

/** The last calls, newest first. */
export function listCalls(): readonly LoggedCall[] {
  return calls
}
