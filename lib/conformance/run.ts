// Runs cases one after another; each records what was sent, what came and what differed.
import type { Fixtures } from './fixtures'
import { Kit, type World } from './kit'
import type { Levers } from './levers'
import { prepare } from './prepare'
import type { Send } from './transport'
import {
  CannotGoOn,
  type Case,
  type CaseResult,
  Missing,
  type RunResult,
  type Section,
  type Verdict,
} from './types'

export interface RunOptions {
  url: string
  send: Send
  fixtures: Fixtures
  levers: Levers
  sections: readonly Section[]
  /** Told as it happens. */
  onSection?: (section: Section) => void
  onCase?: (result: CaseResult) => void
}

/** Throws `CannotRun` when nothing can be tried at all. */
export async function runCases(options: RunOptions): Promise<RunResult> {
  const startedAt = new Date()
  const started = performance.now()
  const { world, preparation, tokens } = await prepare(options.send, options.fixtures, options.levers)
  const results: CaseResult[] = []
  for (const section of options.sections) {
    options.onSection?.(section)
    for (const one of section.cases) {
      const result = await runCase(world, section.name, one)
      results.push(result)
      options.onCase?.(result)
    }
  }
  noteTokens(world, tokens)
  const ms = performance.now() - started
  return { url: options.url, startedAt, ms, preparation, results, tokens }
}

async function runCase(world: World, section: string, one: Case): Promise<CaseResult> {
  const kit = new Kit(world)
  const started = performance.now()
  let reason: string | null = null
  let isMissing = false
  try {
    await one.run(kit)
  } catch (error) {
    isMissing = error instanceof Missing
    reason = error instanceof Error ? error.message : String(error)
    if (!isMissing && !(error instanceof CannotGoOn)) reason = `the case itself broke: ${reason}`
  }
  const { run: _run, ...meta } = one
  const { checks, exchanges } = kit
  return {
    case: meta,
    section,
    verdict: verdictOf(isMissing, reason, checks),
    reason,
    checks,
    exchanges,
    ms: performance.now() - started,
  }
}

/** A failed check counts even where the case could not go on; a case that checked nothing has proved nothing. */
function verdictOf(isMissing: boolean, reason: string | null, checks: CaseResult['checks']): Verdict {
  if (checks.some((check) => !check.ok)) return 'failed'
  if (isMissing) return 'not run'
  return reason === null && checks.length > 0 ? 'passed' : 'failed'
}

/** Game tokens that later auth calls handed out are secrets too. */
function noteTokens(world: World, tokens: Set<string>): void {
  for (const { name, body } of world.exchanges) {
    const token = name === 'auth' ? /"game_token"\s*:\s*"([^"]+)"/.exec(body)?.[1] : undefined
    if (token !== undefined) tokens.add(token)
  }
}

export interface Counts {
  passed: number
  failed: number
  notRun: number
}

export function countOf(results: readonly CaseResult[]): Counts {
  const count = (verdict: Verdict) => results.filter((one) => one.verdict === verdict).length
  return { passed: count('passed'), failed: count('failed'), notRun: count('not run') }
}

/** 1 when a must failed, else 0. */
export function exitCodeOf({ results }: RunResult): 0 | 1 {
  return results.some((one) => one.verdict === 'failed' && one.case.level === 'must') ? 1 : 0
}
