import 'server-only'
// The wallet: every movement of money is a row of the journal, and a balance is its cached last row.
// Nothing is booked twice (the operation's identity is a key) and nothing on a stale state (so is the wallet's next
// sequence): a call that loses a race reads and decides again. What was answered was on disk before the answer.
import { randomUUID } from 'node:crypto'
import { now } from '../clock'
import { type Database, database, type Transaction } from '../db/client'
import { isLostRace, isUndone } from '../db/errors'
import { env } from '../env'
import { log } from '../log'
import { Money } from '../money/money'
import { Batcher, UndecidedError } from './batch'
import { commitDecisions, storeStatus } from './commit-store'
import { type Balance, type HistoryPage, mergePages, readCursor } from './history'
import { sealRows } from './journal'
import { keyOf } from './read-row'
import { readStates } from './read-store'
import { decide, decideBalance } from './rules'
import {
  findBalances,
  findOperations,
  insertWallet,
  isActiveCurrency,
  lockPlayer,
  saveIncident,
  touchSession,
} from './store'
import type {
  BonusEndCommand,
  Command,
  DebitCommand,
  IncidentNote,
  Outcome,
  PlayerStatus,
  Rules,
  StaffCommand,
  State,
} from './types'

const attemptsMax = 60
const touchEveryMs = 30_000

/**
 * Decides and books one command; the answer is final and on disk. A refusal is an outcome, not an error.
 * Throws `UndecidedError` when the queue is full or too many races were lost, and whatever the database throws.
 */
export async function execute(command: Command): Promise<Outcome> {
  const decision = await batcher().run(command)
  if (decision.incident) await noteIncident(decision.incident)
  return decision.outcome
}

/** How many calls wait or are under way in this process. */
export function queueDepth(): number {
  return batcher().depth
}

let engine: Batcher | undefined

function batcher(): Batcher {
  engine ??= new Batcher({
    read: (commands) => readAll(commands),
    decide: (state, command) => decide(state, command, rules()),
    commit: (decisions) => commitDecisions(database(), decisions),
    isUndone,
    isLostRace,
  })
  return engine
}

async function readAll(commands: Command[]): Promise<State[]> {
  const db = database()
  const states = await readStates(db, commands.map(keyOf), now())
  for (const [index, { session }] of states.entries()) {
    const command = commands[index]
    if (session && command && 'tokenHash' in command) keepAlive(db, command.tokenHash, session.lastSeenAt)
  }
  return states
}

/** R8's "getBalance": the balances of a token's wallet; stores nothing. */
export async function readBalance(command: DebitCommand): Promise<Outcome> {
  const [state] = await readStates(database(), [keyOf(command, 0)], now())
  if (state === undefined) throw new UndecidedError('no state was read')
  return decideBalance(state, command, rules()).outcome
}

function rules(): Rules {
  const { SESSION_IDLE_MINUTES, SESSION_MAX_MINUTES, STAKE_ORDER } = env()
  return {
    sessionIdleMs: SESSION_IDLE_MINUTES * 60_000,
    sessionMaxMs: SESSION_MAX_MINUTES * 60_000,
    stakeOrder: STAKE_ORDER,
  }
}

/** A session's last-seen time is kept to half a minute, beside the answer, not with a write for each call. */
function keepAlive(db: Database, tokenHash: string, lastSeenAt: Date): void {
  const at = now()
  if (at.getTime() - lastSeenAt.getTime() < touchEveryMs) return
  touchSession(db, { tokenHash, at }).catch((error: unknown) =>
    log().warn({ err: error }, 'session was not touched'),
  )
}

/** Records something a person should look at. It never fails the call it belongs to. */
export async function noteIncident(note: IncidentNote): Promise<void> {
  log().warn({ incident: note.kind, subject: note.subject, detail: note.detail }, 'incident')
  const saved = saveIncident(database(), note, now())
  await saved.catch((error: unknown) => log().error({ err: error }, 'incident was not saved'))
}

/** The balances of a player's wallets; empty when there are none. */
export async function balancesOf(playerId: string): Promise<Balance[]> {
  return findBalances(database(), playerId)
}

/**
 * Opens a wallet with zero in a currency of the operator's; one that exists is left alone.
 * Throws when the player or the currency is unknown.
 */
