// The batcher alone, with a script in place of the database: what it promises about turns, bounds and neighbours.
import { describe, expect, it } from 'vitest'
import { Money } from '../money/money'
import {
  Batcher,
  type BatchWork,
  batchCallsMax,
  batchesInFlightMax,
  queueCallsKept,
  queueCallsMax,
  UndecidedError,
} from './batch'
import type { Command } from './commands'
import { quietRow } from './rules-staff'
import type { Decision, State } from './types'

const zero = Money.zero('USD')
const at = new Date('2026-01-01')
const state: State = {
  now: at,
  earlier: null,
  rolledBack: null,
  debit: null,
  session: null,
  player: null,
  wallet: null,
  bonus: null,
  round: null,
  grant: null,
  betsStopped: false,
  maxBet: null,
  limits: [],
}
const outcome = { code: 0, refusal: null, words: 'ok', isRepeat: false, shown: null, bonusAmount: zero, at }

/** A call of player `player`; its wallet is that number unless two players share one. */
function call(kind: 'debit' | 'credit', player: number, transactionId = `${kind}-${player}`): Command {
  const money = { transactionId, amount: zero, turnId: null, roundId: null }
  const caller = { userId: String(player), tokenHash: '', currency: 'USD', gameCode: null, ...money }
  return kind === 'debit' ? { kind, ...caller } : { kind, ...caller, isFreeRounds: false }
}

function book(walletId: bigint, identity: string): Decision {
  const wallet = {
    id: walletId,
    playerId: '',
    currency: 'USD',
    cash: zero,
    bonus: zero,
    sequence: 0n,
    head: '',
  }
  return {
    kind: 'book',
    outcome,
    wallet,
    rows: [quietRow(wallet, 'debit', identity, '[]', 'test')],
    effects: {},
    incident: null,
  }
}

class Undone extends Error {}
class LostRace extends Error {}

const idOf = (command: Command) => ('transactionId' in command ? command.transactionId : '')
const userOf = (command: Command) => ('userId' in command ? command.userId : '0')

/** A world in which everything works; tests replace what they want to go wrong. */
function world(changes: Partial<BatchWork> = {}) {
  const batches: string[][] = []
  const work: BatchWork = {
    read: async (commands) => {
      batches.push(commands.map(idOf))
      return commands.map(() => state)
    },
    decide: (_state, command) => book(BigInt(userOf(command)), idOf(command)),
    commit: async (decisions) => new Set(decisions.flatMap(({ rows }) => rows.map((row) => row.walletId))),
    isUndone: (error) => error instanceof Undone,
    isLostRace: (error) => error instanceof LostRace,
    ...changes,
  }
  return { batcher: new Batcher(work), batches }
}

