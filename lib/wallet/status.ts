import 'server-only'
// A player's status: read by every bet, so it takes a row in each of their wallets when it changes.
import { randomUUID } from 'node:crypto'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { isLostRace } from '../db/errors'
import { UndecidedError } from './batch'
import type { Command } from './commands'
import { commitDecisions, storeStatus } from './commit-store'
import { rules } from './engine'
import { sealRows } from './journal'
import { keyOf } from './read-row'
import { readStates } from './read-store'
import { decide } from './rules'
import { findBalances, isExcluded, lockStatus } from './store'
import type { PlayerStatus } from './types'

const attemptsMax = 60

interface By {
  reason: string
  actor: string
}

/** What a status becomes, said while the player's row is held; null leaves everything as it is. */
export type StatusDecision = (tx: Transaction, present: PlayerStatus) => Promise<PlayerStatus | null>

/** What a status was and has become. */
export interface StatusChange {
  before: PlayerStatus
  after: PlayerStatus
}

type Beside = (tx: Transaction, change: StatusChange) => Promise<void>
const nothing: Beside = async () => {}

/**
 * Changes a player's status, at once for bets under way: every wallet takes a row, so a bet decided on the old status
 * loses the race. Any status but active ends the player's game sessions. While a self-exclusion holds nobody becomes
 * active, whatever else is lifted: the player is excluded again. `beside` runs in the transaction, after the wallets
 * have taken their rows. Returns what has become of it, null where the decision was to leave it. Throws when the player
 * is unknown.
 */
export function changeStatus(
  playerId: string,
  wanted: PlayerStatus | StatusDecision,
  by: By,
  beside: Beside = nothing,
): Promise<StatusChange | null> {
  const decide: StatusDecision = async (tx, present) => {
    const status = typeof wanted === 'string' ? wanted : await wanted(tx, present)
    return status === 'active' && (await isExcluded(tx, playerId)) ? 'excluded' : status
  }
  return bookChange(playerId, decide, { by, until: null, beside })
}

/**
 * No bets until a moment (R12: 6), at once for bets under way; the player's game sessions end. An end that is later
 * already stays. The player's status is as it was. Throws when the player is unknown.
 */
export async function timeOut(playerId: string, until: Date, by: By, beside: Beside): Promise<void> {
  await bookChange(playerId, async (_, present) => present, { by, until, beside })
}

async function bookChange(
  playerId: string,
  decide: StatusDecision,
  { by, until, beside }: { by: By; until: Date | null; beside: Beside },
): Promise<StatusChange | null> {
  const db = database()
  const identity = randomUUID()
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    try {
      return await db.$transaction(async (tx) => {
        const before = await lockStatus(tx, playerId)
        if (before === null) throw new Error('there is no such player')
        const after = await decide(tx, before)
        if (after === null) return null
        await bookStatus(tx, playerId, { change: identity, status: after, reason: by.reason })
        await storeStatus(tx, { playerId, status: until === null ? after : null, until, at: now() })
        await beside(tx, { before, after })
        return { before, after }
      })
    } catch (error) {
      if (!(error instanceof LostRace) && !isLostRace(error)) throw error
    }
  }
  throw new UndecidedError(`lost ${attemptsMax} races`)
}

class LostRace extends Error {}

async function bookStatus(
  tx: Transaction,
  playerId: string,
  { change, status, reason }: { change: string; status: PlayerStatus; reason: string },
): Promise<void> {
  const wallets = await findBalances(tx, playerId)
  if (wallets.length === 0) return
  const commands = wallets.map(({ walletId, currency }): Command => {
    return { kind: 'status', walletId, currency, identity: `${change}:${walletId}`, status, reason }
  })
  const states = await readStates(tx, commands.map(keyOf), now())
  const decisions = states.flatMap((state, index) => {
    const command = commands[index]
    const decision = command && decide(state, command, rules())
    if (decision?.kind !== 'book') return []
    return [{ rows: sealRows(decision.wallet, decision.rows, state.now), effects: decision.effects }]
  })
  const booked = await commitDecisions(tx, decisions)
  if (booked.size !== wallets.length) throw new LostRace()
}
