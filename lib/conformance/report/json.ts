// The run as one JSON object for programs: verdict, counts, and every case with what was sent and received.
import { countOf, exitCodeOf } from '../run'
import type { Exchange, RunResult } from '../types'

export function toJson(run: RunResult): string {
  const { passed, failed, notRun } = countOf(run.results)
  const report = {
    url: run.url,
    started_at: run.startedAt.toISOString(),
    seconds: Number((run.ms / 1000).toFixed(3)),
    verdict: exitCodeOf(run) === 1 ? 'failed' : 'passed',
    passed,
    failed,
    not_run: notRun,
    cases: run.results.map(({ case: { id, level, proves, sentence }, ...one }) => ({
      id,
      section: one.section,
      level,
      proves,
      sentence,
      verdict: one.verdict,
      reason: one.reason,
      checks: one.checks,
      exchanges: one.exchanges.map(exchange),
    })),
  }
  return `${JSON.stringify(report, null, 1)}\n`
}

function exchange({ name, method, sentHeaders, sentBody, status, contentType, body, ms }: Exchange) {
  return {
    name,
    sent: { method, headers: sentHeaders, body: sentBody },
    received: { status, content_type: contentType, body, ms: Number(ms.toFixed(1)) },
  }
}
