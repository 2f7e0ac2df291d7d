// What the pages ask of the aggregates, on a small world whose figures can be counted by hand.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { wire } from '../testing/wire'
import { makeGrant, makePlayer, makeSession } from '../testing/world'
import { grantBonus } from '../wallet/wallet'
import {
  figureSorts,
  foldReports,
  groups,
  listGameReturns,
  listLargeWins,
  listOpenRounds,
  listPerformance,
  readLiability,
} from './reports'

useFreshDatabase()

const today = new Date().toISOString().slice(0, 10)
const period = { from: today, to: today }
const all = { currency: '', sort: 'name', direction: 'asc', limit: 100, offset: 0 } as const
const anyRow = { currency: '', player: '', direction: 'asc', after: null, limit: 10 } as const
const soon = () => new Date(Date.now() + 60_000)

describe('the figures', () => {
  const lost = randomUUID()

  beforeAll(async () => {
    await database().gameGroup.create({ data: { id: 7, title: 'Studio' } })
    await database().game.create({ data: { code: 702n, name: 'Book', title: 'The Book', groupId: 7 } })
    const [ann, bob, tester] = [
      await makePlayer({ cash: '100' }),
      await makePlayer({ cash: '100', currency: 'EUR' }),
      await makePlayer({ cash: '5000' }),
    ]
    await database().player.update({ where: { id: tester.id }, data: { isTest: true } })
    const play = async (player: typeof ann) => wire(player, await makeSession(player))
    const anns = await play(ann)
    await anns.debit('10', { round_id: 1 })
    await anns.credit('4', { round_id: 1 })
    await anns.debit('1', { round_id: 2 })
    await anns.credit('25', { round_id: 2 })
    await anns.debit('3', { round_id: 3, transaction_id: lost })
    const refunded = randomUUID()
    await anns.debit('7', { round_id: 4, transaction_id: refunded })
    await anns.rollback('7', { transaction_id: refunded })
    const grant = await makeGrant(ann)
    await anns.activate(grant)
    await anns.end(grant, '2.5')
    await grantBonus(
      { playerId: ann.id, currency: 'USD' },
      { amount: Money.of('5', 'USD'), wagering: 0, origin: 'test', reason: 'test', identity: randomUUID() },
    )
    const bobs = await play(bob)
    await bobs.debit('20')
    await bobs.credit('0')
    const testers = await play(tester)
    await testers.debit('2000')
    await testers.credit('4000')
    await testers.debit('9')
    await foldReports()
  })

  it('are stake, win, GGR, bonus cost, NGR and RTP of each currency, never added together', async () => {
    const { lines, total } = await listPerformance(database(), { ...period, ...all, group: 'currency' })
    expect(total).toBe(2)
    expect(lines).toMatchObject([
      {
        currency: 'USD',
        rounds: 3n,
        players: 1n,
        stake: '14.00000',
        win: '29.00000',
        ggr: '-15.00000',
        freeWin: '2.50000',
        bonusGranted: '5.00000',
        bonusCost: '7.50000',
        ngr: '-22.50000',
        rtp: '207.14',
      },
      { currency: 'EUR', rounds: 1n, players: 1n, stake: '20.00000', win: '0.00000', ngr: '20.00000' },
    ])
  })

  it('stand by day, game and studio, in any order', async () => {
    for (const group of groups) {
      for (const sort of figureSorts) {
        const { lines } = await listPerformance(database(), { ...period, ...all, group, sort })
        const usd = lines.filter(({ currency }) => currency === 'USD')
        const stakes = usd.map(({ stake }) => Number(stake)).reduce((left, right) => left + right, 0)
        expect(stakes, `${group} by ${sort}`).toBe(14)
      }
    }
    const { lines } = await listPerformance(database(), {
      ...period,
      ...all,
      group: 'studio',
      currency: 'EUR',
    })
    expect(lines).toMatchObject([{ key: '7', title: 'Studio', currency: 'EUR' }])
  })

  it('say what players hold, and what open rounds do', async () => {
    const held = await readLiability(database())
    expect(held).toMatchObject([
      {
        currency: 'USD',
        cash: '117.50000',
        bonus: '5.00000',
        players: 1n,
        openStakes: '3.00000',
        openRounds: 1n,
      },
      { currency: 'EUR', cash: '80.00000', openRounds: 0n },
    ])
    const open = await listOpenRounds(database(), { ...anyRow, before: soon() })
    expect(open).toMatchObject([{ transactionId: lost, amount: '3.00000', gameTitle: 'The Book' }])
    expect(await listOpenRounds(database(), { ...anyRow, before: new Date(Date.now() - 60_000) })).toEqual([])
  })

  it('keep large wins, by amount or by their stake', async () => {
    const search = {
      ...anyRow,
      from: new Date(`${today}T00:00:00Z`),
      until: soon(),
      amount: null,
      multiple: null,
    }
    const wins = await listLargeWins(database(), search)
    expect(wins).toMatchObject([{ amount: '25.00000', stake: '1.00000', multiple: '25.00' }])
    expect(await listLargeWins(database(), { ...search, multiple: '26' })).toEqual([])
    expect(await listLargeWins(database(), { ...search, amount: '25' })).toHaveLength(1)
  })

  it('mark a game as drifting only beyond what chance explains', async () => {
    await database()
      .$executeRaw`insert into report_day (day, game_code, currency, rounds, stake, stake_squares, win, win_squares)
      values (${today}::date - 9, 702, 'EUR', 5000, 5000, 5000, 4750, 47500),
        (${today}::date - 1, 702, 'EUR', 1000, 1000, 1000, 3000, 9100)`
    const search = { ...all, currency: 'EUR', onlyDrifting: false, sort: 'drift' } as const
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    const find = (from: string, to: string) => listGameReturns(database(), { ...search, from, to })
    expect((await find(yesterday, yesterday)).lines).toMatchObject([
      { rtp: '300.00', reference: '95.00', isOwnReference: true, isDrifting: true },
    ])
    // One round says nothing, however far off it is.
    expect((await find(today, today)).lines).toMatchObject([{ rtp: '0.00', isDrifting: false }])
  })
})
