// What a player downloads, they can check without us; what somebody changed in it, shows.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { hashedText as sealedText } from '../wallet/journal'
import { changeStatus } from '../wallet/status'
import { grantBonus } from '../wallet/wallet'
import { periodOf } from './period'
import { readStatement } from './read-file'
import { hashedText, type OpenRow, type Statement, type StatementRow, verifyStatement } from './rules'
import { statementFile, statementOf } from './statement'

useFreshDatabase()

const day = 86_400_000
const always = { from: new Date(0), until: new Date(Date.now() + 2 * day) }
let player: TestPlayer

async function play(): Promise<void> {
  const game = wire(player, await makeSession(player))
  const transaction_id = newId()
  await game.debit('10.00001')
  await game.credit('12.5')
  await game.debit('3', { transaction_id })
  await game.rollback('3', { transaction_id })
  await game.debit('1000000')
}

async function download(owner = player, period = always): Promise<Statement> {
  const file = await statementFile({ playerId: owner.id, currency: owner.currency }, period)
  let text = ''
  for await (const piece of file ?? []) text += piece
  const read = readStatement(text)
  if (!read.ok) throw new Error(read.where)
  return read.statement
}

const isOpen = (row: StatementRow): row is OpenRow => !('sealed' in row)

beforeEach(async () => {
  player = await makePlayer({ cash: '100' })
  await play()
})

