import type { Verdict } from '../wallet/verify'
import type { Measure } from './targets'

/** Medians by "target where connections", such as "a spread 64". */
export type Figures = Record<string, Measure>

export function median(list: Measure[]): Measure {
  const of = (read: (one: Measure) => number) => {
    const sorted = list.map(read).sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  }
  return {
    callsPerSecond: of((one) => one.callsPerSecond),
    p50: of((one) => one.p50),
    p95: of((one) => one.p95),
    p99: of((one) => one.p99),
    max: Math.max(...list.map((one) => one.max)),
    mean: of((one) => one.mean),
    failed: list.reduce((sum, one) => sum + one.failed, 0),
  }
}

export interface Ratio {
  name: string
  value: number
  wanted: string
  reached: boolean
}

/** The ratios that were promised, as far as this run measured them. */
export function ratiosOf(figures: Figures): Ratio[] {
  const rate = (name: string) => figures[name]?.callsPerSecond ?? Number.NaN
  const ratio = (name: string, value: number, wanted: string, reached: boolean): Ratio => ({
    name,
    value,
    wanted,
    reached,
  })
  const own = rate('a spread 64') / rate('d spread 64')
  const tail = (figures['a spread 64']?.p99 ?? Number.NaN) / (figures['d spread 64']?.mean ?? Number.NaN)
  const route = rate('b spread 64') / rate('c nothing 64')
  const hot = rate('a hot 64') / rate('d spread 1')
  return [
    ratio('this server ÷ pgbench, 64 connections', own, '≥ 1.0', own >= 1),
    ratio('p99 of this server ÷ mean of pgbench, 64 connections', tail, '≤ 2.5', tail <= 2.5),
    ratio('Next route ÷ do-nothing Next route, 64 connections', route, '≥ 0.8', route >= 0.8),
    ratio('one hot wallet at 64 ÷ pgbench at 1 connection', hot, '≥ 0.25', hot >= 0.25),
  ].filter((one) => Number.isFinite(one.value))
}

const titles: Record<string, string> = {
  a: 'this server',
  b: 'Next route handler',
  c: 'Next route, does nothing',
  d: 'pgbench, plain debit',
}

export function printReport(report: {
  at: string
  machine: string
  figures: Figures
  ratios: Ratio[]
  verdict: Verdict
}): void {
  const cell = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : '–')
  const lines = [
    `| target | wallets | connections | calls/s | p50 ms | p95 ms | p99 ms | max ms | failed |`,
    '|---|---|---|---|---|---|---|---|---|',
  ]
  for (const [name, one] of Object.entries(report.figures)) {
    const [target = '', where = '', connections = ''] = name.split(' ')
    const cells = [
      one.callsPerSecond.toFixed(0),
      cell(one.p50),
      cell(one.p95),
      cell(one.p99),
      cell(one.max),
      one.failed,
    ]
    lines.push(`| ${titles[target] ?? target} | ${where} | ${connections} | ${cells.join(' | ')} |`)
  }
  const { wallets, operations, problems } = report.verdict
  process.stdout.write(`\n${report.at} · ${report.machine}\n\n${lines.join('\n')}\n\n`)
  for (const { name, value, wanted, reached } of report.ratios) {
    process.stdout.write(`${reached ? 'reached' : 'MISSED '}  ${value.toFixed(2)} (${wanted})  ${name}\n`)
  }
  process.stdout.write(
    `\nledger verify: ${wallets} wallets, ${operations} operations, ${problems.length} problems\n`,
  )
}
