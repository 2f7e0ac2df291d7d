import { randomUUID } from 'node:crypto'
import type { PendingFile, StoredCall } from './pending-file'
import type { WalletClient } from './wallet-client'
import type { WalletAnswer, WalletApi, WalletData } from './wallet-messages'
import { coreOf, sameAnswer } from './wire'

/** `undecided`: until there is an answer. `repeat`: until its time is over, whatever is answered. */
type PendingCall = StoredCall & { timer: NodeJS.Timeout | null }
type OnDecided = (answer: WalletAnswer) => void

/** A pending call as the control page shows it. */
export type PendingView = Omit<StoredCall, 'data' | 'first'> & {
  userId: string
  transactionId: string
  amount: string
}

export type PendingCalls = {
  /** Keeps trying a call in the background until it is decided or `lifeMs` has passed. */
  add: (api: WalletApi, data: WalletData, lifeMs: number, onDecided?: OnDecided) => void
  /** Sends a call again and again for `lifeMs`, whatever is answered, and compares the answers. */
  repeat: (
    api: WalletApi,
    data: WalletData,
    lifeMs: number,
    pauseMs: number,
    first: WalletAnswer | null,
  ) => void
  /** How many are undecided. */
  count: () => number
  list: () => PendingView[]
  /** Gives one up; false when there is none of that id. */
  drop: (id: string) => boolean
  stop: () => void
}

const pendingMax = 2000
const pauseMaxMs = 60_000

/** Calls that go on in the background. With a file they survive a restart of the sandbox. */
export function createPendingCalls(
  client: WalletClient,
  usualPauseMs = 1000,
  file: PendingFile | null = null,
): PendingCalls {
  const pending = new Map<string, PendingCall>()
  const listeners = new Map<string, OnDecided>()
  let isStopped = false

  const save = () => file?.save([...pending.values()].map(storedPart))

  const schedule = (call: PendingCall) => {
    const delay = Math.min(call.pauseMs * 2 ** Math.min(call.tries, 10), pauseMaxMs)
    call.timer = setTimeout(() => {
      attempt(call).catch((error: unknown) => console.error('A pending wallet call failed.', error))
    }, delay)
  }

  const forget = (call: PendingCall) => {
    if (call.timer) clearTimeout(call.timer)
    pending.delete(call.id)
    listeners.delete(call.id)
    save()
  }

  const attempt = async (call: PendingCall): Promise<void> => {
    const because = call.kind === 'repeat' ? ({ because: 'retry-hour' } as const) : {}
    const result = await client.call(call.api, call.data, { tries: 1, source: 'pending', ...because })
    if (!pending.has(call.id)) return
    call.tries++
    if (result.decided) {
      if (call.kind === 'undecided') {
        listeners.get(call.id)?.(result.answer)
        return forget(call)
      }
      compareWithFirst(call, result.answer)
    }
    if (Date.now() - call.since > call.lifeMs) {
      if (call.kind === 'undecided')
        console.error(`Gave up on ${call.api} ${String(call.data.transaction_id ?? '')}.`)
      return forget(call)
    }
    save()
    if (!isStopped) schedule(call)
  }

  const start = (call: PendingCall): boolean => {
    if (pending.size >= pendingMax) {
      console.error(`Too many pending wallet calls: ${call.api} is not repeated.`)
      return false
    }
    pending.set(call.id, call)
    schedule(call)
    return true
  }

  const create = (
    kind: StoredCall['kind'],
    call: { api: WalletApi; data: WalletData; lifeMs: number; pauseMs: number },
    first: WalletAnswer | null,
  ): PendingCall => ({
    ...call,
    id: randomUUID(),
    kind,
    since: Date.now(),
    tries: 0,
    same: 0,
    different: 0,
    first: first === null ? null : coreOf(first),
    timer: null,
  })

  for (const stored of file?.load() ?? []) start({ ...stored, timer: null })

  return {
    add(api, data, lifeMs, onDecided) {
      const call = create('undecided', { api, data, lifeMs, pauseMs: usualPauseMs }, null)
      if (!start(call)) return
      if (onDecided) listeners.set(call.id, onDecided)
      save()
    },
    repeat(api, data, lifeMs, pauseMs, first) {
      if (start(create('repeat', { api, data, lifeMs, pauseMs }, first))) save()
    },
    count: () => [...pending.values()].filter((call) => call.kind === 'undecided').length,
    list: () => [...pending.values()].map(view),
    drop(id) {
      const call = pending.get(id)
      if (call) forget(call)
      return call !== undefined
    },
    stop() {
      isStopped = true
      for (const { timer } of pending.values()) if (timer) clearTimeout(timer)
      save()
      file?.flush()
      if (pending.size === 0) return
      const fate = file ? 'They go on after the next start.' : 'They are forgotten.'
      console.error(`Stopped with ${pending.size} wallet calls still to be sent again. ${fate}`)
    },
  }
}

function compareWithFirst(call: PendingCall, answer: WalletAnswer): void {
  const core = coreOf(answer)
  call.first ??= core
  if (sameAnswer(call.first, core)) call.same++
  else call.different++
}

function storedPart({ timer: _timer, ...stored }: PendingCall): StoredCall {
  return stored
}

function view(call: PendingCall): PendingView {
  const { data, first: _first, ...stored } = storedPart(call)
  const amount = data.debit_amount ?? data.credit_amount ?? data.rollback_amount ?? ''
  return {
    ...stored,
    userId: String(data.user_id ?? ''),
    transactionId: String(data.transaction_id ?? ''),
    amount: String(amount),
  }
}
