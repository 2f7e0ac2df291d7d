// The aggregates equal the journal, however the fold was cut into chunks and whoever ran it.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { wire } from '../testing/wire'
import { makeGrant, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { endBonus, grantBonus, move } from '../wallet/wallet'
import { foldReports, listPerformance, rebuildReports, verifyReports } from './reports'

useFreshDatabase()

const usd = (amount: string) => Money.of(amount, 'USD')

interface Played {
  player: TestPlayer
  calls: ReturnType<typeof wire>
  debits: { id: string; amount: string; round: number }[]
}

/** One step of a random life of a wallet, by numbers that fast-check makes smaller. */
async function act(played: Played, [what, size, which]: [number, number, number]): Promise<void> {
  const { player, calls, debits } = played
  const owner = { playerId: player.id, currency: 'USD' }
  const amount = (size / 100).toFixed(2)
  const named = debits[which % Math.max(1, debits.length)]
  if (what < 4) {
    const debit = { id: randomUUID(), amount, round: which }
    // Some rounds have an id, some are found by their turn.
    const fields = which % 3 === 0 ? {} : { round_id: which }
    await calls.debit(amount, { transaction_id: debit.id, ...fields })
    debits.push(debit)
  } else if (what < 7) await calls.credit(amount, named && which % 3 !== 0 ? { round_id: named.round } : {})
  else if (what === 7 && named) await calls.rollback(named.amount, { transaction_id: named.id })
  else if (what === 8) await calls.credit('0', named ? { round_id: named.round } : {})
  else if (what === 9) {
    const offer = { amount: usd(amount), wagering: 2, origin: 'test', reason: 'test', identity: randomUUID() }
    await grantBonus(owner, size === 0 ? { ...offer, amount: usd('1') } : { ...offer, maxWin: usd('3') })
  } else if (what === 10)
    await endBonus(owner, (['completed', 'cancelled', 'expired'] as const)[which % 3] ?? 'expired', 'test')
  else if (what === 11) {
    const grant = await makeGrant(player, { winTo: which % 2 === 0 ? 'cash' : 'bonus' })
    await calls.activate(grant)
    await calls.credit(amount, { credit_type: 'freeRounds' })
    await calls.end(grant, (size / 50).toFixed(2))
  } else await move('adjustment', owner, { cash: usd('1'), bonus: usd('0.5'), reason: 'test' })
}

const step = fc.tuple(fc.nat(12), fc.nat(900), fc.nat(6))

describe('the fold', () => {
  let lives: Played[]
  beforeAll(async () => {
    lives = []
    for (let index = 0; index < 3; index += 1) {
      const player = await makePlayer({ cash: '50' })
      lives.push({ player, calls: wire(player, await makeSession(player)), debits: [] })
    }
  })

  it('equals the journal after random operations, in chunks of any size, by several at once', async () => {
    const history = fc.record({
      steps: fc.array(fc.tuple(fc.nat(2), step), { minLength: 5, maxLength: 20 }),
      chunk: fc.integer({ min: 1, max: 9 }),
    })
    await fc.assert(
      fc.asyncProperty(history, async ({ steps, chunk }) => {
        for (const [index, [who, what]] of steps.entries()) {
          const played = lives[who]
          if (played) await act(played, what)
          if (index % 7 === 3) void foldReports({ rowsOfChunk: chunk, pauseMs: 0 })
        }
        await Promise.all([0, 1, 2].map(() => foldReports({ rowsOfChunk: chunk, pauseMs: 0 })))
        await foldAll()
        await expectWhole()
      }),
      { numRuns: 25 },
    )
    await expectBooksBalance()
    const before = await days()
    await rebuildReports()
    expect(await days()).toEqual(before)
    await expectWhole()
  }, 120_000)

  it('knows who played in a period, however their days come and go', async () => {
    const calls = lives.map((played) => played.calls)
    const step = fc.record({
      who: fc.nat(2),
      daysAgo: fc.nat(6),
      isRefunded: fc.boolean(),
      isFolded: fc.boolean(),
    })
    const refunds: { who: number; id: string }[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), fc.nat(6), async (steps, since) => {
        for (const { who, daysAgo, isRefunded, isFolded } of steps) {
          const id = randomUUID()
          await calls[who]?.debit('0.01', { transaction_id: id })
          await setBack(id, daysAgo)
          if (isRefunded) refunds.push({ who, id })
          if (isFolded) await foldReports({ rowsOfChunk: 2, pauseMs: 0 })
        }
        await foldAll()
        await expectWhole()
        for (const { who, id } of refunds.splice(0))
          await calls[who]?.rollback('0.01', { transaction_id: id })
        await foldAll()
        await expectWhole()
        const period = { from: dayAgo(since), to: dayAgo(since >> 1) }
        expect(await playersOf(period)).toEqual(await countPlayers(period))
      }),
      { numRuns: 15 },
    )
    await rebuildReports()
    await expectWhole()
  }, 120_000)

  it('leaves test players out, whenever they were marked, and takes them in again', async () => {
    const all = await days()
    const [, first] = lives
    if (first === undefined) throw new Error('nobody has played')
    const mark = (isTest: boolean) =>
      database().player.update({ where: { id: first.player.id }, data: { isTest } })
    await mark(true)
    expect(await days()).not.toEqual(all)
    await expectWhole()
    await first.calls.debit('1.00')
    await foldAll()
    await expectWhole()
    await first.calls.credit('0')
    await mark(false)
    await foldAll()
    await expectWhole()
  })

  it('is found out by the check when somebody changes a figure', async () => {
    await database().$executeRaw`update report_wallet_day set win = win + 0.00001
      where ctid in (select ctid from report_wallet_day limit 1)`
    await database()
      .$executeRaw`update report_day set rounds = rounds + 1 where ctid in (select ctid from report_day limit 1)`
    await database().$executeRaw`update report_total set stake = stake + 1`
    await database().$executeRaw`update report_month set win_squares = win_squares + 1`
    await database().$executeRaw`update report_players set players = players + 1`
    await database()
      .$executeRaw`delete from report_open_round where ctid in (select ctid from report_open_round limit 1)`
    const { problems } = await verifyReports()
    expect(problems.some(({ problem }) => problem.startsWith('win is'))).toBe(true)
    const says = new Set(
      problems.map(({ wallet, game, problem }) => wallet === null && `${game} ${problem.slice(5, 12)}`),
    )
    for (const what of ['the day', 'the tot', 'players']) expect([...says].join()).toContain(what)
    await rebuildReports()
    await expectWhole()
  })

  it('counts a refund on the day of its stake', async () => {
    const player = await makePlayer({ cash: '50' })
    const calls = wire(player, await makeSession(player))
    const id = randomUUID()
    await calls.debit('5.00', { transaction_id: id })
    await setBack(id, 3)
    await foldAll()
    await calls.rollback('5.00', { transaction_id: id })
    await foldAll()
    const rows = await database().reportWalletDay.findMany({ where: { walletId: player.walletId } })
    expect(rows.map(({ rounds, stake }) => [rounds, stake.toFixed()])).toEqual([[0n, '0']])
    await expectWhole()
  })
})

