// A short run of the simulation; `npm run simulate` runs as long as you like.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useFreshDatabase } from '../testing/database'
import { startWalletProcess, type WalletProcess } from '../testing/processes'
import { verifyLedger } from '../wallet/verify'
import { anySeed } from './arguments'
import { simulate } from './simulation'

useFreshDatabase()

const processes: WalletProcess[] = []
beforeAll(async () => {
  processes.push(await startWalletProcess(), await startWalletProcess())
})
afterAll(() => {
  for (const { child } of processes) child.disconnect()
})

const timeMs = 12_000

it('every answer of random histories in two processes fits an order that the protocol allows', async () => {
  const posts = processes.map(({ post }) => post)
  const { tally, failure } = await simulate(posts, {
    seed: anySeed(),
    histories: 60,
    untilMs: Date.now() + timeMs,
  })
  expect(failure).toBeNull()
  expect(tally.histories).toBeGreaterThan(5)
  expect((await verifyLedger()).problems).toEqual([])
}, 120_000)
