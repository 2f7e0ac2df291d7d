// Runs histories against the real system and holds every answer against the model.
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import type { Post } from '../testing/wire'
import type { Happened } from './action'
import { drivePhase } from './drive'
import { readFacts, readJournal } from './evidence'
import { history } from './generate'
import { explain } from './linearize'
import type { History } from './plan'
import { makeProofWorld } from './proof-world'

const shrinksMax = 120

/** A history that no order of the protocol explains. */
export class Unexplained extends Error {}

export interface Tally {
  histories: number
  actions: number
  /** Actions that had company. */
  concurrent: number
  repeats: number
  codes: Map<string, number>
}

export const newTally = (): Tally => ({
  histories: 0,
  actions: 0,
  concurrent: 0,
  repeats: 0,
  codes: new Map(),
})

/** Runs one history in a world of its own. Throws `Unexplained` at the first phase that fits no order. */
export async function runHistory(posts: Post[], plan: History, tally: Tally): Promise<void> {
  const world = await makeProofWorld()
  const names = `${randomBytes(6).toString('hex')}-`
  for (const [number, phase] of plan.entries()) {
    const happened = await drivePhase({ world, posts, names }, phase)
    count(tally, happened)
    const journal = await readJournal(world, world.state)
    const facts = await readFacts(world, world.state)
    const explained = explain(world.state, { happened, journal, facts })
    if ('difference' in explained) throw new Unexplained(tell(number, happened, explained.difference))
    world.state = explained.state
  }
  tally.histories += 1
}

function count(tally: Tally, happened: Happened[]): void {
  for (const { action, observed } of happened) {
    tally.actions += 1
    const { error_code: code, error_description: words } = observed.answer
    if (words === 'transaction has already proceeded') tally.repeats += 1
    const name = `${action.kind} ${code === undefined ? '' : String(code)}`.trim()
    tally.codes.set(name, (tally.codes.get(name) ?? 0) + 1)
  }
  tally.concurrent += happened.filter((one) =>
    happened.some((other) => other !== one && other.sentAt < one.answeredAt && one.sentAt < other.answeredAt),
  ).length
}

function tell(phase: number, happened: Happened[], difference: string): string {
  const lines = happened.map(({ action, observed, sentAt, answeredAt }, index) => {
    const { error_code, balance, bonus_balance, bonus_amount, error_description, returned, fault } =
      observed.answer
    const answer = fault ?? returned ?? [error_code, balance, bonus_balance, bonus_amount, error_description]
    return `  #${index} ${sentAt}–${answeredAt} ${JSON.stringify(action)} → ${JSON.stringify(answer)}`
  })
  return `phase ${phase} fits no order of the protocol\n${lines.join('\n')}\n${difference}`
}

export interface Verdict {
  tally: Tally
  /** Null when every history was explained. */
  failure: string | null
}

/** Runs `histories` random histories of a seed; the first that cannot be explained is made as short as it gets. */
export async function simulate(
  posts: Post[],
  options: { seed: number; histories: number; untilMs?: number },
): Promise<Verdict> {
  const tally = newTally()
  let shrinks = 0
  const property = fc.asyncProperty(history, async (plan) => {
    if (shrinks > 0) shrinks += 1
    if (shrinks > shrinksMax || (shrinks === 0 && Date.now() > (options.untilMs ?? Infinity))) return
    try {
      await runHistory(posts, plan, tally)
    } catch (error) {
      shrinks = Math.max(shrinks, 1)
      throw error
    }
  })
  const details = await fc.check(property, { seed: options.seed, numRuns: options.histories })
  if (!details.failed) return { tally, failure: null }
  const plan = details.counterexample?.[0]
  const error = details.errorInstance instanceof Error ? details.errorInstance.message : details.errorInstance
  return { tally, failure: `seed ${options.seed}\nhistory ${JSON.stringify(plan)}\n${String(error)}` }
}