/** A stake of some days ago. */
async function setBack(id: string, days: number): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`alter table operation disable trigger operation_append_only`
    await tx.$executeRaw`update operation set created_at = created_at - ${days} * interval '1 day' where identity = ${id}`
    await tx.$executeRaw`alter table operation enable trigger operation_append_only`
  })
}

const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** Of the whole period and of its only game, as one line each; of its days, added up. */
async function playersOf(period: { from: string; to: string }): Promise<Record<string, bigint>> {
  const all = { currency: 'USD', sort: 'name', direction: 'asc', limit: 100, offset: 0 } as const
  const found: Record<string, bigint> = {}
  for (const group of ['currency', 'game', 'day'] as const) {
    const { lines } = await listPerformance(database(), { ...period, ...all, group })
    found[group] = lines.reduce((sum, { players }) => sum + players, 0n)
  }
  return found
}

async function countPlayers({ from, to }: { from: string; to: string }): Promise<Record<string, bigint>> {
  const [row] = await database().$queryRaw<Record<string, bigint>[]>`
    select count(distinct wallet_id) as currency, count(distinct (wallet_id, game_code)) as game,
      count(distinct (wallet_id, day)) as day
    from report_wallet_day where rounds > 0 and day between ${from}::date and ${to}::date`
  return row ?? {}
}

/** A fold that finds another at work leaves it the rest. */
async function foldAll(): Promise<void> {
  while ((await verifyReports()).unfolded !== '0') await foldReports({ pauseMs: 0 })
}

async function expectWhole(): Promise<void> {
  expect(await verifyReports()).toMatchObject({ unfolded: '0', problems: [] })
}

function days() {
  return database().reportDay.findMany({
    orderBy: [{ day: 'asc' }, { gameCode: 'asc' }, { currency: 'asc' }],
  })
}

/** All money that moved is in some measure: cash in, stakes, wins, and what bonuses gave and took. */
async function expectBooksBalance(): Promise<void> {
  const [row] = await database().$queryRaw<{ moved: string; told: string }[]>`
    select (select sum(cash_delta + bonus_delta) from operation)::numeric(30,5)::text as moved,
      ((select sum(win + free_win + bonus_granted - stake - bonus_voided) from report_wallet_day)
        + (select sum(cash_delta) from operation where kind in ('deposit', 'adjustment')))::numeric(30,5)::text as told`
  expect(row?.told).toBe(row?.moved)
}
