import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type FakeWallet, startFakeWallet } from './fake-wallet'
import { createPendingCalls, type PendingCalls } from './pending-calls'
import { openPendingFile } from './pending-file'
import { createWalletClient } from './wallet-client'

const lifeMs = 60_000
const credit = {
  user_id: 'u1',
  user_game_token: 'f'.repeat(64),
  transaction_id: 't1',
  turn_id: 1795416000000000001n,
  credit_amount: '12.50',
}
let folder = ''
let wallet: FakeWallet | null = null
const opened: PendingCalls[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'croupier-pending-'))
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(async () => {
  for (const pending of opened.splice(0)) pending.stop()
  await wallet?.stop()
  rmSync(folder, { recursive: true, force: true })
  vi.restoreAllMocks()
})

function open(url: string): PendingCalls {
  const client = createWalletClient({ walletUrl: url, timeoutMs: 200, pauseMs: 2 })
  const pending = createPendingCalls(client, 2, openPendingFile(folder))
  opened.push(pending)
  return pending
}

it('a call that is pending when the sandbox stops is sent after its next start, word for word', async () => {
  const before = open('http://127.0.0.1:9/api/wallet')
  before.add('do-credit-user-ingame', credit, lifeMs)
  before.stop()
  wallet = await startFakeWallet(() => 'done')
  const after = open(wallet.url)
  expect(after.list()).toMatchObject([{ kind: 'undecided', userId: 'u1', amount: '12.50' }])
  await vi.waitFor(() => expect(after.count()).toBe(0))
  expect(wallet.calls[0]?.data).toMatchObject({ transaction_id: 't1', credit_amount: '12.50' })
  after.stop()
  expect(open(wallet.url).list()).toEqual([])
})

it('the file keeps every digit and is its owner’s alone', () => {
  const pending = open('http://127.0.0.1:9/api/wallet')
  pending.add('do-credit-user-ingame', credit, lifeMs)
  pending.stop()
  const path = join(folder, 'sandbox-pending.json')
  expect(readFileSync(path, 'utf8')).toContain('1795416000000000001')
  expect(statSync(path).mode & 0o077).toBe(0)
})

it('a file that cannot be read is put aside, not written over', () => {
  const path = join(folder, 'sandbox-pending.json')
  writeFileSync(path, '[{"half')
  const pending = open('http://127.0.0.1:9/api/wallet')
  expect(pending.list()).toEqual([])
  expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe('[{"half')
})

it('a repeated call remembers its first answer across a restart', async () => {
  wallet = await startFakeWallet(() => 'done')
  const before = open(wallet.url)
  before.repeat('do-credit-user-ingame', credit, lifeMs, 1, null)
  await vi.waitFor(() => expect(before.list()[0]?.same).toBeGreaterThan(0))
  before.stop()
  await wallet.stop()
  wallet = await startFakeWallet(() => 3)
  const after = open(wallet.url)
  await vi.waitFor(() => expect(after.list()[0]?.different).toBeGreaterThan(0))
})

it('a repeated call goes on although it is answered, and the answers are compared', async () => {
  let answers = 0
  wallet = await startFakeWallet(() => (++answers < 4 ? 'done' : 3))
  const pending = open(wallet.url)
  pending.repeat('do-credit-user-ingame', credit, lifeMs, 1, null)
  await vi.waitFor(() => expect(pending.list()[0]?.different).toBeGreaterThan(0))
  expect(pending.list()[0]).toMatchObject({ kind: 'repeat', same: 3 })
  expect(pending.count()).toBe(0)
})

it('a pending call can be stopped by hand', () => {
  const pending = open('http://127.0.0.1:9/api/wallet')
  pending.repeat('do-credit-user-ingame', credit, lifeMs, 1, null)
  const [call] = pending.list()
  expect(pending.drop(call?.id ?? '')).toBe(true)
  expect(pending.drop(call?.id ?? '')).toBe(false)
  expect(pending.list()).toEqual([])
})