export async function openWallet(playerId: string, currency: string): Promise<void> {
  await database().$transaction(async (tx) => {
    if (!(await isActiveCurrency(tx, currency)))
      throw new Error(`${currency} is not a currency of this operator`)
    if (!(await lockPlayer(tx, playerId))) throw new Error('there is no such player')
    await insertWallet(tx, { playerId, currency })
  })
}

/** The player's operations, newest first, of one currency or all; `cursor` is the `next` of the page before. */
export async function historyOf(
  playerId: string,
  params: { currency?: string; cursor?: string; limit: number },
): Promise<HistoryPage> {
  const db = database()
  const wallets = (await findBalances(db, playerId)).filter(
    ({ currency }) => params.currency === undefined || currency === params.currency,
  )
  const before = readCursor(params.cursor)
  const pages = await Promise.all(
    wallets.map(({ walletId, currency }) =>
      findOperations(db, {
        walletId,
        currency,
        before: before.get(walletId) ?? null,
        limit: params.limit + 1,
      }),
    ),
  )
  return mergePages(pages, before, params.limit)
}

export type MoveResult =
  | { ok: true; cash: Money; bonus: Money }
  | { ok: false; reason: 'insufficient' | 'overflow' | 'no-wallet' | 'nothing' | 'reused' }

/**
 * Moves cash or bonus of a wallet by staff or the cashier, as a journal row. The same `identity` is the same move.
 * Refused, with nothing booked, when a balance would leave zero or its type.
 */
export async function move(
  kind: StaffCommand['kind'],
  owner: { playerId: string; currency: string },
  params: { cash?: Money; bonus?: Money; reason: string; identity?: string },
): Promise<MoveResult> {
  const { playerId, currency } = owner
  const cash = params.cash ?? Money.zero(currency)
  const bonus = params.bonus ?? Money.zero(currency)
  if (cash.isZero() && bonus.isZero()) return { ok: false, reason: 'nothing' }
  const wallet = (await balancesOf(playerId)).find((one) => one.currency === currency)
  if (wallet === undefined) return { ok: false, reason: 'no-wallet' }
  const identity = params.identity ?? randomUUID()
  const outcome = await execute({
    kind,
    identity,
    walletId: wallet.walletId,
    currency,
    cash,
    bonus,
    reason: params.reason,
  })
  if (outcome.shown !== null && outcome.code === 0) {
    return { ok: true, cash: outcome.shown.cash, bonus: outcome.shown.bonus }
  }
  if (outcome.refusal === 'insufficient-funds') return { ok: false, reason: 'insufficient' }
  return { ok: false, reason: outcome.refusal === 'reused' ? 'reused' : 'overflow' }
}

/** An adjustment by staff, with the reason for the journal. */
export async function adjust(
  owner: { playerId: string; currency: string },
  params: { cash?: Money; bonus?: Money; reason: string; identity?: string },
): Promise<MoveResult> {
  return move('adjustment', owner, params)
}

/** Ends the wallet's active bonus: its rest to cash, or void. False when none is active. */
export async function endBonus(
  owner: { playerId: string; currency: string },
  to: BonusEndCommand['to'],
  reason: string,
): Promise<boolean> {
  const wallet = (await balancesOf(owner.playerId)).find((one) => one.currency === owner.currency)
  if (wallet === undefined) return false
  const { currency, walletId } = wallet
  const outcome = await execute({ kind: 'bonus-end', walletId, currency, to, reason })
  return outcome.code === 0
}

/**
 * Changes a player's status, at once for bets under way: every wallet takes a row, so a bet decided on the old status
 * loses the race. Any status but active ends the player's game sessions. Throws when the player is unknown.
 */
export async function changeStatus(
  playerId: string,
  status: PlayerStatus,
  by: { reason: string; actor: string },
  beside: (tx: Transaction) => Promise<void> = async () => {},
): Promise<void> {
  const db = database()
  const change = randomUUID()
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    try {
      await db.$transaction(async (tx) => {
        if (!(await lockPlayer(tx, playerId))) throw new Error('there is no such player')
        await bookStatus(tx, playerId, { change, status, reason: by.reason })
        await storeStatus(tx, { playerId, status, at: now() })
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
