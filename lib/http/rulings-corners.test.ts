// Corners where a ruling is easily broken: each of these was found by trying to break it.
import { describe, expect, it } from 'vitest'
import { database, openDatabase } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { newId, post, wire } from '../testing/wire'
import { balanceOf, hash, makeGrant, makePlayer, makeSession } from '../testing/world'
import type { Command } from '../wallet/commands'
import { commitDecisions } from '../wallet/commit-store'
import { sealRows } from '../wallet/journal'
import { keyOf } from '../wallet/read-row'
import { readStates } from '../wallet/read-store'
import { decide } from '../wallet/rules'
import { verifyLedger } from '../wallet/verify'
import { adjust, changeStatus, endBonus, openWallet } from '../wallet/wallet'

useFreshDatabase()

const by = { reason: 'test', actor: 'test' }
const rules = { sessionIdleMs: 1e9, sessionMaxMs: 1e9, stakeOrder: 'cash-first' } as const
const start = async (options: Parameters<typeof makePlayer>[0]) => {
  const player = await makePlayer(options)
  return { player, game: wire(player, await makeSession(player)) }
}

describe('R9 corners', () => {
  it('R9 a win of a round with two stakes of a cancelled bonus is payable', async () => {
    const { player, game } = await start({ bonus: '30' })
    await game.debit('10', { round_id: 1 })
    await game.debit('10', { round_id: 1 })
    await endBonus({ playerId: player.id, currency: 'USD' }, 'cancelled', 'test')
    expect((await game.credit('10', { round_id: 1 })).error_code).toBe(0)
  })

  it('R9 the share of many stakes is rounded down once', async () => {
    const { game } = await start({ bonus: '3' })
    for (let stake = 0; stake < 3; stake += 1) await game.debit('1', { round_id: 1 })
    expect((await game.credit('1', { round_id: 1 })).bonus_amount).toBe('1.00000')
  })

  it('R9 a round whose stakes pass 10^10 still gets its win', async () => {
    const { game } = await start({ cash: '9999999999' })
    await game.debit('6000000000', { round_id: 1 })
    await game.credit('6000000000', { round_id: 1 })
    await game.debit('6000000000', { round_id: 1 })
    expect((await game.credit('1', { round_id: 1 })).error_code).toBe(0)
  })

  it('R9 a round_id that only the credit has falls through to the turn; 0 names no round', async () => {
    const { game } = await start({ cash: '20', bonus: '20' })
    await game.debit('20', { turn_id: 1, round_id: 0 })
    await game.debit('10', { turn_id: 5, round_id: 0 })
    expect((await game.credit('9', { turn_id: 6, round_id: 0 })).bonus_amount).toBe('9.00000')
    expect((await game.credit('9', { turn_id: 6, round_id: 77 })).bonus_amount).toBe('9.00000')
  })
})

describe('sessions and players', () => {
  it.each(['debit', 'credit'] as const)(
    'L3 a %s does not revive a session that was idle for too long',
    async (kind) => {
      const player = await makePlayer({ cash: '10' })
      const session = await makeSession(player, { idleMinutes: 121, ageMinutes: 130 })
      const game = wire(player, session)
      await game[kind]('1')
      // Any touch would have been sent before this second call's own statements.
      await game.credit('0')
      const row = await database().gameSession.findUniqueOrThrow({ where: { id: session.id } })
      expect(Date.now() - row.lastSeenAt.getTime()).toBeGreaterThan(120 * 60_000)
      expect((await game.debit('1')).error_code).toBe(4)
    },
  )

  it('R12 blocked, then excluded, is still 6', async () => {
    const { player, game } = await start({ cash: '5' })
    await changeStatus(player.id, 'blocked', by)
    await changeStatus(player.id, 'excluded', by)
    expect((await game.debit('1')).error_code).toBe(6)
    expect((await game.debit('0', { debit_type: 'getBalance' })).error_code).toBe(6)
  })
})

describe('free rounds and incidents', () => {
  it('F2 an offered grant that has expired is refused by activate, update and end alike', async () => {
    const { player, game } = await start({ cash: '10' })
    const id = await makeGrant(player, { expiresAt: new Date(Date.now() - 1000) })
    expect((await game.activate(id)).error_code).toBe(1)
    expect((await game.update(id, { win: 5 })).error_code).toBe(1)
    expect((await game.end(id, 5)).error_code).toBe(1)
  })

  it('M3 an adjustment over the maximum leaves an incident, M2 a moved round_win too', async () => {
    const { player, game } = await start({ cash: '10' })
    const cash = Money.of('9999999999', 'USD')
    expect(await adjust({ playerId: player.id, currency: 'USD' }, { cash, reason: 'test' })).toMatchObject({
      ok: false,
    })
    expect(await database().incident.count({ where: { kind: 'overflow', playerId: player.id } })).toBe(1)
    await game.update(await makeGrant(player), { win: 1, round_win: '0.1234567' })
    expect(await database().incident.count({ where: { kind: 'win-rounded', playerId: player.id } })).toBe(1)
  })
})

