// A player's history: a round with all that belongs to it is one line, and nothing of anybody else.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { makeGrant, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { allLinesOf, type Line, type LineSearch, linesOf, playedGamesOf } from './rounds'
import { changeStatus, grantBonus, move, openWallet } from './wallet'

useFreshDatabase()

let player: TestPlayer
let game: ReturnType<typeof wire>

beforeEach(async () => {
  player = await makePlayer({ cash: '100' })
  game = wire(player, await makeSession(player))
})

const say = ({ round, row }: Line) =>
  round === null
    ? `${row.kind} ${row.code}`
    : `${round.state} ${[round.stake, round.win, round.net, round.before, round.after].map(Number).join(' ')}`

async function read(search: Partial<LineSearch> = {}, owner = player): Promise<string[]> {
  const { lines } = await linesOf(owner.id, { type: 'all', ...search }, { after: null, limit: 100 })
  return lines.map(say)
}

describe('lines', () => {
  it('a round of two stakes and two wins is one line with all its rows; a returned stake does not count', async () => {
    const id = newId()
    await game.debit('10', { round_id: 1 })
    await game.debit('5', { round_id: 1, transaction_id: id })
    await game.rollback('5', { transaction_id: id })
    await game.credit('2', { round_id: 1 })
    await game.credit('7', { round_id: 1 })
    expect(await read()).toEqual(['settled 10 9 -1 100 99', 'deposit 0'])
    const { lines } = await linesOf(player.id, { type: 'rounds' }, { after: null, limit: 1 })
    expect(lines[0]?.round?.rows.map(({ kind }) => kind)).toEqual([
      'debit',
      'debit',
      'rollback',
      'credit',
      'credit',
    ])
  })

  it('open, lost, returned and free rounds say what they are; the filters find them', async () => {
    await game.debit('3', { round_id: 1 })
    await game.credit('0', { round_id: 1 })
    const id = newId()
    await game.debit('4', { round_id: 2, transaction_id: id })
    await game.rollback('4', { transaction_id: id })
    const grant = await makeGrant(player)
    await game.activate(grant)
    await game.end(grant, '6')
    await game.debit('5', { round_id: 3 })
    await game.debit('5000', { round_id: 4 })
    expect(await read()).toEqual([
      'open 5 0 -5 103 98',
      'free 0 6 6 97 103',
      'rolled-back 0 0 0 97 97',
      'settled 3 0 -3 100 97',
      'deposit 0',
    ])
    expect(await read({ type: 'open' })).toEqual(['open 5 0 -5 103 98'])
    expect(await read({ type: 'free' })).toEqual(['free 0 6 6 97 103'])
    expect(await read({ type: 'money' })).toEqual(['deposit 0'])
    expect(await read({ type: 'refused' })).toEqual(['debit 3'])
    expect(await read({ gameCode: 999n })).toEqual([])
    expect(await read({ until: new Date(Date.now() - 60_000) })).toEqual([])
    expect(await playedGamesOf(player.id)).toEqual([702n])
  })

  it('bonuses and corrections are lines of their own, with what they did to the balance', async () => {
    const owner = { playerId: player.id, currency: 'USD' }
    const amount = Money.of('20', 'USD')
    await grantBonus(owner, { amount, wagering: 0, origin: 'test', reason: 'test', identity: newId() })
    await move('adjustment', owner, { cash: Money.of('-1', 'USD'), reason: 'test' })
    expect(await read({ type: 'bonuses' })).toEqual(['bonus-grant 0'])
    expect(await read({ type: 'money' })).toEqual(['adjustment 0', 'deposit 0'])
  })

  it('pages over several wallets join without a gap or a double, and equal what is read as a whole', async () => {
    await openWallet(player.id, 'EUR')
    const euro = { ...player, currency: 'EUR' }
    const wallet = await database().wallet.findFirstOrThrow({
      where: { playerId: player.id, currency: 'EUR' },
    })
    await move(
      'deposit',
      { playerId: player.id, currency: 'EUR' },
      { cash: Money.of('50', 'EUR'), reason: 'test' },
    )
    const other = wire(euro, await makeSession({ ...euro, walletId: wallet.id }, { gameCode: 9n }))
    for (let round = 1; round <= 12; round += 1) {
      const from = round % 2 === 0 ? game : other
      await from.debit('1', { round_id: round })
      await from.credit('0', { round_id: round })
    }
    const paged: string[] = []
    for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages += 1) {
      const page = await linesOf(player.id, { type: 'all' }, { after, limit: 5 })
      paged.push(...page.lines.map(say))
      after = page.next
    }
    const whole: string[] = []
    for await (const line of allLinesOf(player.id, { type: 'all' })) whole.push(say(line))
    expect(paged).toEqual(whole)
    expect(whole).toHaveLength(14)
    expect(await read({ currency: 'EUR' })).toHaveLength(7)
  })

  it('another player sees nothing of it, neither by a cursor nor by a currency; hidden rows stay hidden', async () => {
    const stranger = await makePlayer({ cash: '1' })
    await game.debit('3', { round_id: 1 })
    const { next } = await linesOf(player.id, { type: 'all' }, { after: null, limit: 1 })
    const { lines } = await linesOf(stranger.id, { type: 'all' }, { after: next, limit: 100 })
    expect(lines.map(say)).toEqual(['deposit 0'])
    await changeStatus(player.id, 'blocked', { reason: 'test', actor: 'test' })
    await game.debit('3', { round_id: 2 })
    const shown = await linesOf(player.id, { type: 'refused' }, { after: null, limit: 100 })
    const hidden = await database().operation.count({ where: { walletId: player.walletId, isOpen: false } })
    expect(shown.lines.every(({ row }) => row !== null)).toBe(true)
    expect(shown.lines.length + hidden).toBe(1)
  })
})
