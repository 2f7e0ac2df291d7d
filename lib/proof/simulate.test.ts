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

const histories = 10
/** Far beyond what they take: the number is what counts, on a slow machine too. */
const timeMs = 200_000

it(
  'every answer of random histories in two processes fits an order that the protocol allows',
  async () => {
    const posts = processes.map(({ post }) => post)
    const { tally, failure } = await simulate(posts, {
      seed: anySeed(),
      histories,
      untilMs: Date.now() + timeMs,
    })
    expect(failure).toBeNull()
    expect(tally.histories).toBe(histories)
    expect((await verifyLedger()).problems).toEqual([])
  },
  timeMs + 40_000,
)
