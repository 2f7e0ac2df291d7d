// What each fault makes of a round, as the wallet sees it.
import { afterEach, expect, it, vi } from 'vitest'
import { games } from '../catalogue/catalogue'
import { createFaults, type SwitchRequest, switchSchema } from '../faults/fault-switches'
import { listCalls } from '../wallet/call-log'
import { type FakeWallet, startFakeWallet } from '../wallet/fake-wallet'
import { createPendingCalls } from '../wallet/pending-calls'
import { createWalletClient } from '../wallet/wallet-client'
import { openWalletPurse } from './wallet-purse'

type Wanted = Partial<SwitchRequest> & Pick<SwitchRequest, 'fault'>

let wallet: FakeWallet | null = null
afterEach(async () => wallet?.stop())

/** A wallet that knows "USD" and its own token, and refuses what else it is told. */
async function open(wanted: Wanted) {
  const rolledBack = new Set<unknown>()
  const started = await startFakeWallet(({ api, data }) => {
    if (data.currency !== 'USD') return 1
    if (data.user_game_token !== undefined && data.user_game_token !== 'f'.repeat(64)) return 4
    if (api.includes('rollback')) rolledBack.add(data.transaction_id)
    return api.includes('debit') && rolledBack.has(data.transaction_id) ? 8 : 'done'
  })
  wallet = started
  const faults = createFaults()
  const client = createWalletClient({ walletUrl: started.url, faults, timeoutMs: 500, pauseMs: 2 })
  const pending = createPendingCalls(client, 2)
  const [game] = games
  if (!game) throw new Error('There are no games.')
  const login = { userId: 'u1', userIp: '127.0.0.1', currency: 'USD', authToken: 'a', game }
  const opened = await openWalletPurse({ client, pending, faults, operatorId: 1 }, login)
  if (!opened.ok) throw new Error(opened.problem.detail)
  started.calls.length = 0
  faults.set(switchSchema.parse({ when: 'next', ...wanted }))
  const round = async (amount: bigint) => {
    const taken = await opened.purse.takeStake(100000n)
    if (!taken.ok) return taken.problem.key
    return (await opened.purse.payResult(taken.round, amount))?.key ?? 'played'
  }
  const story = () => started.calls.map(({ api }) => api.replace(/^do-|-user-ingame$/g, '')).join(' ')
  return { round, story, pending, purse: opened.purse, calls: started.calls }
}

it('a dropped answer to a bet is asked for again with the same id', async () => {
  const { round, story, calls } = await open({ fault: 'drop-answer' })
  expect(await round(0n)).toBe('played')
  expect(story()).toBe('debit debit credit')
  expect(calls[0]?.data).toEqual(calls[1]?.data)
})
it('a bet whose answers are all dropped is rolled back at once', async () => {
  const { round, story } = await open({ fault: 'drop-answer', times: 3 })
  expect(await round(0n)).toBe('roundCancelled')
  expect(story()).toBe('debit debit debit rollback')
})
it('a win whose answers are dropped is on its way, and arrives', async () => {
  const { round, purse } = await open({ fault: 'drop-answer', times: 4, operations: ['credit'] })
  expect(await round(100000n)).toBe('winOnItsWay')
  await vi.waitFor(() => expect(purse.isSettled()).toBe(true))
})
it('a late copy of a bet comes after its rollback', async () => {
  const { round, calls } = await open({ fault: 'late', times: 3, delay_ms: 30 })
  expect(await round(0n)).toBe('roundCancelled')
  await vi.waitFor(() => expect(calls).toHaveLength(4))
  expect(calls.map((call) => call.api.includes('rollback'))).toEqual([true, false, false, false])
})
it('two copies leave at once and are compared', async () => {
  const { round, story } = await open({ fault: 'send-twice' })
  expect(await round(0n)).toBe('played')
  expect(story()).toBe('debit debit credit')
  expect(listCalls()[1]).toMatchObject({ faults: ['send-twice'], outcome: 'both answers alike · ok' })
})
it('a rollback before its bet calls the round off', async () => {
  const { round, story } = await open({ fault: 'wrong-order' })
  expect(await round(0n)).toBe('roundCancelled')
  expect(story()).toBe('rollback debit')
})
it('a win before its bet is played all the same', async () => {
  const { round, story } = await open({ fault: 'wrong-order', operations: ['credit'] })
  expect(await round(100000n)).toBe('played')
  expect(story()).toBe('credit debit')
})
it('a rollback after success undoes the bet and plays nothing', async () => {
  const { round, story } = await open({ fault: 'rollback-after-success' })
  expect(await round(100000n)).toBe('roundCancelled')
  expect(story()).toBe('debit rollback')
  expect(listCalls()[0]).toMatchObject({ operation: 'rollback', faults: ['rollback-after-success'] })
})
it('a bet in the wrong currency, or with a stale token, is refused and not played', async () => {
  const currency = await open({ fault: 'wrong-currency' })
  expect(await currency.round(0n)).toBe('notAccepted')
  await wallet?.stop()
  const token = await open({ fault: 'stale-token' })
  expect(await token.round(0n)).toBe('sessionOver')
})
it.each(['wrong-currency', 'stale-token'] as const)(
  'a win refused for a %s is sent again rightly',
  async (fault) => {
    const { round, purse, calls } = await open({ fault, operations: ['credit'], when: 'always' })
    expect(await round(100000n)).toBe('winOnItsWay')
    await vi.waitFor(() => expect(purse.isSettled()).toBe(true))
    const [wrong, right] = calls.filter((call) => call.api.includes('credit'))
    expect(right?.data.transaction_id).toBe(wrong?.data.transaction_id)
    expect(right?.data).toMatchObject({ currency: 'USD', user_game_token: 'f'.repeat(64) })
  },
)
it('a stuck queue repeats a bet that was played long ago', async () => {
  const { round, pending } = await open({ fault: 'retry-hour', delay_ms: 1 })
  expect(await round(0n)).toBe('played')
  await vi.waitFor(() => expect(pending.list()[0]?.same).toBeGreaterThan(2))
  expect(pending.list()[0]).toMatchObject({ kind: 'repeat', different: 0, lifeMs: 3_600_000 })
  pending.stop()
})
