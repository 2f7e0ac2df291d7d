import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import {
  balanceOf,
  hash,
  journalOf,
  makePlayer,
  makeSession,
  type TestPlayer,
  type TestSession,
} from '../testing/world'
import type { CreditCommand, DebitCommand, RollbackCommand } from './types'
import { changeStatus, execute } from './wallet'

useFreshDatabase()

function call(player: TestPlayer, session: TestSession, amount: string) {
  return {
    userId: player.id,
    tokenHash: hash(session.gameToken),
    currency: player.currency,
    gameCode: session.gameCode,
    transactionId: randomUUID() as string,
    amount: Money.of(amount, player.currency),
    turnId: 1n,
    roundId: null,
  }
}
const debit = (...args: Parameters<typeof call>): DebitCommand => ({ kind: 'debit', ...call(...args) })
const credit = (...args: Parameters<typeof call>): CreditCommand => ({
  kind: 'credit',
  isFreeRounds: false,
  ...call(...args),
})
const rollbackOf = (d: DebitCommand): RollbackCommand => ({ ...d, kind: 'rollback' })

describe('wallet', () => {
  it('books a debit and a credit and shows the balances after each', async () => {
    const player = await makePlayer({ cash: '100' })
    const session = await makeSession(player)
    const first = await execute(debit(player, session, '30'))
    expect(first).toMatchObject({ code: 0, isRepeat: false })
    expect(first.shown?.cash.toString()).toBe('70.00000')
    const won = await execute(credit(player, session, '12.5'))
    expect(won.shown?.cash.toString()).toBe('82.50000')
    expect(await balanceOf(player)).toEqual(['82.50000', '0.00000'])
  })
  it('R7 rollback refunds, R2 repeats, R6 tombstone', async () => {
    const player = await makePlayer({ cash: '10', bonus: '5' })
    const session = await makeSession(player)
    const d = debit(player, session, '12')
    const taken = await execute(d)
    expect(taken.bonusAmount.toString()).toBe('2.00000')
    expect((await execute(d)).isRepeat).toBe(true)
    await execute(rollbackOf(d))
    expect(await balanceOf(player)).toEqual(['10.00000', '5.00000'])
    const late = debit(player, session, '1')
    expect((await execute(rollbackOf(late))).code).toBe(7)
    expect((await execute(late)).code).toBe(8)
    expect(await execute(late)).toMatchObject({ code: 8, isRepeat: true })
    await changeStatus(player.id, 'blocked', { reason: 'test', actor: 'test' })
    expect((await execute(debit(player, session, '1'))).code).toBe(4)
    console.log(await journalOf(player))
  })
  it('concurrent', async () => {
    const player = await makePlayer({ cash: '100' })
    const session = await makeSession(player)
    const t = Date.now()
    const all = await Promise.all(Array.from({ length: 50 }, () => execute(debit(player, session, '3'))))
    console.log(Date.now() - t, all.filter((o) => o.code === 0).length)
    expect(await balanceOf(player)).toEqual(['1.00000', '0.00000'])
  })
})
