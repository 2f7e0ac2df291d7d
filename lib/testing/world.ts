// Verbs that put a small world into the test database: currencies, players with money, game sessions, grants.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { database } from '../db/client'
import { Money } from '../money/money'
import type { OperationKind } from '../wallet/types'
import { move, openWallet } from '../wallet/wallet'

export const hash = (token: string) => createHash('sha256').update(token).digest('hex')

export async function seedCurrencies(): Promise<void> {
  const codes = ['USD', 'EUR', 'BTC']
  await database().currency.createMany({
    data: codes.map((code, position) => ({ code, position, decimals: code === 'BTC' ? 5 : 2 })),
    skipDuplicates: true,
  })
}

export interface TestPlayer {
  id: string
  nickname: string
  walletId: bigint
  currency: string
}

/** A player with a wallet in `currency` that holds `cash` and `bonus`. */
export async function makePlayer({ cash = '0', bonus = '0', currency = 'USD' } = {}): Promise<TestPlayer> {
  await seedCurrencies()
  const id = randomUUID()
  const nickname = `p${randomBytes(6).toString('hex')}`
  await database().player.create({
    data: {
      id,
      nickname,
      nicknameKey: nickname,
      email: `${nickname}@example.test`,
      emailKey: `${nickname}@example.test`,
      passwordHash: 'none',
      dateOfBirth: new Date('1990-01-01'),
      currency,
      termsVersion: 'test',
      termsAcceptedAt: new Date(),
    },
  })
  await openWallet(id, currency)
  const wallet = await database().wallet.findFirstOrThrow({ where: { playerId: id, currency } })
  const player = { id, nickname, walletId: wallet.id, currency }
  if (cash !== '0' || bonus !== '0') {
    await move(
      'deposit',
      { playerId: id, currency },
      {
        cash: Money.of(cash, currency),
        bonus: Money.of(bonus, currency),
        reason: 'test',
      },
    )
  }
  return player
}

export interface TestSession {
  id: bigint
  gameToken: string
  gameCode: bigint
}

/** A redeemed game session of a player; ages are in minutes. */
export async function makeSession(
  player: TestPlayer,
  { gameCode = 702n, idleMinutes = 0, ageMinutes = 0, ended = false } = {},
): Promise<TestSession> {
  const gameToken = randomBytes(32).toString('hex')
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  const session = await database().gameSession.create({
    data: {
      playerId: player.id,
      walletId: player.walletId,
      gameCode,
      authTokenHash: hash(randomBytes(32).toString('hex')),
      gameTokenHash: hash(gameToken),
      createdAt: ago(ageMinutes),
      redeemedAt: ago(ageMinutes),
      lastSeenAt: ago(idleMinutes),
      endedAt: ended ? new Date() : null,
    },
  })
  return { id: session.id, gameToken, gameCode }
}

/** Free rounds for a player, offered unless said otherwise. */
export async function makeGrant(
  player: TestPlayer,
  options: { gameCode?: bigint; state?: string; winTo?: string; maxWin?: string; expiresAt?: Date } = {},
): Promise<bigint> {
  const { gameCode = 702n, ...rest } = options
  const grant = await database().freeRoundGrant.create({
    data: {
      playerId: player.id,
      currency: player.currency,
      gameCode,
      count: 15,
      bet: 5,
      lines: 10,
      mpl: 2,
      cp: '1.00',
      ...rest,
    },
  })
  return grant.id
}

/** The wallet's cash and bonus, five decimals each. */
export async function balanceOf(player: TestPlayer): Promise<[cash: string, bonus: string]> {
  const wallet = await database().wallet.findUniqueOrThrow({ where: { id: player.walletId } })
  return [wallet.cash.toFixed(5), wallet.bonus.toFixed(5)]
}

/** The wallet's journal, oldest first, as `kind code cash bonus`. */
export async function journalOf(player: TestPlayer): Promise<string[]> {
  const rows = await database().operation.findMany({
    where: { walletId: player.walletId },
    orderBy: { sequence: 'asc' },
  })
  return rows.map((row) => `${row.kind} ${row.code} ${row.cashDelta.toFixed()} ${row.bonusDelta.toFixed()}`)
}

export async function countRows(kind: OperationKind, identity: string): Promise<number> {
  return database().operation.count({ where: { kind, identity } })
}

/** How many incidents of a kind a subject has. */
export async function countIncidents(kind: string, subject: string): Promise<number> {
  return database().incident.count({ where: { kind, subject } })
}
