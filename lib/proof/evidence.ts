// What the database says after a phase: the journal's new rows, and all that no row tells.
import { database } from '../db/client'
import type { JournalRow } from './compare'
import { factsOf } from './linearize'
import { at, copyState, type ModelGrant, type ModelState } from './model-state'
import type { ProofWorld } from './proof-world'
import { toUnits } from './units'

const grantStates = ['offered', 'active', 'ended', 'cancelled'] as const
const statuses = ['active', 'blocked', 'excluded', 'closed'] as const

/** The rows of each wallet beyond those that `state` already has. */
export async function readJournal(world: ProofWorld, state: ModelState): Promise<JournalRow[][]> {
  const rows = await database().operation.findMany({
    where: {
      OR: world.walletIds.map((walletId, number) => {
        return { walletId, sequence: { gt: BigInt(at(state.wallets, number).rows.length) } }
      }),
    },
    orderBy: { sequence: 'asc' },
  })
  const units = (amount: { toFixed(): string }) => toUnits(amount.toFixed())
  return world.walletIds.map((walletId) =>
    rows
      .filter((row) => row.walletId === walletId)
      .map((row) => ({
        kind: row.kind,
        identity: row.identity,
        code: row.code,
        amount: units(row.amount),
        cash: units(row.cashDelta),
        bonus: units(row.bonusDelta),
        cashAfter: units(row.cashAfter),
        bonusAfter: units(row.bonusAfter),
        grant: row.grantId === null ? null : Number(row.grantId),
      })),
  )
}

/** The database in `factsOf`'s words. */
export async function readFacts(world: ProofWorld, state: ModelState): Promise<string> {
  const db = database()
  const [players, wallets, sessions, grants, setting] = await Promise.all([
    db.player.findMany({ where: { id: { in: state.players.map(({ id }) => id) } } }),
    db.wallet.findMany({ where: { id: { in: world.walletIds } } }),
    db.gameSession.findMany({ where: { id: { in: world.sessionIds } } }),
    db.freeRoundGrant.findMany({
      where: { playerId: { in: state.players.map(({ id }) => id) } },
      orderBy: { id: 'asc' },
    }),
    db.setting.findUniqueOrThrow({ where: { id: 1 } }),
  ])
  const found = copyState(state)
  for (const player of found.players) {
    const row = players.find((one) => one.id === player.id)
    player.status = statuses.find((one) => one === row?.status) ?? 'closed'
  }
  for (const [number, wallet] of found.wallets.entries()) {
    const row = wallets.find((one) => one.id === world.walletIds[number])
    wallet.cash = toUnits(row?.cash.toFixed() ?? '-1')
    wallet.bonus = toUnits(row?.bonus.toFixed() ?? '-1')
  }
  for (const [number, session] of found.sessions.entries()) {
    const row = sessions.find((one) => one.id === world.sessionIds[number])
    session.isRedeemed = row?.redeemedAt != null
    session.ended = row?.endReason ?? null
  }
  found.grants = grants.map(
    (row): ModelGrant => ({
      id: Number(row.id),
      player: 0,
      currency: row.currency,
      game: Number(row.gameCode),
      winTo: 'cash',
      maxWin: null,
      isPastExpiry: false,
      state: grantStates.find((one) => one === row.state) ?? 'offered',
      win: toUnits(row.win.toFixed()),
      played: row.played,
      endedAt: 0,
    }),
  )
  found.betsStopped = setting.betsStopped
  return factsOf(found)
}