describe('a statement', () => {
  it('hashes the very text that the wallet sealed', async () => {
    const rows = await database().operation.findMany({ where: { walletId: player.walletId } })
    const { rows: shown, opening, wallet } = await download()
    let previous = opening.hash
    for (const row of shown) {
      const stored = rows.find(({ sequence }) => String(sequence) === row.sequence)
      if (stored === undefined || !isOpen(row)) throw new Error('a row is missing')
      const money = (amount: { toFixed(): string }) => Money.of(amount.toFixed(), 'USD')
      const { kind, amount, cashDelta, bonusDelta, cashAfter, bonusAfter, ...rest } = stored
      const sealed = {
        ...rest,
        kind: kind as 'debit',
        amount: money(amount),
        cashDelta: money(cashDelta),
        bonusDelta: money(bonusDelta),
        cashAfter: money(cashAfter),
        bonusAfter: money(bonusAfter),
      }
      expect(hashedText(row, wallet, previous)).toBe(sealedText(sealed, previous))
      previous = row.hash
    }
    expect(shown.length).toBe(rows.length)
  })

  it('is found good, and so is one that begins in the middle of the chain', async () => {
    const whole = await download()
    expect(await verifyStatement(whole)).toMatchObject({ isGood: true, sealed: 0, findings: [] })
    const [first, second, third] = whole.rows
    if (!first || !second || !third || !isOpen(third)) throw new Error('too few rows')
    await new Promise((resolve) => setTimeout(resolve, 20))
    const from = new Date()
    await new Promise((resolve) => setTimeout(resolve, 20))
    await play()
    const late = await download(player, { ...always, from })
    expect(late.opening).toEqual(whole.closing)
    expect(await verifyStatement(late)).toMatchObject({ isGood: true, rows: late.rows.length })
    const none = await download(player, { from: new Date(0), until: new Date(1) })
    expect(none.rows).toEqual([])
    expect(await verifyStatement(none)).toMatchObject({ isGood: true })
  })

  it('shows every kind of change at the row where it was made', async () => {
    const whole = await download()
    const changed = (change: (copy: Statement) => unknown) => {
      const copy = structuredClone(whole)
      change(copy)
      return verifyStatement(copy)
    }
    const row = (copy: Statement, index: number) => copy.rows[index] as OpenRow
    const set = (index: number, fields: Partial<OpenRow>) => (copy: Statement) => {
      Object.assign(row(copy, index), fields)
    }
    const faults = async (change: (copy: Statement) => unknown) =>
      (await changed(change)).findings.map(({ fault, sequence }) => `${fault} ${sequence}`)

    expect(await faults(set(1, { amount: '1.00000' }))).toEqual(['hash 2'])
    expect(await faults(set(1, { reason: 'other' }))).toEqual(['hash 2'])
    expect(await faults(set(1, { hash: 'f'.repeat(64) }))).toEqual(['hash 2', 'hash 3'])
    expect(await faults(set(1, { cash_delta: '-9.00000' }))).toEqual(['balance 2', 'hash 2'])
    expect(await faults((copy) => copy.rows.splice(1, 1))).toEqual(['sequence 3', 'balance 3', 'hash 3'])
    const last = String(whole.rows.length)
    expect(await faults((copy) => copy.rows.pop())).toEqual([`closing ${last}`])
    expect(await faults((copy) => Object.assign(copy.opening, { cash: '5.00000' }))).toEqual(['balance 1'])
    const moved = await changed(set(1, { identity: 'x' }))
    expect(moved.stretches.map(({ from, verdict }) => `${from} ${verdict}`)).toEqual([
      '1 good',
      '2 broken',
      '3 good',
    ])
  })

  it('seals what is not the player’s to read, and the chain holds over it', async () => {
    await changeStatus(player.id, 'blocked', { reason: 'suspected of something', actor: 'staff' })
    const { rows, ...rest } = await download()
    expect(JSON.stringify(rows)).not.toContain('suspected')
    expect(rows.at(-1)).toMatchObject({ sealed: true })
    expect(await verifyStatement({ ...rest, rows })).toMatchObject({ isGood: true, sealed: 1 })
    // A seal hides no money: what it says it moved must fit its neighbours.
    const forged = structuredClone({ ...rest, rows })
    Object.assign(forged.rows.at(-1) ?? {}, { cash_delta: '-5.00000' })
    expect(await verifyStatement(forged)).toMatchObject({ isGood: false })
  })

  it('adds up: opening, totals and closing agree; another player’s wallet is never in it', async () => {
    await grantBonus(
      { playerId: player.id, currency: 'USD' },
      { amount: Money.of('20', 'USD'), wagering: 1, origin: 'test', reason: 'test', identity: player.id },
    )
    const summary = await statementOf({ playerId: player.id, currency: 'USD' }, always)
    const add = (of: 'cash' | 'bonus') =>
      summary?.totals.reduce((sum, total) => sum.plus(total[of]), Money.zero('USD')).toString()
    expect([add('cash'), add('bonus')]).toEqual([summary?.closing.cash, summary?.closing.bonus])
    const stranger = await makePlayer({ cash: '7' })
    const theirs = await download(stranger)
    expect(theirs.wallet).not.toBe((await download()).wallet)
    expect(await statementOf({ playerId: stranger.id, currency: 'EUR' }, always)).toBeNull()
    expect(await statementFile({ playerId: stranger.id, currency: 'EUR' }, always)).toBeNull()
  })
})

it('a period is days within the last twelve months, whatever was typed', () => {
  const at = new Date('2026-11-23T10:00:00Z')
  const days = (typed: { from?: string; to?: string }, months?: number) => {
    const { from, until } = periodOf(typed, at, months)
    return `${from.toISOString().slice(0, 10)} ${new Date(until.getTime() - 1).toISOString().slice(0, 10)}`
  }
  expect(days({})).toBe('2025-11-23 2026-11-23')
  expect(days({}, 3)).toBe('2026-08-23 2026-11-23')
  expect(days({ from: '2026-02-01', to: '2026-02-28' })).toBe('2026-02-01 2026-02-28')
  expect(days({ from: '2026-03-01', to: '2026-02-01' })).toBe('2026-02-01 2026-03-01')
  expect(days({ from: '2020-01-01', to: '2099-01-01' })).toBe('2025-11-23 2026-11-23')
  expect(days({ from: '2026-02-30', to: 'soon' }, 1)).toBe('2026-10-23 2026-11-23')
  expect(periodOf({ to: '2026-05-31' }, at, 3).from.toISOString()).toContain('2026-02-28')
})
