// Tokens live minutes, a report lives longer: the middle of every token of the run is left out.
import type { CaseResult, Exchange, RunResult } from './types'

const shownAtEachEnd = 4
const shortest = 8
const bodyCharsMax = 2000

/** The result as it may be shown: tokens masked, very long bodies cut. */
export function masked(run: RunResult): RunResult {
  const mask = maskOf(run.tokens)
  const exchange = (one: Exchange): Exchange => ({
    ...one,
    sentHeaders: Object.fromEntries(
      Object.entries(one.sentHeaders).map(([name, value]) => [name, mask(value)]),
    ),
    sentBody: cut(mask(one.sentBody)),
    sent: null,
    body: cut(mask(one.body)),
  })
  const result = (one: CaseResult): CaseResult => ({
    ...one,
    reason: one.reason === null ? null : mask(one.reason),
    checks: one.checks.map(({ what, expected, got, ok }) => ({
      what: mask(what),
      expected: cut(mask(expected)),
      got: cut(mask(got)),
      ok,
    })),
    exchanges: one.exchanges.map(exchange),
  })
  return { ...run, preparation: run.preparation.map(exchange), results: run.results.map(result) }
}

function maskOf(tokens: ReadonlySet<string>): (text: string) => string {
  const known = [...tokens].filter((token) => token.length >= shortest)
  // The longest first, so that no token is masked as a part of another.
  const words = known
    .sort((a, b) => b.length - a.length)
    .map((token) => token.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  if (words.length === 0) return (text) => text
  const pattern = new RegExp(words.join('|'), 'g')
  return (text) =>
    text.replace(pattern, (token) => `${token.slice(0, shownAtEachEnd)}…${token.slice(-shownAtEachEnd)}`)
}

function cut(text: string): string {
  return text.length <= bodyCharsMax ? text : `${text.slice(0, bodyCharsMax)}… (${text.length} characters)`
}
