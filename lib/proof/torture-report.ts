import type { TortureSummary } from './torture-run'

/** The run as a table for people: how often, how much was under way, what the client heard. */
export function printSummary(summary: TortureSummary, say: (line: string) => void): void {
  const { stages, ledger, seconds, plan, isClean } = summary
  const head = [
    'part',
    'blows',
    'under way',
    'calls',
    'answers',
    'repeats',
    '503',
    'lost',
    'slowest back',
    'seconds',
  ]
  const lines = stages.map((stage) => [
    stage.name,
    stage.done < stage.asked ? `${stage.done} of ${stage.asked}` : String(stage.done),
    String(stage.struck),
    String(stage.calls),
    String(stage.counts.answers),
    String(stage.counts.repeats),
    String(stage.counts.undecided),
    String(stage.counts.lost),
    stage.slowestRecoveryMs === 0 ? '–' : `${stage.slowestRecoveryMs} ms`,
    stage.seconds.toFixed(0),
  ])
  const table = [head, ...lines]
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)))
  say('')
  for (const line of table) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    say(cells.join('  '))
  }
  say('')
  for (const { name, violations } of stages)
    for (const words of violations) say(`VIOLATION ${name}: ${words}`)
  for (const problem of ledger.problems) say(`LEDGER ${problem}`)
  if (stages.some(({ done, asked }) => done < asked)) say('Not all blows were dealt: give it more --minutes.')
  say(
    `ledger: ${ledger.operations} rows of ${ledger.wallets} wallets, ${ledger.heads} noted heads, ` +
      `${ledger.problems.length} problems; seed ${plan.seed}, ${seconds.toFixed(0)} s`,
  )
  say(isClean ? 'Nothing acknowledged is missing, nothing was booked twice.' : 'NOT CLEAN')
}
