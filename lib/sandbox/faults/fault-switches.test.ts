import { describe, expect, it } from 'vitest'
import { faultKinds } from './fault-kinds'
import { createFaults, type SwitchRequest, switchSchema } from './fault-switches'

const read = (wanted: object): SwitchRequest => switchSchema.parse(wanted)
const debit = { operation: 'debit', userId: 'u1' } as const

describe('a switch', () => {
  it('is off until somebody turns it on', () => {
    const faults = createFaults(() => 0)
    for (const kind of faultKinds) expect(faults.take(kind.id, debit)).toBeNull()
  })
  it('strikes the next calls and no more', () => {
    const faults = createFaults()
    faults.set(read({ fault: 'drop-answer', when: 'next', times: 2 }))
    const struck = [1, 2, 3].map(() => faults.take('drop-answer', debit) !== null)
    expect(struck).toEqual([true, true, false])
    expect(faults.list()).toEqual([])
  })
  it('strikes by chance as often as it was told', () => {
    const draws = [0.1, 0.29, 0.3, 0.9]
    const faults = createFaults(() => draws.shift() ?? 1)
    faults.set(read({ fault: 'delay', when: 'chance', percent: 30 }))
    expect([1, 2, 3, 4].map(() => faults.take('delay', debit) !== null)).toEqual([true, true, false, false])
  })
  it('strikes only the operations it was told, and its usual ones when told nothing', () => {
    const faults = createFaults()
    faults.set(read({ fault: 'drop-answer', when: 'always' }))
    expect(faults.take('drop-answer', { operation: 'credit', userId: 'u1' })).toBeNull()
    faults.set(read({ fault: 'drop-answer', when: 'always', operations: ['credit'] }))
    expect(faults.take('drop-answer', debit)).toBeNull()
    expect(faults.take('drop-answer', { operation: 'credit', userId: 'u1' })).not.toBeNull()
  })
  it('of one player leaves the others alone, and stands beside the one for everybody', () => {
    const faults = createFaults()
    faults.set(read({ fault: 'delay', when: 'always', user_id: 'u1', delay_ms: 5 }))
    expect(faults.take('delay', { operation: 'debit', userId: 'u2' })).toBeNull()
    faults.set(read({ fault: 'delay', when: 'always', delay_ms: 7 }))
    expect(faults.take('delay', debit)?.delayMs).toBe(5)
    expect(faults.take('delay', { operation: 'debit', userId: 'u2' })?.delayMs).toBe(7)
    faults.clear('u1')
    expect(faults.take('delay', debit)?.delayMs).toBe(7)
  })
  it('of one game leaves the others alone', () => {
    const faults = createFaults()
    faults.set(read({ fault: 'game-page-fails', when: 'always', game_code: 1003 }))
    expect(faults.take('game-page-fails', { gameCode: 1004 })).toBeNull()
    expect(faults.take('game-page-fails', { gameCode: 1003 })).not.toBeNull()
  })
  it('waits ten seconds and repeats for an hour unless told otherwise', () => {
    const faults = createFaults()
    faults.set(read({ fault: 'delay', when: 'always' }))
    faults.set(read({ fault: 'retry-hour', when: 'always' }))
    expect(faults.take('delay', debit)?.delayMs).toBe(10_000)
    expect(faults.take('retry-hour', debit)?.lifeMs).toBe(3_600_000)
  })
})

it.each([
  [{ fault: 'nonsense', when: 'always' }],
  [{ fault: 'delay', when: 'sometimes' }],
  [{ fault: 'delay', when: 'next', times: 0 }],
  [{ fault: 'delay', when: 'always', delay_ms: -1 }],
  [{ fault: 'delay', when: 'always', delay: 5 }],
  [{ fault: 'rollback-after-success', when: 'always', operations: ['credit'] }],
  [{ fault: 'feed-down', when: 'always', operations: ['debit'] }],
])('a switch such as %j is refused', (wanted) => {
  expect(switchSchema.safeParse(wanted).success).toBe(false)
})
