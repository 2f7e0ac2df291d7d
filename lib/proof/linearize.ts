// Looks for one order of a phase's actions that explains everything: each answer is the model's at its place, the rows
// it books are the journal's next ones of that wallet, whoever was answered before another was sent comes first, and the
// end is what the database holds. No such order: the protocol was broken.
import type { Happened } from './action'
import { differenceOf, type JournalRow, rowDifference } from './compare'
import { takeStep } from './model'
import { copyState, type ModelState, unsequencedText } from './model-state'

const nodesMax = 200_000

export interface Phase {
  happened: Happened[]
  /** The journal's new rows, by the wallet's place in the world. */
  journal: JournalRow[][]
  /** What the database says at the end, as `factsOf` says it of a model. */
  facts: string
}

export type Explained = { state: ModelState } | { difference: string }

/** What the database can be asked that no journal row tells. */
export function factsOf(state: ModelState): string {
  return JSON.stringify({
    players: state.players.map((player) => player.status),
    sessions: state.sessions.map((session) => [session.isRedeemed, session.ended]),
    grants: state.grants.map(({ id, state: now, win, played }) => [id, now, win.toString(), played]),
    betsStopped: state.betsStopped,
    balances: state.wallets.map(({ cash, bonus }) => [cash.toString(), bonus.toString()]),
  })
}

/** Finds an order that explains the phase, starting from `state`. */
export function explain(state: ModelState, phase: Phase): Explained {
  return new Search(state, phase).run()
}

class Search {
  private readonly before: number[][]
  private readonly first: number[]
  private readonly dead = new Set<string>()
  private nodes = 0
  private deepest = { steps: -1, differences: [''] }

  constructor(
    private readonly start: ModelState,
    private readonly phase: Phase,
  ) {
    this.before = phase.happened.map((later) =>
      phase.happened.flatMap((earlier, index) => (mustPrecede(earlier, later) ? [index] : [])),
    )
    this.first = start.wallets.map((wallet) => wallet.rows.length)
  }

  run(): Explained {
    const none = this.phase.happened.map(() => 0)
    const state = this.from(this.start, none, 0)
    if (state !== null) return { state }
    const words = this.nodes > nodesMax ? ['too many orders to try them all'] : this.deepest.differences
    return { difference: words.join('\n') }
  }

  /** `taken`: steps taken of each action; -1 = answered. */
  private from(state: ModelState, taken: number[], steps: number): ModelState | null {
    this.nodes += 1
    if (this.nodes > nodesMax) return null
    const key = `${taken} ${unsequencedText(state)}`
    if (this.dead.has(key)) return null
    const differences: string[] = []
    if (taken.every((step) => step < 0)) {
      const difference = this.endDifference(state)
      if (difference === null) return state
      differences.push(difference)
    }
    for (const [index, one] of this.phase.happened.entries()) {
      const step = taken[index] ?? -1
      if (step < 0 || this.before[index]?.some((earlier) => (taken[earlier] ?? 0) >= 0)) continue
      const next = copyState(state)
      const { expected, isLast } = takeStep(next, one.action, step, one.observed)
      const difference =
        differenceOf(expected, one.action, one.observed) ?? this.journalDifference(state, next)
      if (difference !== null) {
        differences.push(`#${index} ${one.action.kind}: ${difference}`)
        continue
      }
      const after = taken.map((was, place) => (place === index ? (isLast ? -1 : step + 1) : was))
      const found = this.from(next, after, steps + 1)
      if (found !== null) return found
    }
    if (steps > this.deepest.steps) this.deepest = { steps, differences }
    this.dead.add(key)
    return null
  }

  /** The rows that a step appended must be the journal's next ones. */
  private journalDifference(state: ModelState, next: ModelState): string | null {
    for (const [number, wallet] of next.wallets.entries()) {
      const start = this.first[number] ?? 0
      for (let place = state.wallets[number]?.rows.length ?? 0; place < wallet.rows.length; place += 1) {
        const row = wallet.rows[place]
        const difference = row && rowDifference(row, this.phase.journal[number]?.[place - start])
        if (difference) return difference
      }
    }
    return null
  }

  private endDifference(state: ModelState): string | null {
    for (const [number, wallet] of state.wallets.entries()) {
      const unexplained = this.phase.journal[number]?.[wallet.rows.length - (this.first[number] ?? 0)]
      if (unexplained) return `nobody booked the journal's ${unexplained.kind} ${unexplained.identity}`
    }
    const facts = factsOf(state)
    return facts === this.phase.facts ? null : `the database holds ${this.phase.facts}\nthe model ${facts}`
  }
}

/** Controls that take no place in a wallet's sequence. */
const unsequenced = new Set([
  'end-session',
  'stop-bets',
  'maximum-bet',
  'withdraw',
  'grant',
  'activate',
  'update',
])

/**
 * Answered before the other was sent. A look at balances may still miss a bet that was under way when such a control
 * was answered: nothing in the protocol orders those two.
 */
function mustPrecede(earlier: Happened, later: Happened): boolean {
  if (earlier.answeredAt >= later.sentAt) return false
  const isLook = later.action.kind === 'get' || (later.action.kind === 'debit' && later.action.isQuestion)
  return !(isLook && unsequenced.has(earlier.action.kind))
}
