// What the seeds write beside the wallet's own commands. Nothing here touches a balance or the journal.
import 'server-only'
import type { Database, Transaction } from '../db/client'
import type { Prisma } from '../db/generated/client'

export interface SeededGame {
  code: bigint
  hasFreeRounds: boolean
}
export interface SeededSession {
  playerId: string
  walletId: bigint
  gameCode: bigint
  tokenHash: string
  start: number
  end: number
}
const rowsAtOnce = 1_000

const parts = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, place) =>
    rows.slice(place * rowsAtOnce, (place + 1) * rowsAtOnce),
  )

export function playableGames(db: Transaction): Promise<SeededGame[]> {
  return db.game.findMany({
    where: { inFeed: true, isHidden: false },
    orderBy: { code: 'asc' },
    select: { code: true, hasFreeRounds: true },
  })
}

export function countDeeds(db: Transaction, action: string): Promise<number> {
  return db.audit.count({ where: { action } })
}

export async function addPlayers(db: Transaction, players: Prisma.PlayerCreateManyInput[]): Promise<void> {
  for (const part of parts(players)) await db.player.createMany({ data: part })
  const wallets = players.map(({ id, currency }) => ({ playerId: id, currency }))
  for (const part of parts(wallets)) await db.wallet.createMany({ data: part })
}

export async function walletsOf(db: Transaction, playerIds: string[]): Promise<Map<string, bigint>> {
  const rows = await db.wallet.findMany({
    where: { playerId: { in: playerIds } },
    select: { id: true, playerId: true },
  })
  return new Map(rows.map(({ id, playerId }) => [playerId, id]))
}

/** A redeemed session: seen for the last time at its end, so that it is alive while its rounds are played. */
export async function addSession(
  db: Transaction,
  session: SeededSession,
  authTokenHash: string,
): Promise<void> {
  const { playerId, walletId, gameCode, tokenHash: gameTokenHash, start, end } = session
  const [createdAt, lastSeenAt] = [new Date(start), new Date(end)]
  await db.gameSession.create({
    data: {
      playerId,
      walletId,
      gameCode,
      authTokenHash,
      gameTokenHash,
      createdAt,
      redeemedAt: createdAt,
      lastSeenAt,
    },
    select: { id: true },
  })
}

/** Sessions that were last seen before a moment are over. */
export async function endSessionsBefore(db: Transaction, at: Date): Promise<void> {
  await db.$executeRaw`
    update game_session set ended_at = last_seen_at, end_reason = 'new launch'
    where ended_at is null and last_seen_at < ${at}`
}

export async function addLogins(
  db: Transaction,
  logins: Prisma.LoginSessionCreateManyInput[],
  attempts: Prisma.LoginAttemptCreateManyInput[],
): Promise<void> {
  for (const part of parts(logins)) await db.loginSession.createMany({ data: part })
  for (const part of parts(attempts)) await db.loginAttempt.createMany({ data: part })
}

export async function addGrant(
  db: Transaction,
  grant: Prisma.FreeRoundGrantUncheckedCreateInput,
): Promise<bigint> {
  return (await db.freeRoundGrant.create({ data: grant, select: { id: true } })).id
}

export async function addStaff(db: Transaction, staff: Prisma.StaffUncheckedCreateInput): Promise<void> {
  await db.staff.upsert({
    where: { emailKey: staff.emailKey },
    create: staff,
    update: {},
    select: { id: true },
  })
}

export function listStaff(db: Transaction): Promise<{ id: string; emailKey: string; role: string }[]> {
  return db.staff.findMany({ select: { id: true, emailKey: true, role: true } })
}

export interface OfferedGrant {
  id: bigint
  playerId: string
  gameCode: bigint
  count: number
}

/** Puts what waited for its day on offer, as the room's worker does when the day has come. */
export async function offeredGrants(db: Transaction, campaignId: bigint): Promise<OfferedGrant[]> {
  const at = new Date()
  const where = { campaignId, state: 'waiting', startsAt: { lte: at } }
  await db.freeRoundGrant.updateMany({ where, data: { state: 'offered' } })
  return db.freeRoundGrant.findMany({
    where: { campaignId, state: 'offered' },
    orderBy: { playerId: 'asc' },
    select: { id: true, playerId: true, gameCode: true, count: true },
  })
}

export async function addNotes(db: Transaction, notes: Prisma.PlayerNoteCreateManyInput[]): Promise<void> {
  await db.playerNote.createMany({ data: notes })
}

export function listIncidents(db: Transaction) {
  return db.incident.findMany({
    orderBy: [{ firstAt: 'asc' }, { subject: 'asc' }],
    select: { id: true, kind: true, lastAt: true },
  })
}

export async function addIncidentNotes(
  db: Transaction,
  notes: Prisma.IncidentNoteCreateManyInput[],
): Promise<void> {
  await db.incidentNote.createMany({ data: notes })
}

export async function addMissedSearches(
  db: Transaction,
  searches: Prisma.MissedSearchCreateManyInput[],
): Promise<void> {
  await db.missedSearch.createMany({ data: searches, skipDuplicates: true })
}

/** Rows of the audit as they would have been written then, in the order of time. */
export async function addAudit(db: Transaction, rows: Prisma.AuditCreateManyInput[]): Promise<void> {
  for (const part of parts(rows)) await db.audit.createMany({ data: part })
}

export async function addCalls(db: Transaction, rows: Prisma.WalletCallCreateManyInput[]): Promise<void> {
  for (const part of parts(rows)) await db.walletCall.createMany({ data: part })
}

/** The journal's latest game operations with who made them, oldest first. */
export async function latestGameRows(db: Database, limit: number) {
  const rows = await db.$queryRaw<
    {
      kind: string
      identity: string
      code: number
      amount: string
      cash: string
      bonus: string
      gameCode: bigint | null
      turnId: bigint | null
      roundId: bigint | null
      createdAt: Date
      playerId: string
      nickname: string
      currency: string
    }[]
  >`
    select o.kind, o.identity, o.code, o.amount::text, o.cash_after::text as cash, o.bonus_after::text as bonus,
      o.game_code as "gameCode", o.turn_id as "turnId", o.round_id as "roundId", o.created_at as "createdAt",
      p.id as "playerId", p.nickname, w.currency
    from operation o join wallet w on w.id = o.wallet_id join player p on p.id = w.player_id
    where o.kind in ('debit', 'credit', 'rollback') order by o.created_at desc limit ${limit}`
  return rows.reverse()
}
export type GameRowOfJournal = Awaited<ReturnType<typeof latestGameRows>>[number]
