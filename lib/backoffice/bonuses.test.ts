// A bonus given or taken back and its audit row are one deed: neither is ever there without the other.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { database } from '../db/client'
import { Money } from '../money/money'
import { useFreshDatabase } from '../testing/database'
import { actAs } from '../testing/staff'
import { wire } from '../testing/wire'
import { balanceOf, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { bonusesOf } from '../wallet/wallet'
import { cancelBonus, giveBonus } from './backoffice'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()

const usd = (amount: string) => Money.of(amount, 'USD')
const db = database
let player: TestPlayer
let staff: string

beforeEach(async () => {
  player = await makePlayer({ cash: '10' })
  staff = await actAs('support')
})

const give = (identity: string = randomUUID(), amount = '20') =>
  giveBonus({
    playerId: player.id,
    amount: usd(amount),
    wagering: 35,
    maxBet: usd('5'),
    identity,
    reason: ' goodwill ',
  })
const cancel = (sequence: bigint) =>
  cancelBonus({ playerId: player.id, currency: 'USD', sequence, reason: 'a mistake' })
const auditOf = () => db().audit.findMany({ where: { subject: player.id }, orderBy: { id: 'asc' } })
const journal = () => db().operation.count({ where: { walletId: player.walletId } })
const states = async () => (await bonusesOf(player.id)).map(({ state }) => state)
async function active(): Promise<bigint> {
  const found = (await bonusesOf(player.id)).find(({ state }) => state === 'active')
  if (found === undefined) throw new Error('no bonus')
  return found.sequence
}

/** Until it is called again, the audit takes no row about bonuses. */
async function breakAudit(): Promise<() => Promise<unknown>> {
  await db().$executeRaw`
    create function break_audit() returns trigger language plpgsql as
    $$ begin raise exception 'the audit is broken'; end $$`
  await db().$executeRaw`
    create trigger break_audit before insert on audit for each row
    when (new.action like 'bonus.%') execute function break_audit()`
  return () => db().$executeRaw`drop function break_audit cascade`
}

test('what was agreed and what was lost stand in the row of the deed, with who did it and why', async () => {
  const identity = randomUUID()
  expect(await give(identity)).toMatchObject({ ok: true })
  const sequence = await active()
  const game = wire(player, await makeSession(player))
  for (const stake of ['5', '5', '2']) expect((await game.debit(stake)).error_code).toBe(0)
  expect(await cancel(sequence)).toEqual({ ok: true })
  expect(await auditOf()).toMatchObject([
    {
      actor: staff,
      action: 'bonus.grant',
      reason: 'goodwill',
      before: null,
      after: {
        identity,
        currency: 'USD',
        amount: '20.00000',
        wagering: 35,
        max_bet: '5.00000',
        max_win: null,
      },
    },
    {
      actor: staff,
      action: 'bonus.cancel',
      reason: 'a mistake',
      before: { currency: 'USD', bonus: `${sequence}`, held: '18.00000' },
      after: { state: 'cancelled' },
    },
  ])
})

test('an audit row that cannot go in leaves no deed; bets of the same moment are booked, and the form works later', async () => {
  await give()
  const sequence = await active()
  const other = await makePlayer({ cash: '10' })
  const game = wire(other, await makeSession(other))
  const rows = await journal()
  const mend = await breakAudit()
  const answers = await Promise.allSettled([cancel(sequence), game.debit('1'), game.debit('2')])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect([await journal(), await states()]).toEqual([rows, ['active']])
  expect((await balanceOf(other))[0]).toBe('7.00000')
  await mend()
  expect(await cancel(sequence)).toEqual({ ok: true })

  const mendAgain = await breakAudit()
  const identity = randomUUID()
  await expect(give(identity)).rejects.toThrow()
  expect(await balanceOf(player)).toEqual(['10.00000', '0.00000'])
  expect(await states()).toEqual(['cancelled'])
  await mendAgain()
  expect(await give(identity)).toMatchObject({ ok: true })
  expect((await auditOf()).map(({ action }) => action)).toEqual([
    'bonus.grant',
    'bonus.cancel',
    'bonus.grant',
  ])
})

test('a connection that dies between the deed and its row leaves neither', async () => {
  const endStuck = () => db().$queryRaw<unknown[]>`
    select pg_terminate_backend(pid) from pg_stat_activity
    where wait_event_type = 'Lock' and query like '%with input as%' and datname = current_database()`
  const given = await db().$transaction(async (tx) => {
    // The deed's statement has its journal row and waits for its place in the audit.
    await tx.$executeRaw`lock table audit in exclusive mode`
    const asked = give().catch((error: unknown) => error)
    await vi.waitFor(async () => expect(await endStuck()).toHaveLength(1))
    return asked
  })
  expect(given).toBeInstanceOf(Error)
  expect([await states(), await auditOf(), await balanceOf(player)]).toEqual([
    [],
    [],
    ['10.00000', '0.00000'],
  ])
})

test('of one form ten times at once there is one bonus and one row; a refusal has none', async () => {
  const identity = randomUUID()
  await Promise.all(Array.from({ length: 10 }, () => give(identity)))
  expect([await states(), (await auditOf()).length]).toEqual([['active'], 1])
  expect(await give()).toEqual({ ok: false, reason: 'bonus-active' })
  expect(await give(identity, '30')).toEqual({ ok: false, reason: 'reused' })
  const sequence = await active()
  const results = await Promise.all(Array.from({ length: 5 }, () => cancel(sequence)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await auditOf()).map(({ action }) => action)).toEqual(['bonus.grant', 'bonus.cancel'])
})
