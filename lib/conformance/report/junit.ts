// JUnit's XML, which every CI reads.
import { countOf } from '../run'
import type { CaseResult, RunResult } from '../types'

export function toJunit(run: RunResult): string {
  const sections = [...new Set(run.results.map(({ section }) => section))]
  const suites = sections.map((section) =>
    suite(
      section,
      run.results.filter((one) => one.section === section),
    ),
  )
  const { failed, notRun } = countOf(run.results)
  const counts = `tests="${run.results.length}" failures="${failed}" skipped="${notRun}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="conformance" ${counts} time="${seconds(run.ms)}">\n${suites.join('')}</testsuites>\n`
}

function suite(name: string, results: CaseResult[]): string {
  const { failed, notRun } = countOf(results)
  const ms = results.reduce((sum, one) => sum + one.ms, 0)
  const counts = `tests="${results.length}" failures="${failed}" skipped="${notRun}" time="${seconds(ms)}"`
  return `<testsuite name="${escapeXml(name)}" ${counts}>\n${results.map(testcase).join('')}</testsuite>\n`
}

function testcase({ case: one, section, verdict, checks, reason, ms }: CaseResult): string {
  const name = `${one.id} (${one.level} ${one.proves}): ${one.sentence}`
  const head = `<testcase classname="${escapeXml(section)}" name="${escapeXml(name)}" time="${seconds(ms)}"`
  if (verdict === 'passed') return `${head}/>\n`
  if (verdict === 'not run') return `${head}><skipped message="${escapeXml(reason ?? '')}"/></testcase>\n`
  const wrong = checks
    .filter(({ ok }) => !ok)
    .map(({ what, expected, got }) => `${what}: expected ${expected}, got ${got}`)
  const words = [...wrong, ...(reason === null ? [] : [reason])]
  return `${head}><failure message="${escapeXml(words[0] ?? '')}">${escapeXml(words.join('\n'))}</failure></testcase>\n`
}

const seconds = (ms: number) => (ms / 1000).toFixed(3)

/** XML has no control characters, not even escaped ones. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