describe('the wire', () => {
  it('T3 a key twice is invalid JSON, also with an equal value or an escaped name', async () => {
    for (const body of [
      '{"api":"do-magic","api":"do-magic","data":{}}',
      '{"api":"do-magic","data":{},"data":[]}',
      '{"api":"do-magic","data":{"a":1,"\\u0061":1}}',
    ]) {
      expect((await post(body)).api).toBe('')
    }
    expect((await post('{"api":"do-magic","data":{"a":{"b":"a\\"b"},"b":["a","a"]}}')).api).toBe('do-magic')
  })

  it('R5 a field that only informs never costs a win: what cannot be read there counts as missing', async () => {
    const { player, game } = await start({ cash: '10' })
    expect((await game.credit('1', { turn_id: -1, round_id: 'x', game_code: {} })).error_code).toBe(0)
    expect((await game.debit('1', { turn_id: -1 })).error_code).toBe(1)
    expect(await balanceOf(player)).toEqual(['11.00000', '0.00000'])
  })

  it('an object that poses as a number is not one', async () => {
    const { game } = await start({ cash: '10' })
    expect((await game.debit({ isLosslessNumber: true, value: '1' })).error_code).toBe(1)
  })
})

describe('the database', () => {
  it('R6 a debit and its tombstone in two wallets of a player: only one of them goes in', async () => {
    const player = await makePlayer({ cash: '10' })
    await openWallet(player.id, 'EUR')
    const wallet = await database().wallet.findFirstOrThrow({
      where: { playerId: player.id, currency: 'EUR' },
    })
    const usd = await makeSession(player)
    const eur = await makeSession({ ...player, walletId: wallet.id, currency: 'EUR' }, { gameCode: 703n })
    const call = { userId: player.id, gameCode: 702n, transactionId: newId(), turnId: null, roundId: null }
    const amount = (currency: string) => ({ currency, amount: Money.of('5', currency) })
    const commands: Command[] = [
      { ...call, kind: 'debit', tokenHash: hash(usd.gameToken), ...amount('USD') },
      { ...call, kind: 'rollback', tokenHash: hash(eur.gameToken), ...amount('EUR') },
    ]
    // As if two processes had both read before either wrote.
    const states = await readStates(database(), commands.map(keyOf), new Date())
    const booked: number[] = []
    for (const [index, command] of commands.entries()) {
      const state = states[index]
      const decision = state && decide(state, command, rules)
      if (decision?.kind !== 'book') throw new Error('both decide to book')
      const rows = sealRows(decision.wallet, decision.rows, decision.outcome.at)
      booked.push((await commitDecisions(database(), [{ rows, effects: decision.effects }])).size)
    }
    expect(booked).toEqual([1, 0])
    expect((await wire(player, usd).rollback('5', { transaction_id: call.transactionId })).error_code).toBe(0)
    expect(await balanceOf(player)).toEqual(['10.00000', '0.00000'])
  })

  it('a forged row with a forged head moves no wallet', async () => {
    const { player } = await start({ cash: '5' })
    const head = 'f'.repeat(64)
    await expect(
      database().$transaction(async (tx) => {
        await tx.$executeRawUnsafe(`insert into operation (wallet_id, sequence, kind, identity, fingerprint, code, amount,
          cash_delta, bonus_delta, cash_after, bonus_after, created_at, hash)
          values (${player.walletId}, 2, 'status', 'forged', '', 0, 0, 0, 0, 1000000, 0, now(), '${head}')`)
        await tx.$executeRawUnsafe(
          `update wallet set cash = 1000000, sequence = 2, head = '${head}' where id = ${player.walletId}`,
        )
      }),
    ).rejects.toThrow('no journal rows')
  })

  it('a database with another time zone changes nothing', async () => {
    const url = process.env.DATABASE_URL ?? ''
    const name = new URL(url).pathname.slice(1)
    await database().$executeRawUnsafe(`alter database ${name} set timezone = 'Asia/Kolkata'`)
    const elsewhere = openDatabase(url)
    const { player } = await start({ cash: '5' })
    const at = new Date()
    await elsewhere.player.update({ where: { id: player.id }, data: { lastLoginAt: at } })
    const rows = await elsewhere.$queryRaw<{ ms: string }[]>`
      select (extract(epoch from last_login_at) * 1000)::bigint::text as ms from player where id = ${player.id}`
    await elsewhere.$disconnect()
    expect(rows).toEqual([{ ms: String(at.getTime()) }])
  })

  it('after all of this the ledger is clean', async () => {
    expect((await verifyLedger()).problems).toEqual([])
  })
})
