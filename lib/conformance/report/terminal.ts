// What the person at the keyboard sees while the kit runs, and the verdict at the end.
import { type Counts, countOf, exitCodeOf } from '../run'
import type { CaseResult, RunResult, Section } from '../types'

const width = 24
const differencesShown = 3

export interface Progress {
  section(section: Section): void
  one(result: CaseResult): void
  done(): void
}

/** A line for each section that grows by a mark for each case; what failed is told below it. */
export function progressTo(stream: NodeJS.WritableStream): Progress {
  let failed: CaseResult[] = []
  let isOpen = false
  const done = () => {
    if (isOpen) stream.write('\n')
    isOpen = false
    for (const result of failed) stream.write(tellFailure(result))
    failed = []
  }
  return {
    section: ({ title }) => {
      done()
      stream.write(`  ${title.padEnd(width)}`)
      isOpen = true
    },
    one: (result) => {
      stream.write(result.verdict === 'passed' ? '.' : result.verdict === 'failed' ? 'F' : '-')
      if (result.verdict === 'failed') failed.push(result)
    },
    done,
  }
}

function tellFailure({ case: one, checks, reason }: CaseResult): string {
  const wrong = checks.filter(({ ok }) => !ok)
  const lines = wrong
    .slice(0, differencesShown)
    .map(({ what, expected, got }) => `        ${what}: expected ${shorten(expected)}, got ${shorten(got)}`)
  if (wrong.length > differencesShown) lines.push(`        and ${wrong.length - differencesShown} more`)
  if (reason !== null) lines.push(`        ${reason}`)
  return `    ${one.level} ${one.proves} ${one.id}: ${one.sentence}\n${lines.join('\n')}\n`
}

const shorten = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text)

export function tellVerdict(run: RunResult): string {
  const { results } = run
  const lines = [`\n${tellCounts(countOf(results))} in ${(run.ms / 1000).toFixed(1)} s`]
  for (const [reason, count] of reasonsNotRun(results)) lines.push(`  ${count} not run: ${reason}`)
  lines.push(exitCodeOf(run) === 1 ? 'FAILED: the wallet breaks a must.' : verdictWithoutMust(results))
  return `${lines.join('\n')}\n`
}

export function tellCounts({ passed, failed, notRun }: Counts): string {
  return `${passed} passed, ${failed} failed, ${notRun} not run`
}

/** Every must that was run is kept; what else there is to say. */
export function verdictWithoutMust(results: readonly CaseResult[]): string {
  const { failed, notRun } = countOf(results)
  if (failed > 0) return 'PASSED: every must that was run is kept; rulings or newer parts differ.'
  return notRun > 0 ? 'PASSED what was run; some cases were not run.' : 'PASSED: every case.'
}

function reasonsNotRun(results: readonly CaseResult[]): Map<string, number> {
  const reasons = new Map<string, number>()
  for (const { verdict, reason } of results) {
    if (verdict === 'not run') reasons.set(reason ?? '', (reasons.get(reason ?? '') ?? 0) + 1)
  }
  return reasons
}
