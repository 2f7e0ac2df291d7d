import { describe, expect, it } from 'vitest'
import { toKeptCall } from './keep'
import { Recorder, type RecorderOptions } from './recorder'
import type { CallRecord, KeptCall } from './types'

const call = (more: Partial<CallRecord> = {}): CallRecord => ({
  at: new Date(0),
  method: 'POST',
  address: '127.0.0.1',
  status: 200,
  ms: 1,
  body: Buffer.from('{}'),
  bodyBytes: 2,
  answer: '{}',
  facts: { code: 0 },
  ...more,
})

function makeRecorder(more: Partial<RecorderOptions> = {}) {
  const seen = { batches: [] as number[], dropped: 0, errors: [] as unknown[] }
  const recorder = new Recorder({
    toKept: toKeptCall,
    write: async (calls: KeptCall[]) => void seen.batches.push(calls.length),
    onDropped: (count, error) => {
      seen.dropped += count
      if (error !== undefined) seen.errors.push(error)
    },
    flushEveryMs: 60_000,
    ...more,
  })
  return { recorder, seen }
}

describe('the buffer of calls', () => {
  it('writes in batches, all of what waits', async () => {
    const { recorder, seen } = makeRecorder({ batchRecords: 10 })
    for (let n = 0; n < 25; n += 1) recorder.record(call())
    await recorder.flush()
    expect(seen).toMatchObject({ batches: [10, 10, 5], dropped: 0 })
  })

  it('writes by itself after its time, and at once when a batch is full', async () => {
    const timed = makeRecorder({ flushEveryMs: 5 })
    timed.recorder.record(call())
    await expect.poll(() => timed.seen.batches).toEqual([1])
    const full = makeRecorder({ batchRecords: 3 })
    for (let n = 0; n < 3; n += 1) full.recorder.record(call())
    await expect.poll(() => full.seen.batches).toEqual([3])
  })

  it('what comes in while a batch is written waits for the next, in one write', async () => {
    const finish: (() => void)[] = []
    const batches: number[] = []
    const { recorder } = makeRecorder({
      flushEveryMs: 5,
      write: (calls) => {
        batches.push(calls.length)
        return new Promise((resolve) => finish.push(resolve))
      },
    })
    recorder.record(call())
    await expect.poll(() => batches).toEqual([1])
    for (let n = 0; n < 4; n += 1) recorder.record(call())
    finish[0]?.()
    await expect.poll(() => batches).toEqual([1, 4])
    finish[1]?.()
  })

  it('beyond its bound a record is dropped and counted', async () => {
    const { recorder, seen } = makeRecorder({ recordsMax: 5 })
    for (let n = 0; n < 12; n += 1) recorder.record(call())
    expect(seen.dropped).toBe(7)
    await recorder.flush()
    expect(seen.batches).toEqual([5])
  })

  it('a store that fails loses its batch and nothing else, and record never throws', async () => {
    let isBroken = true
    const { recorder, seen } = makeRecorder({
      batchRecords: 2,
      write: async () => {
        if (isBroken) throw new Error('no database')
      },
    })
    for (let n = 0; n < 4; n += 1) expect(() => recorder.record(call())).not.toThrow()
    await recorder.flush()
    expect(seen.dropped).toBe(4)
    expect(seen.errors).toHaveLength(2)
    isBroken = false
    recorder.record(call())
    await recorder.flush()
    expect(seen.dropped).toBe(4)
  })

  it('a store that never answers keeps nothing waiting: the buffer fills, the rest is counted', () => {
    const { recorder, seen } = makeRecorder({
      recordsMax: 4,
      batchRecords: 2,
      write: () => new Promise(() => {}),
    })
    for (let n = 0; n < 2; n += 1) recorder.record(call())
    void recorder.flush()
    for (let n = 0; n < 10; n += 1) recorder.record(call())
    expect(seen.dropped).toBe(6)
  })

  it('strangers cannot fill the table: refused calls are kept up to so many a second', async () => {
    const { recorder, seen } = makeRecorder({ refusedPerSecond: 3 })
    for (let n = 0; n < 10; n += 1) recorder.record(call({ status: 403 }))
    recorder.record(call({ status: 403, at: new Date(1000) }))
    recorder.record(call())
    await recorder.flush()
    expect(seen).toMatchObject({ batches: [5], dropped: 7 })
  })
})
