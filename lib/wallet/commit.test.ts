// The commit statement on a real database: a decision's rows go in together or not at all.
import { expect, it } from 'vitest'
import { database } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { balanceOf, countRows, journalOf, makePlayer, type TestPlayer } from '../testing/world'
import { commitDecisions, type SealedDecision } from './commit-store'
import { sealRows } from './journal'
import { quietRow } from './rules-staff'
import type { WalletState } from './types'
import { verifyLedger } from './verify'

useFreshDatabase()

const usd = (amount: string) => Money.of(amount, 'USD')

async function walletOf(player: TestPlayer): Promise<WalletState> {
  const row = await database().wallet.findUniqueOrThrow({ where: { id: player.walletId } })
  const { id, playerId, currency, sequence, head } = row
  return {
    id,
    playerId,
    currency,
    sequence,
    head,
    cash: usd(row.cash.toFixed()),
    bonus: usd(row.bonus.toFixed()),
  }
}

interface Adjustment {
  identity: string
  cash: string
}

const row = (identity: string, cash: string): Adjustment => ({ identity, cash })

async function decisionOf(player: TestPlayer, ...adjustments: Adjustment[]): Promise<SealedDecision> {
  const wallet = await walletOf(player)
  const rows = adjustments.map(({ identity, cash }) => ({
    ...quietRow(wallet, 'adjustment', identity, '[]', 'test'),
    amount: usd(cash).absolute(),
    cashDelta: usd(cash),
  }))
  return { rows: sealRows(wallet, rows, new Date()), effects: {} }
}

it('a primary row and its companions go in together', async () => {
  const player = await makePlayer({ cash: '10' })
  const decision = await decisionOf(player, row('one', '-1'), row('two', '-2'), row('three', '5'))
  expect(await commitDecisions(database(), [decision])).toEqual(new Set([player.walletId]))
  expect((await journalOf(player)).slice(-3)).toEqual([
    'adjustment 0 -1 0',
    'adjustment 0 -2 0',
    'adjustment 0 5 0',
  ])
  expect(await balanceOf(player)).toEqual(['12.00000', '0.00000'])
})

it('a primary that lost its race leaves its companions out and its neighbours in', async () => {
  const [player, other] = [await makePlayer({ cash: '10' }), await makePlayer({ cash: '10' })]
  const late = await decisionOf(player, row('late', '-1'), row('late-companion', '-2'))
  await commitDecisions(database(), [await decisionOf(player, row('first', '-3'))])
  const beside = await decisionOf(other, row('beside', '-4'))
  expect(await commitDecisions(database(), [late, beside])).toEqual(new Set([other.walletId]))
  expect(await countRows('adjustment', 'late-companion')).toBe(0)
  expect(await balanceOf(player)).toEqual(['7.00000', '0.00000'])
  expect(await balanceOf(other)).toEqual(['6.00000', '0.00000'])
})

it('a companion that cannot go in takes its primary with it', async () => {
  const player = await makePlayer({ cash: '10' })
  await commitDecisions(database(), [await decisionOf(player, row('taken', '-1'))])
  const decision = await decisionOf(player, row('fresh', '-1'), row('taken', '-1'))
  await expect(commitDecisions(database(), [decision])).rejects.toThrow()
  expect(await countRows('adjustment', 'fresh')).toBe(0)
  expect(await balanceOf(player)).toEqual(['9.00000', '0.00000'])
})

it('a decision whose balance would fall below zero is refused by the database itself', async () => {
  const player = await makePlayer({ cash: '10' })
  await expect(commitDecisions(database(), [await decisionOf(player, row('deep', '-11'))])).rejects.toThrow()
  expect(await balanceOf(player)).toEqual(['10.00000', '0.00000'])
})

it('after all this the ledger is whole', async () => {
  expect((await verifyLedger()).problems).toEqual([])
})