/** A door that stays shut until it is opened. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

const players = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('the batcher', () => {
  it('sends a lone call at once', async () => {
    const { batcher, batches } = world()
    const answer = batcher.run(call('debit', 1))
    expect(batches).toEqual([['debit-1']])
    await expect(answer).resolves.toMatchObject({ kind: 'book' })
  })

  it('gathers what arrives during a batch, never more than a batch holds nor two calls of one wallet', async () => {
    const reading = gate()
    const batches: string[][] = []
    const { batcher } = world({
      read: async (commands) => {
        batches.push(commands.map(userOf))
        await reading.opened
        return commands.map(() => state)
      },
    })
    const answers = [
      call('debit', 1),
      ...players(batchCallsMax + 10).flatMap((one) => [call('debit', one), call('credit', one)]),
    ].map((command) => batcher.run(command))
    expect(batches).toEqual([['1']])
    reading.open()
    await Promise.all(answers)
    for (const batch of batches) {
      expect(new Set(batch).size).toBe(batch.length)
      expect(batch.length).toBeLessThanOrEqual(batchCallsMax)
    }
    expect(batches[1]).toHaveLength(batchCallsMax)
    expect(batches.flat()).toHaveLength(answers.length)
  })

  it('keeps the order of one wallet’s calls', async () => {
    const { batcher, batches } = world()
    const ids = players(20).map((index) => `own-${index}`)
    await Promise.all(ids.map((id) => batcher.run(call('debit', 1, id))))
    expect(batches.flat()).toEqual(ids)
  })

  it('reads one batch at a time and has no more than its share in flight', async () => {
    let reading = 0
    let committing = 0
    const most = { reading: 0, inFlight: 0 }
    const pause = () => new Promise((resolve) => setImmediate(resolve))
    const { batcher } = world({
      read: async (commands) => {
        reading += 1
        most.reading = Math.max(most.reading, reading)
        most.inFlight = Math.max(most.inFlight, reading + committing)
        await pause()
        reading -= 1
        return commands.map(() => state)
      },
      commit: async (decisions) => {
        committing += 1
        most.inFlight = Math.max(most.inFlight, reading + committing)
        await pause()
        await pause()
        committing -= 1
        return new Set(decisions.flatMap(({ rows }) => rows.map((row) => row.walletId)))
      },
    })
    await Promise.all(players(500).map((one) => batcher.run(call('debit', one))))
    expect(most).toEqual({ reading: 1, inFlight: batchesInFlightMax })
  })

  it('T1 refuses stakes when the queue is full, and keeps places for money that is owed', async () => {
    const reading = gate()
    const { batcher } = world({
      read: async (commands) => {
        await reading.opened
        return commands.map(() => state)
      },
    })
    const stakes = players(queueCallsMax - queueCallsKept).map((one) => batcher.run(call('debit', one)))
    await expect(batcher.run(call('debit', 9_000_001))).rejects.toThrow(UndecidedError)
    const owed = players(queueCallsKept).map((one) => batcher.run(call('credit', one)))
    await expect(batcher.run(call('credit', 9_000_002))).rejects.toThrow(UndecidedError)
    reading.open()
    await Promise.all([...stakes, ...owed])
    await expect(batcher.run(call('debit', 9_000_003))).resolves.toMatchObject({ kind: 'book' })
  })

  it('finds the call that the database refuses; its neighbours are booked', async () => {
    const { batcher } = world({
      commit: async (decisions) => {
        const rows = decisions.flatMap((decision) => decision.rows)
        if (rows.some((row) => row.identity === 'debit-13')) throw new Undone('no such thing')
        return new Set(rows.map((row) => row.walletId))
      },
    })
    const answers = await Promise.allSettled(players(40).map((one) => batcher.run(call('debit', one))))
    const failed = answers.flatMap((answer, index) => (answer.status === 'rejected' ? [index + 1] : []))
    expect(failed).toEqual([13])
  })

  it('fails every call of a batch when nobody knows what became of it', async () => {
    const { batcher } = world({ commit: () => Promise.reject(new Error('the connection is gone')) })
    const answers = await Promise.allSettled(players(3).map((one) => batcher.run(call('debit', one))))
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  it('a fault in one decision is that call’s alone', async () => {
    const { batcher } = world({
      decide: (_state, command) => {
        if (userOf(command) === '2') throw new Error('a fault')
        return book(BigInt(userOf(command)), idOf(command))
      },
    })
    const answers = await Promise.allSettled(players(3).map((one) => batcher.run(call('debit', one))))
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('decides a lost race again, and gives up after a bounded number', async () => {
    const lost = new Map<bigint, number>()
    const { batcher } = world({
      commit: async (decisions) => {
        const wallets = decisions.flatMap(({ rows }) => rows.map((row) => row.walletId))
        for (const wallet of wallets) lost.set(wallet, (lost.get(wallet) ?? 0) + 1)
        return new Set(wallets.filter((wallet) => wallet === 1n && (lost.get(wallet) ?? 0) > 2))
      },
    })
    await expect(batcher.run(call('debit', 1))).resolves.toMatchObject({ kind: 'book' })
    expect(lost.get(1n)).toBe(3)
    await expect(batcher.run(call('debit', 2))).rejects.toThrow(UndecidedError)
    expect(lost.get(2n)).toBeLessThanOrEqual(60)
  })

  it('never books two calls of one wallet on the same state, whoever sent them', async () => {
    const commits: bigint[][] = []
    const { batcher } = world({
      decide: (_state, command) => book(7n, idOf(command)),
      commit: async (decisions) => {
        commits.push(decisions.flatMap(({ rows }) => rows.map((row) => row.walletId)))
        return new Set([7n])
      },
    })
    await Promise.all(players(5).map((one) => batcher.run(call('debit', one))))
    expect(commits).toEqual([[7n], [7n], [7n], [7n], [7n]])
  })
})
