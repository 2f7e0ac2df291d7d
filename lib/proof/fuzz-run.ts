// Throws hostile bodies at a target, a few at once, and holds each answer against the protocol.
import { bodyBytesMax, type HostileBody, hostileBody } from './fuzz-bodies'
import type { FuzzPlayer } from './fuzz-calls'
import { hostileRequest, sendRaw } from './fuzz-http'
import { envelopeFault, type Heard, unreadableFault } from './fuzz-judge'
import { type Chance, chanceOf } from './fuzz-random'
import { send, type Target } from './fuzz-target'

const atOnce = 8
/** One in so many is hostile HTTP rather than a hostile body. */
const rawShare = 25
const checkEvery = 500
const faultsMax = 20

export interface FuzzOptions {
  seed: number
  bodies: number
  players: FuzzPlayer[]
  untilMs?: number
  /** A good call and its right answer; returns what is wrong with it. */
  probe(): Promise<string | null>
}

export interface FuzzReport {
  sent: number
  categories: Map<string, number>
  statuses: Map<string, number>
  memory: number[]
  faults: string[]
}

export async function fuzz(target: Target, options: FuzzOptions): Promise<FuzzReport> {
  const report: FuzzReport = { sent: 0, categories: new Map(), statuses: new Map(), memory: [], faults: [] }
  const chance = chanceOf(options.seed)
  const isOver = () =>
    report.sent >= options.bodies ||
    report.faults.length >= faultsMax ||
    Date.now() > (options.untilMs ?? Infinity)
  while (!isOver()) {
    const round = Math.min(checkEvery, options.bodies - report.sent)
    const until = report.sent + round
    const worker = async () => {
      while (report.sent < until && !isOver()) await throwOne(target, options, chance, report)
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    const wrong = await options.probe().catch((error: unknown) => String(error))
    if (wrong !== null) report.faults.push(`after ${report.sent}: a good call is not answered well: ${wrong}`)
    const memory = await target.memory()
    if (memory !== null) report.memory.push(memory)
  }
  return report
}

async function throwOne(target: Target, options: FuzzOptions, chance: Chance, report: FuzzReport) {
  report.sent += 1
  const number = report.sent
  if (chance.oneIn(rawShare)) return throwRaw(target, chance, report, number)
  // Ids come back now and then, so that repeats and conflicts are among them.
  const id = `fuzz-${options.seed}-${chance.oneIn(6) ? chance.below(40) : number}`
  const hostile = hostileBody(chance, options.players, id)
  tally(report.categories, hostile.category)
  try {
    const heard = await send(target, hostile.body, oddHeaders(chance))
    tally(report.statuses, statusOf(heard))
    const fault = faultOf(hostile, heard)
    if (fault !== null) report.faults.push(tell(number, hostile, fault))
  } catch (error) {
    report.faults.push(tell(number, hostile, String(error)))
  }
}

async function throwRaw(target: Target, chance: Chance, report: FuzzReport, number: number) {
  const hostile = hostileRequest(chance, target.url)
  tally(report.categories, hostile.category)
  try {
    const status = await sendRaw(target, hostile)
    tally(report.statuses, `HTTP ${status}`)
    if (!hostile.allowed.includes(status))
      report.faults.push(
        `#${number} ${hostile.category}: HTTP ${status}, allowed ${hostile.allowed}\n  ${Buffer.concat(hostile.parts).toString('latin1').slice(0, 300)}`,
      )
  } catch (error) {
    report.faults.push(`#${number} ${hostile.category}: ${error}`)
  }
}

/** Content-Type may be missing or odd (section 1). */
function oddHeaders(chance: Chance): Record<string, string> {
  const type = chance.pick([null, 'application/json', 'text/plain', 'x'])
  return type === null ? {} : { 'content-type': type }
}

export function faultOf({ body, isUnreadable }: HostileBody, heard: Heard): string | null {
  if (body.length > bodyBytesMax)
    return heard.status === 413 ? null : `HTTP ${heard.status} for ${body.length} bytes`
  return isUnreadable || !parses(body) ? unreadableFault(heard) : envelopeFault(heard)
}

function parses(body: Buffer): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return true
  } catch {
    return false
  }
}

function statusOf({ status, body }: Heard): string {
  const code = /"error_code":(\d+)/.exec(body)?.[1]
  return code === undefined ? `HTTP ${status}` : `code ${code}`
}

const tally = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)

const tell = (number: number, { category, body }: HostileBody, fault: string) =>
  `#${number} ${category}: ${fault}\n  ${body.toString('latin1').slice(0, 600)}`
