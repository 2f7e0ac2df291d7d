import 'server-only'
// The batcher at work: this process's database, settings and metrics around the pure decisions.
import { now } from '../clock'
import { type Database, database, moneyDatabase } from '../db/client'
import { isLostRace, isUndone } from '../db/errors'
import { env } from '../env'
import { log } from '../log'
import { metrics } from '../metrics'
import { MoneyError } from '../money/money'
import { Batcher, UndecidedError } from './batch'
import type { Command, DebitCommand } from './commands'
import { commitDecisions } from './commit-store'
import { keyOf } from './read-row'
import { readStates } from './read-store'
import { decide, decideBalance } from './rules'
import { saveIncident, touchSession } from './store'
import type { IncidentNote, Outcome, Rules, State } from './types'

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

let engine: Batcher | undefined

function batcher(): Batcher {
  if (engine) return engine
  const { batches, retries, queue } = metrics()
  engine = new Batcher(
    {
      read: (commands) => readAll(commands),
      decide: (state, command) => decide(state, command, rules()),
      commit: (decisions) => commitDecisions(moneyDatabase(), decisions),
      // A value that is no money is one call's fault: the halves find it.
      isUndone: (error) => isUndone(error) || error instanceof MoneyError,
      isLostRace,
    },
    {
      batch: (calls) => batches.observe(calls),
      retry: () => retries.inc(),
      depth: (calls) => queue.set(calls),
    },
  )
  return engine
}

async function readAll(commands: Command[]): Promise<State[]> {
  const db = database()
  const states = await readStates(moneyDatabase(), commands.map(keyOf), now())
  for (const [index, { session }] of states.entries()) {
    const command = commands[index]
    if (session && command && 'tokenHash' in command && session.playerId === command.userId)
      keepAlive(db, command.tokenHash, session.lastSeenAt)
  }
  return states
}

/** R8's "getBalance": the balances of a token's wallet; stores nothing. */
export async function readBalance(command: DebitCommand): Promise<Outcome> {
  const [state] = await readStates(database(), [keyOf(command, 0)], now())
  if (state === undefined) throw new UndecidedError('no state was read')
  return decideBalance(state, command, rules()).outcome
}

/** What the operator has configured. */
export function rules(): Rules {
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
  const idleMs = at.getTime() - lastSeenAt.getTime()
  const { sessionIdleMs } = rules()
  if (idleMs < Math.min(touchEveryMs, sessionIdleMs / 4) || idleMs >= sessionIdleMs) return
  const aliveSince = new Date(at.getTime() - sessionIdleMs)
  touchSession(db, { tokenHash, at, aliveSince }).catch((error: unknown) => {
    log().warn({ err: error }, 'session was not touched')
  })
}

/** Records something a person should look at. It never fails the call it belongs to. */
export async function noteIncident(note: IncidentNote): Promise<void> {
  log().warn({ incident: note.kind, subject: note.subject, detail: note.detail }, 'incident')
  const saved = saveIncident(database(), note, now())
  await saved.catch((error: unknown) => log().error({ err: error }, 'incident was not saved'))
}
