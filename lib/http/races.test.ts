// What happens at the same instant, in two real processes on one database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { startWalletProcess, type WalletProcess } from '../testing/processes'
import { newId, wire } from '../testing/wire'
import {
  balanceOf,
  countRows,
  makeGrant,
  makePlayer,
  makeSession,
  type TestPlayer,
  type TestSession,
} from '../testing/world'
import { verifyLedger } from '../wallet/verify'
import { changeStatus } from '../wallet/wallet'

useFreshDatabase()

const processes: WalletProcess[] = []
beforeAll(async () => {
  processes.push(await startWalletProcess(), await startWalletProcess())
})
afterAll(async () => {
  for (const { child } of processes) child.disconnect()
  expect((await verifyLedger()).problems).toEqual([])
})

/** The same session played through both processes. */
function both(player: TestPlayer, session: TestSession) {
  const [a, b] = processes.map(({ post }) => wire(player, session, post))
  if (a === undefined || b === undefined) throw new Error('two processes are running')
  return [a, b] as const
}

const times = <T>(count: number, run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => run(i)))
const codes = (answers: { error_code: number }[]) => answers.map((answer) => answer.error_code).sort()

describe('two processes', () => {
  it('R2 the same debit 50 times at once is one booking and one answer', async () => {
    const player = await makePlayer({ cash: '100' })
    const games = both(player, await makeSession(player))
    const transaction_id = newId()
    const answers = await times(50, (i) => games[i % 2 ? 1 : 0].debit('10', { transaction_id, turn_id: 1 }))
    const balances = new Set(
      answers.map(({ error_code, balance, timestamp }) => `${error_code} ${balance} ${timestamp}`),
    )
    expect(balances.size).toBe(1)
    expect(await countRows('debit', transaction_id)).toBe(1)
    expect(answers.filter((answer) => answer.error_description === 'ok')).toHaveLength(1)
    expect(await balanceOf(player)).toEqual(['90.00000', '0.00000'])
  })

  it('two debits of 80 on a balance of 100: one wins, one is 3', async () => {
    for (let round = 0; round < 5; round += 1) {
      const player = await makePlayer({ cash: '100' })
      const games = both(player, await makeSession(player))
      const answers = await Promise.all([games[0].debit('80'), games[1].debit('80')])
      expect(codes(answers)).toEqual([0, 3])
      expect(await balanceOf(player)).toEqual(['20.00000', '0.00000'])
    }
  })

  it('different calls at once leave the exact balance', async () => {
    const player = await makePlayer({ cash: '100' })
    const games = both(player, await makeSession(player))
    await times(40, (i) =>
      i % 3 === 0 ? games[i % 2 ? 1 : 0].credit('0.5') : games[i % 2 ? 1 : 0].debit('0.25'),
    )
    expect(await balanceOf(player)).toEqual(['100.50000', '0.00000'])
  })

  it('R6 a debit and its rollback at the same instant: one order happened and both answers fit it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const player = await makePlayer({ cash: '100' })
      const games = both(player, await makeSession(player))
      const transaction_id = newId()
      const [debit, rollback] = await Promise.all([
        games[0].debit('10', { transaction_id }),
        games[1].rollback('10', { transaction_id }),
      ])
      expect([
        [0, 0],
        [8, 7],
      ]).toContainEqual([debit.error_code, rollback.error_code])
      expect(await balanceOf(player)).toEqual(['100.00000', '0.00000'])
    }
  })

  it('R6 a refused debit and a stranger’s rollback of its id at the same instant fit one order', async () => {
    const [player, stranger] = [await makePlayer(), await makePlayer()]
    const [first] = both(player, await makeSession(player))
    const [, second] = both(stranger, await makeSession(stranger))
    const outcomes = await times(100, async () => {
      const transaction_id = newId()
      const [debit, rollback] = await Promise.all([
        first.debit('1', { transaction_id }),
        second.rollback('1', { transaction_id }),
      ])
      return `${debit.error_code} ${rollback.error_code}`
    })
    expect(outcomes.filter((one) => one !== '3 1' && one !== '8 7')).toEqual([])
  })

  it('F4 the end of free rounds and a freeRounds credit at the same instant pay the win once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const player = await makePlayer()
      const games = both(player, await makeSession(player))
      const id = await makeGrant(player, { state: 'active' })
      await Promise.all([
        games[0].end(id, 10),
        games[1].end(id, 10),
        games[0].credit('10', { credit_type: 'freeRounds' }),
      ])
      expect(await balanceOf(player)).toEqual(['10.00000', '0.00000'])
    }
  })

  it('R12 a block and bets at the same instant: no bet is booked after the block', async () => {
    const player = await makePlayer({ cash: '100' })
    const games = both(player, await makeSession(player))
    const bets = times(30, (i) => games[i % 2 ? 1 : 0].debit('1'))
    await changeStatus(player.id, 'blocked', { reason: 'test', actor: 'test' })
    await bets
    const rows = await database().operation.findMany({
      where: { walletId: player.walletId },
      orderBy: { sequence: 'asc' },
    })
    const block = rows.findIndex((row) => row.kind === 'status')
    expect(rows.slice(block + 1).filter((row) => row.kind === 'debit' && row.code === 0)).toEqual([])
    expect((await games[0].debit('1')).error_code).toBe(6)
  })
})
