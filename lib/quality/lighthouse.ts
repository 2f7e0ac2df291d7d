// Lighthouse as a program: npm fetches it when somebody measures. Its hundred packages, Sentry's among them, are no part
// of what `npm ci` brings.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The newest that runs on Node 20. */
const lighthouse = 'lighthouse@12.8.2'

const score = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
})
const reportSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({
    performance: score,
    accessibility: score,
    'best-practices': score,
    seo: score,
  }),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      numericValue: z.number().optional(),
      details: z.unknown().optional(),
    }),
  ),
})
const requestsSchema = z.object({
  items: z.array(z.object({ resourceType: z.string().optional(), transferSize: z.number().optional() })),
})
type Report = z.infer<typeof reportSchema>

export interface Measure {
  /** 0 to 100. */
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  lcpMs: number
  cls: number
  tbtMs: number
  /** As sent, compressed, with headers. */
  scriptBytes: number
  /** Titles of the audits that took points from the three categories that know only right and wrong. */
  failures: string[]
}

/** Measures a page on Lighthouse's own phone, in the browser that listens on `port`; its cookies are kept. */
export async function measurePage(url: string, port: number, folder: string): Promise<Measure> {
  const path = join(folder, 'lighthouse.json')
  await run([
    ...['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', url],
    ...[`--port=${port}`, '--output=json', `--output-path=${path}`, '--quiet'],
    ...['--no-enable-error-reporting', '--form-factor=mobile'],
  ])
  return measureOf(reportSchema.parse(JSON.parse(readFileSync(path, 'utf8'))))
}

function measureOf(report: Report): Measure {
  if (report.runtimeError) throw new Error(report.runtimeError.message)
  const { categories, audits } = report
  const judging = [categories.accessibility, categories['best-practices'], categories.seo]
  const failed = judging
    .flatMap(({ auditRefs }) => auditRefs)
    .flatMap(({ id, weight }) => (weight > 0 && audits[id]?.score === 0 ? [audits[id].title] : []))
  const points = (one: { score: number | null }) => Math.round((one.score ?? 0) * 100)
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
  const requests = requestsSchema.parse(audits['network-requests']?.details)
  const scripts = requests.items.filter(({ resourceType }) => resourceType === 'Script')
  return {
    performance: points(categories.performance),
    accessibility: points(categories.accessibility),
    bestPractices: points(categories['best-practices']),
    seo: points(categories.seo),
    lcpMs: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    tbtMs: value('total-blocking-time'),
    scriptBytes: scripts.reduce((sum, { transferSize }) => sum + (transferSize ?? 0), 0),
    failures: failed,
  }
}

function run(args: string[]): Promise<void> {
  const npm = process.env.npm_execpath
  const child =
    npm === undefined
      ? spawn('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] })
      : spawn(process.execPath, [npm, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${lighthouse} ended with code ${code}`)),
    )
  })
}
