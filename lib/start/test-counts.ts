import { readFileSync } from 'node:fs'
import { z } from 'zod'

export interface Count {
  passed: number
  failed: number
}

const vitestReport = z.object({ numPassedTests: z.number(), numTotalTests: z.number(), success: z.boolean() })
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})
const conformanceReport = z.object({ passed: z.number(), failed: z.number(), not_run: z.number() })

/** A run that failed counts at least one failure, whatever its report says; a skipped test is not a passed one. */
function settle(count: Count, status: number | null): Count {
  return status === 0 ? count : { ...count, failed: Math.max(count.failed, 1) }
}

export function countVitest(file: string, status: number | null): Count {
  const report = read(file, vitestReport)
  if (report === null) return { passed: 0, failed: 1 }
  return settle(
    { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests },
    status,
  )
}

export function countPlaywright(file: string, status: number | null): Count {
  const report = read(file, playwrightReport)
  if (report === null) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return settle({ passed: expected, failed: unexpected + flaky + skipped }, status)
}

/** Our own server has to pass every case: one that was not run counts as failed. */
export function countConformance(file: string, status: number | null): Count {
  const report = read(file, conformanceReport)
  if (report === null) return { passed: 0, failed: 1 }
  return settle({ passed: report.passed, failed: report.failed + report.not_run }, status)
}

function read<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
