import type { WalletClient } from './wallet-client'
import type { WalletAnswer, WalletApi, WalletData } from './wallet-messages'

type PendingCall = { api: WalletApi; data: WalletData; failures: number; since: number; lifeMs: number }

export type PendingCalls = {
  /** Keeps trying a call in the background until it is decided or `lifeMs` has passed. */
  add: (api: WalletApi, data: WalletData, lifeMs: number, onDecided?: (answer: WalletAnswer) => void) => void
  count: () => number
  stop: () => void
}

const pendingMax = 2000
const pauseMaxMs = 60_000

/** Calls that stayed undecided. They live in memory: a sandbox that is stopped forgets them, and says how many. */
export function createPendingCalls(client: WalletClient, pauseMs = 1000): PendingCalls {
  const pending = new Set<PendingCall>()
  const timers = new Set<NodeJS.Timeout>()
  let isStopped = false

  const schedule = (call: PendingCall, onDecided: (answer: WalletAnswer) => void) => {
    const delay = Math.min(pauseMs * 2 ** Math.min(call.failures, 10), pauseMaxMs)
    const timer = setTimeout(() => {
      timers.delete(timer)
      attempt(call, onDecided).catch((error: unknown) =>
        console.error('A pending wallet call failed.', error),
      )
    }, delay)
    timers.add(timer)
  }

  const attempt = async (call: PendingCall, onDecided: (answer: WalletAnswer) => void): Promise<void> => {
    const result = await client.call(call.api, call.data, 1)
    if (result.decided) {
      pending.delete(call)
      onDecided(result.answer)
      return
    }
    call.failures++
    if (Date.now() - call.since > call.lifeMs) {
      pending.delete(call)
      console.error(`Gave up on ${call.api} ${String(call.data.transaction_id ?? '')}.`)
      return
    }
    if (!isStopped) schedule(call, onDecided)
  }

  return {
    add(api, data, lifeMs, onDecided = () => {}) {
      if (pending.size >= pendingMax) {
        console.error(`Too many pending wallet calls: ${api} is not repeated.`)
        return
      }
      const call: PendingCall = { api, data, failures: 0, since: Date.now(), lifeMs }
      pending.add(call)
      schedule(call, onDecided)
    },
    count: () => pending.size,
    stop() {
      isStopped = true
      for (const timer of timers) clearTimeout(timer)
      if (pending.size > 0) console.error(`Stopped with ${pending.size} wallet calls still undecided.`)
    },
  }
}
