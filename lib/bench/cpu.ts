// What processes have used of the CPU, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

/** What each of these processes has used so far. */
export function cpuTicks(pids: number[]): Map<number, number> {
  return new Map(pids.map((pid) => [pid, ticksOf(pid)]))
}

/** Seconds of CPU used between two readings; a process that has ended meanwhile counts nothing. */
export function cpuSeconds(before: Map<number, number>, after: Map<number, number>): number {
  const used = [...after].map(([pid, ticks]) => Math.max(0, ticks - (before.get(pid) ?? 0)))
  return used.reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond
}

function ticksOf(pid: number): number {
  try {
    // The name in brackets may hold anything: what follows it does not.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return 0
  }
}

/** The processes of the PostgreSQL server on a folder: the one that names it, and its children. */
export function postgresPids(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const main = pids.find((pid) => {
    const words = read(`/proc/${pid}/cmdline`).split('\0')
    return words[0]?.endsWith('postgres') && words.some((word) => word.startsWith(folder))
  })
  if (main === undefined) throw new Error(`no PostgreSQL runs on ${folder}`)
  const children = pids.filter((pid) => read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1] === main)
  return [main, ...children].map(Number)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
