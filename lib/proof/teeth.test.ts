// The model's teeth: recorded phases are explained as they were, and refused with one lie in them.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useFreshDatabase } from '../testing/database'
import { startWalletProcess, type WalletProcess } from '../testing/processes'
import { drivePhase } from './drive'
import { readFacts, readJournal } from './evidence'
import { history } from './generate'
import { explain, type Phase } from './linearize'
import type { ModelState } from './model-state'
import { makeProofWorld } from './proof-world'
import { mutations } from './teeth'

useFreshDatabase()

interface Recorded {
  state: ModelState
  phase: Phase
}

const recorded: Recorded[] = []
let process: WalletProcess

/** Fixed, so that every lie finds something to lie about. */
const recording = { seed: 11, numRuns: 25 }

beforeAll(async () => {
  process = await startWalletProcess()
  for (const plan of fc.sample(history, recording)) {
    const world = await makeProofWorld()
    for (const clients of plan) {
      const happened = await drivePhase(
        { world, posts: [process.post], names: `${recorded.length}-` },
        clients,
      )
      const phase = {
        happened,
        journal: await readJournal(world, world.state),
        facts: await readFacts(world, world.state),
      }
      const explained = explain(world.state, phase)
      if ('difference' in explained) throw new Error(explained.difference)
      recorded.push({ state: world.state, phase })
      world.state = explained.state
    }
  }
})
afterAll(() => process.child.disconnect())

describe('the search refuses', () => {
  it.each(mutations)('$name', ({ apply }) => {
    const lies = recorded.flatMap(({ state, phase }) => {
      const lie = apply(phase)
      return lie === null ? [] : [explain(state, lie)]
    })
    expect(lies.length).toBeGreaterThan(0)
    expect(lies.filter((one) => !('difference' in one))).toEqual([])
  })

  it('an answer that came before a call it must follow', () => {
    const swapped = recorded.flatMap(({ state, phase }) => {
      const order = backwards(phase)
      return order === null ? [] : [explain(state, order)]
    })
    expect(swapped.length).toBeGreaterThan(0)
    expect(swapped.filter((one) => !('difference' in one))).toEqual([])
  })
})

/** Two bookings of one wallet, one answered before the other was sent, told the other way round. */
function backwards(phase: Phase): Phase | null {
  const booked = phase.journal[0]?.filter((row) => row.kind === 'debit' && row.code === 0) ?? []
  const [a, b] = booked.map((row) =>
    phase.happened.findIndex(
      ({ action, observed }) =>
        action.kind === 'debit' &&
        action.transactionId === row.identity &&
        observed.answer.error_description === 'ok',
    ),
  )
  const [first, second] = [phase.happened[a ?? -1], phase.happened[b ?? -1]]
  if (first === undefined || second === undefined || first.answeredAt > second.sentAt) return null
  const told = phase.happened.map((one) => {
    if (one === first) return { ...one, sentAt: second.sentAt, answeredAt: second.answeredAt }
    if (one === second) return { ...one, sentAt: first.sentAt, answeredAt: first.answeredAt }
    return one
  })
  return { ...phase, happened: told }
}
