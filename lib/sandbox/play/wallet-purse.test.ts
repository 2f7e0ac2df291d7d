import { afterEach, expect, it, vi } from 'vitest'
import { games } from '../catalogue/catalogue'
import { createFaults } from '../faults/fault-switches'
import { listCalls } from '../wallet/call-log'
import { type FakeWallet, type SeenCall, startFakeWallet } from '../wallet/fake-wallet'
import { createPendingCalls } from '../wallet/pending-calls'
import { createWalletClient } from '../wallet/wallet-client'
import { openWalletPurse } from './wallet-purse'

const authToken = 'a'.repeat(64)
let wallet: FakeWallet | null = null
afterEach(async () => wallet?.stop())

async function open(decide: Parameters<typeof startFakeWallet>[0]) {
  const started = await startFakeWallet((call, index) =>
    call.api.includes('auth') ? 'done' : decide(call, index),
  )
  wallet = started
  const faults = createFaults()
  const client = createWalletClient({ walletUrl: started.url, faults, timeoutMs: 80, pauseMs: 2 })
  const pending = createPendingCalls(client, 2)
  const [game] = games
  if (!game) throw new Error('There are no games.')
  const login = { userId: 'u1', userIp: '127.0.0.1', currency: 'USD', authToken, game }
  const opened = await openWalletPurse({ client, pending, faults, operatorId: 1 }, login)
  if (!opened.ok) throw new Error(opened.problem.detail)
  const ofKind = (kind: string): SeenCall[] =>
    started.calls.filter((call) => call.api === `do-${kind}-user-ingame`)
  return { purse: opened.purse, pending, faults, calls: started.calls, ofKind }
}

it('a round is a debit and a credit with one round and their own transactions', async () => {
  const { purse, ofKind } = await open(() => 'done')
  const taken = await purse.takeStake(150000n)
  if (!taken.ok) throw new Error('refused')
  expect(await purse.payResult(taken.round, 0n)).toBeNull()
  const [debit, credit] = [ofKind('debit')[0], ofKind('credit')[0]]
  expect(debit?.data).toMatchObject({
    operator_id: 1,
    debit_amount: '1.50',
    debit_type: 'regular',
    currency: 'USD',
  })
  expect(credit?.data).toMatchObject({ credit_amount: '0.00', credit_type: 'regular' })
  expect(credit?.data.round_id).toBe(debit?.data.round_id)
  expect(credit?.data.transaction_id).not.toBe(debit?.data.transaction_id)
  expect(purse.balance()).toEqual({ cash: '90.00000', bonus: '5.00000' })
})

it.each(['hang', 'unavailable', 'garbage', 'other transaction'] as const)(
  'a debit that stays undecided (%s) is retried with its id, then rolled back with it',
  async (how) => {
    const { purse, pending, ofKind } = await open((call) => (call.api.includes('debit') ? how : 'done'))
    const taken = await purse.takeStake(100000n)
    expect(taken).toMatchObject({ ok: false, problem: { key: 'roundCancelled' } })
    await vi.waitFor(() => expect(pending.count()).toBe(0))
    const ids = [...ofKind('debit'), ...ofKind('rollback')].map((call) => call.data.transaction_id)
    expect(ofKind('debit')).toHaveLength(3)
    expect(new Set(ids).size).toBe(1)
    expect(ofKind('rollback')[0]?.data).toMatchObject({ rollback_amount: '1.00' })
  },
)

it('a rollback is repeated until it is decided', async () => {
  let rollbacks = 0
  const { purse, pending } = await open((call) => {
    if (call.api.includes('rollback')) return ++rollbacks < 4 ? 'unavailable' : 7
    return 'unavailable'
  })
  await purse.takeStake(100000n)
  await vi.waitFor(() => expect(pending.count()).toBe(0))
  expect(rollbacks).toBe(4)
})

it('a rollback that is refused is not told as a stake returned', async () => {
  const { purse } = await open((call) => (call.api.includes('rollback') ? 1 : 'unavailable'))
  expect(await purse.takeStake(100000n)).toMatchObject({ ok: false, problem: { key: 'stakeUnsure' } })
})

it('a refused debit is told by its code and never rolled back', async () => {
  const { purse, pending, ofKind } = await open(() => 3)
  expect(await purse.takeStake(100000n)).toMatchObject({ ok: false, problem: { key: 'notEnough' } })
  expect(pending.count()).toBe(0)
  expect(ofKind('rollback')).toEqual([])
})

it('a credit that stays undecided goes on in the background with its id', async () => {
  let credits = 0
  const { purse, pending, ofKind } = await open((call) => {
    if (!call.api.includes('credit')) return 'done'
    return ++credits < 6 ? 'unavailable' : 'done'
  })
  const taken = await purse.takeStake(100000n)
  if (!taken.ok) throw new Error('refused')
  expect(await purse.payResult(taken.round, 500000n)).toMatchObject({ key: 'winOnItsWay' })
  await vi.waitFor(() => expect(pending.count()).toBe(0))
  expect(new Set(ofKind('credit').map((call) => call.data.transaction_id)).size).toBe(1)
  expect(credits).toBe(6)
})

it('the log of calls holds no token', async () => {
  await open(() => 'done')
  const text = JSON.stringify(listCalls())
  expect(text).toContain('do-auth-user-ingame')
  expect(text).not.toContain(authToken)
  expect(text).not.toContain('f'.repeat(64))
})
