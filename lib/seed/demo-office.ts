// What staff did in the demo's month, and what the wallet's door remembers of its last days.

import type { Database } from '../db/client'
import { demoAccounts } from '../demo-accounts'
import { writeAnswer } from '../integrator/answers'
import { Money } from '../money/money'
import { busyMoment, type Dice } from './random'
import { addAudit, addCalls, addStaff, type GameRowOfJournal, latestGameRows, listStaff } from './seed-store'

const dayMs = 86_400_000
const officeAddresses = ['198.51.100.7', '198.51.100.8', '203.0.113.20']
const integratorAddress = '127.0.0.1'
const callsKept = 6_000
const recentDays = 14
const nobodyOfStaff = new Set(['player', 'system'])

interface Deed {
  at: number
  role: string
  action: string
  subject: string
  reason?: string
  before?: Record<string, string | number | boolean | null>
  after?: Record<string, string | number | boolean | null>
}

/** The demo's team: one for every role, with the second factor that all know. */
export async function seedTeam(
  db: Database,
  secrets: { hashPassword(password: string): Promise<string>; seal(text: string, owner: string): string },
): Promise<void> {
  for (const { role, email, password } of demoAccounts.team) {
    const id = crypto.randomUUID()
    await addStaff(db, {
      id,
      email,
      emailKey: email,
      role,
      passwordHash: await secrets.hashPassword(password),
      totpSecret: secrets.seal(demoAccounts.staff.totpSecret, id),
      totpEnrolledAt: new Date(),
    })
  }
}

/** Writes deeds down as those who may do them, in the order of time. */
export async function seedDeeds(db: Database, dice: Dice, deeds: readonly Deed[]): Promise<void> {
  const staff = await listStaff(db)
  const actorOf = (role: string) =>
    nobodyOfStaff.has(role) ? role : (staff.find((one) => one.role === role)?.id ?? staff[0]?.id ?? 'system')
  const rows = deeds
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, role, ...deed }) => ({
      ...deed,
      actor: actorOf(role),
      createdAt: new Date(at),
      ...(nobodyOfStaff.has(role) ? {} : { address: dice.pick(officeAddresses) }),
    }))
  await addAudit(db, rows)
}

/** Who of staff has which role. */
export async function staffByRole(db: Database): Promise<Record<string, string>> {
  return Object.fromEntries((await listStaff(db)).map(({ role, id }) => [role, id]))
}

/** The readings that an office leaves behind it. */
export function readings(dice: Dice, playerIds: readonly string[], from: number, until: number): Deed[] {
  return Array.from({ length: playerIds.length * 4 }, () => {
    const action = dice.weighted([
      ['player.read', 5],
      ['players.read', 3],
      ['calls.read', 2],
      ['reports.read', 1],
      ['staff.login', 1],
    ] as const)
    const subjects = { 'calls.read': 'calls', 'reports.read': 'reports', 'players.read': 'players' } as const
    const subject =
      action === 'player.read' ? dice.pick(playerIds) : action === 'staff.login' ? 'staff' : subjects[action]
    const role = dice.pick(['support', 'support', 'manager', 'finance', 'owner', 'read-only'])
    return { at: busyMoment(dice, from, until), role, action, subject }
  })
}

/** The wallet calls behind the journal's latest game rows, as the door would have kept them. */
export async function seedCalls(db: Database, dice: Dice, operatorId: number, now: number): Promise<number> {
  const rows = (await latestGameRows(db, callsKept)).filter(
    ({ createdAt }) => createdAt.getTime() > now - recentDays * dayMs,
  )
  await addCalls(
    db,
    rows.map((row) => callOf(row, dice, operatorId)),
  )
  return rows.length
}

function callOf(row: GameRowOfJournal, dice: Dice, operatorId: number) {
  const api = `do-${row.kind}-user-ingame`
  const token = `${dice.hex(4)}…${dice.hex(4)}`
  const amount = Money.of(row.amount, row.currency)
  const request = JSON.stringify({
    api,
    data: {
      operator_id: operatorId,
      user_id: row.playerId,
      user_game_token: token,
      currency: row.currency,
      game_code: Number(row.gameCode),
      transaction_id: row.identity,
      turn_id: Number(row.turnId),
      round_id: String(row.roundId),
      [`${row.kind}_amount`]: amount.toString(),
    },
  })
  const [cash, bonus] = [Money.of(row.cash, row.currency), Money.of(row.bonus, row.currency)]
  const answer = writeAnswer(
    {
      api,
      operation: row.kind === 'debit' || row.kind === 'credit' ? row.kind : 'rollback',
      userId: row.playerId,
      token,
      currency: row.currency,
      transactionId: row.identity,
    },
    operatorId,
    {
      code: row.code,
      words: row.code === 0 ? '' : 'refused',
      shown: { nickname: row.nickname, cash, bonus },
      at: row.createdAt,
    },
  )
  return {
    createdAt: row.createdAt,
    method: 'POST',
    address: integratorAddress,
    status: 200,
    code: row.code,
    // Once in a while the database was busy with something else.
    ms:
      Math.round((2 + dice.next() ** 6 * 180 + (dice.chance(0.003) ? 400 + dice.next() * 1_800 : 0)) * 10) /
      10,
    operation: row.kind,
    userId: row.playerId,
    transactionId: row.identity,
    gameCode: row.gameCode,
    currency: row.currency,
    request,
    requestBytes: Buffer.byteLength(request),
    answer,
  }
}

export type { Deed }
