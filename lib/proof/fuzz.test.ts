// A short run of the fuzzer; `npm run fuzz` runs as long as you like.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useFreshDatabase } from '../testing/database'
import { verifyLedger } from '../wallet/verify'
import { anySeed } from './arguments'
import { fuzz } from './fuzz-run'
import { startTarget, type Target } from './fuzz-target'
import { makeFuzzWorld } from './fuzz-world'

useFreshDatabase()

let target: Target
beforeAll(async () => {
  target = await startTarget()
})
afterAll(() => target.close())

const timeMs = 10_000

it('T1 T5 every hostile body gets the whole envelope or a transport refusal, and no money moves beside it', async () => {
  const world = await makeFuzzWorld()
  const before = await world.bystanders()
  const { faults, sent } = await fuzz(target, {
    seed: anySeed(),
    bodies: 2000,
    players: world.players,
    untilMs: Date.now() + timeMs,
    probe: () => world.probe(target),
  })
  expect(faults).toEqual([])
  expect(sent).toBeGreaterThan(100)
  expect(await world.bystanders()).toBe(before)
  expect((await verifyLedger()).problems).toEqual([])
}, 60_000)
