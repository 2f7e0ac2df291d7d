import { beforeAll, describe, expect, test, vi } from 'vitest'
import { database } from '../db/client'
import { Money } from '../money/money'
import { foldReports } from '../reports/reports'
import { useFreshDatabase } from '../testing/database'
import { become, hire } from '../testing/staff'
import { hash, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { execute, move, openWallet } from '../wallet/wallet'
import { exportJournal, searchJournal } from './journal'
import { openRoundsOf, searchRounds } from './rounds'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()
beforeAll(async () => become(await hire('read-only')))

const usd = (amount: string) => Money.of(amount, 'USD')
const all = { state: '', currency: '', game: '', from: '', to: '' }
const whole = { ...all, q: '', kind: '', refused: '' }
const newest = { after: null, direction: 'desc' } as const

let ids = 0
/** Plays with a session of its own; each verb is one call of the integrator. */
async function table(player: TestPlayer) {
  const { gameToken, gameCode } = await makeSession(player)
  const call = { userId: player.id, tokenHash: hash(gameToken), currency: 'USD', gameCode }
  const send = async (
    kind: 'debit' | 'credit' | 'rollback',
    amount: string,
    { transactionId = `t${++ids}`, roundId = null as bigint | null } = {},
  ) => {
    const command = { ...call, transactionId, amount: usd(amount), turnId: null, roundId }
    const { code } = await execute(
      kind === 'credit' ? { ...command, kind, isFreeRounds: false } : { ...command, kind },
    )
    expect(code).toBe(0)
    return transactionId
  }
  return send
}

const told = async (player: TestPlayer, state = '') =>
  (await searchRounds(player.id, { ...all, state }, newest)).lines.map(
    (round) => `${round.state} ${round.stake} ${round.win} ${round.net} ${round.before} ${round.after}`,
  )

describe('rounds', () => {
  test('stake, result and refund are one line; what waits for its result is open', async () => {
    const player = await makePlayer({ cash: '100' })
    const send = await table(player)
    await send('debit', '10')
    await send('credit', '25')
    await send('debit', '5')
    await send('credit', '0')
    const undone = await send('debit', '7')
    await send('rollback', '7', { transactionId: undone })
    await send('debit', '3')
    expect(await told(player)).toEqual([
      'open 3.00000 0.00000 -3.00000 110.00000 107.00000',
      'rolled-back 0.00000 0.00000 0.00000 110.00000 110.00000',
      'settled 5.00000 0.00000 -5.00000 115.00000 110.00000',
      'settled 10.00000 25.00000 15.00000 100.00000 115.00000',
    ])
    expect(await told(player, 'open')).toHaveLength(1)
    expect((await openRoundsOf(player.id)).map(({ stake }) => stake.toString())).toEqual(['3.00000'])
  })

  test('several stakes of one round id are one round, and open again after another stake', async () => {
    const player = await makePlayer({ cash: '100' })
    const send = await table(player)
    const roundId = 7n
    await send('debit', '1', { roundId })
    await send('debit', '2', { roundId })
    expect(await told(player, 'open')).toEqual(['open 3.00000 0.00000 -3.00000 100.00000 97.00000'])
    await send('credit', '4', { roundId })
    expect(await told(player)).toEqual(['settled 3.00000 4.00000 1.00000 100.00000 101.00000'])
    const late = await send('debit', '5', { roundId })
    expect(await told(player, 'open')).toHaveLength(1)
    await send('rollback', '5', { transactionId: late })
    expect(await told(player)).toEqual(['settled 3.00000 4.00000 1.00000 100.00000 101.00000'])
    expect(await told(player, 'open')).toEqual([])
  })

  test('what is open is found before, while and after the reports have followed the journal', async () => {
    const player = await makePlayer({ cash: '100' })
    const send = await table(player)
    const roundId = 8n
    await send('debit', '1', { roundId })
    await send('debit', '2')
    const open = async () => (await told(player, 'open')).map((line) => line.split(' ')[1])
    expect(await open()).toEqual(['2.00000', '1.00000'])
    await foldReports()
    expect(await open()).toEqual(['2.00000', '1.00000'])
    const late = await send('debit', '4', { roundId })
    await send('debit', '8')
    expect(await open()).toEqual(['8.00000', '5.00000', '2.00000'])
    // The stake that names the round is gone, the one before it still stands.
    await send('rollback', '4', { transactionId: late })
    expect(await open()).toEqual(['8.00000', '1.00000', '2.00000'])
    await foldReports()
    expect(await open()).toEqual(['8.00000', '1.00000', '2.00000'])
    await send('credit', '0', { roundId })
    expect(await open()).toEqual(['8.00000', '2.00000'])
    await foldReports()
    expect(await open()).toEqual(['8.00000', '2.00000'])
    expect(await openRoundsOf(player.id)).toHaveLength(2)
  })

  test('the same round id in another player’s wallet is another round; a win without a stake says so', async () => {
    const [one, other] = [await makePlayer({ cash: '10' }), await makePlayer({ cash: '10' })]
    await (await table(one))('debit', '1', { roundId: 9n })
    await (await table(other))('credit', '2', { roundId: 9n })
    expect(await told(one)).toEqual(['open 1.00000 0.00000 -1.00000 10.00000 9.00000'])
    expect(await told(other)).toEqual(['unmatched 0.00000 2.00000 2.00000 10.00000 12.00000'])
  })

  test('pages follow one another without a gap', async () => {
    const player = await makePlayer({ cash: '100' })
    const send = await table(player)
    for (let round = 0; round < 27; round += 1) await send('debit', '1')
    const first = await searchRounds(player.id, all, newest)
    const second = await searchRounds(player.id, all, { ...newest, after: first.next })
    const sequences = [...first.lines, ...second.lines].map(({ sequence }) => sequence)
    expect(sequences).toEqual(Array.from({ length: 27 }, (_, place) => BigInt(28 - place)))
    expect(second.next).toBeNull()
  })
})

describe('the journal', () => {
  test('of all wallets in the order of time, in pages, narrowed by what and when', async () => {
    const player = await makePlayer({ cash: '1' })
    await openWallet(player.id, 'EUR')
    for (let row = 0; row < 40; row += 1) {
      const currency = row % 3 === 0 ? 'EUR' : 'USD'
      const cash = Money.of('1', currency)
      await move('deposit', { playerId: player.id, currency }, { cash, reason: `row ${row}` })
    }
    const lines = []
    for (let after: string | null = null, page = 0; page < 9; page += 1) {
      const found = await searchJournal(player.id, whole, { ...newest, after })
      lines.push(...found.lines)
      after = found.next
      if (after === null) break
    }
    expect(lines.map(({ reason }) => reason)).toEqual([
      ...Array.from({ length: 40 }, (_, place) => `row ${39 - place}`),
      'test',
    ])
    const euro = await searchJournal(player.id, { ...whole, currency: 'EUR' }, newest)
    expect(euro.lines).toHaveLength(14)
    const exported = []
    for await (const row of await exportJournal(player.id, whole)) exported.push(row.reason)
    expect(exported).toEqual(lines.map(({ reason }) => reason).toReversed())
    for (const query of [{ kind: 'debit' }, { refused: 'only' }, { game: '1' }, { to: '2020-01-01T00:00' }]) {
      expect((await searchJournal(player.id, { ...whole, ...query }, newest)).lines).toEqual([])
    }
    const row = lines[5]
    const found = await searchJournal(player.id, { ...whole, q: row?.identity ?? '' }, newest)
    expect(found.lines.map(({ hash: its }) => its)).toEqual([row?.hash])
  })

  test('a time is found in a long journal to the row', async () => {
    const player = await makePlayer({ cash: '1' })
    const rows = 37
    for (let row = 0; row < rows; row += 1) {
      await move('deposit', { playerId: player.id, currency: 'USD' }, { cash: usd('1'), reason: 'x' })
    }
    // As if they had come a minute apart; the chain is not what is tested here.
    const db = database()
    await db.$executeRaw`alter table operation disable trigger operation_append_only`
    await db.$executeRaw`update operation set created_at = '2026-01-01T00:00:00Z'::timestamptz + sequence * interval '1 minute'
      where wallet_id = ${player.walletId}`
    await db.$executeRaw`alter table operation enable trigger operation_append_only`
    const query = { ...whole, from: '2026-01-01T00:10', to: '2026-01-01T00:12' }
    const { lines } = await searchJournal(player.id, query, newest)
    expect(lines.map(({ sequence }) => sequence)).toEqual([12n, 11n, 10n])
  })
})
