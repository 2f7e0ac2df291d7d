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
import { findBalances, lockStatus } from './store'
import type { PlayerStatus } from './types'

const attemptsMax = 60

type Beside = (tx: Transaction) => Promise<void>
interface By {
  reason: string
  actor: string
}

/**
 * Changes a player's status, at once for bets under way: every wallet takes a row, so a bet decided on the old status
 * loses the race. Any status but active ends the player's game sessions. Throws when the player is unknown.
 */
export function changeStatus(
  playerId: string,
  status: PlayerStatus,
  by: By,
  beside: Beside = async () => {},
): Promise<void> {
  return bookChange(playerId, { status, until: null }, by, beside)
}

/**
 * No bets until a moment (R12: 6), at once for bets under way; the player's game sessions end. An end that is later
 * already stays. The player's status is as it was. Throws when the player is unknown.
 */
export function timeOut(playerId: string, until: Date, by: By, beside: Beside): Promise<void> {
  return bookChange(playerId, { status: null, until }, by, beside)
}

interface StatusChange {
  /** Null: as it is. */
  status: PlayerStatus | null
  until: Date | null
}

async function bookChange(playerId: string, change: StatusChange, by: By, beside: Beside): Promise<void> {
  const db = database()
  const identity = randomUUID()
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    try {
      await db.$transaction(async (tx) => {
        const present = await lockStatus(tx, playerId)
        if (present === null) throw new Error('there is no such player')
        const status = change.status ?? present
        await bookStatus(tx, playerId, { change: identity, status, reason: by.reason })
        await storeStatus(tx, { playerId, ...change, at: now() })
        await beside(tx)
      })
      return
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
