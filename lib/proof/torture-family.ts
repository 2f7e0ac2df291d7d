// A process with its children, by their ids alone: only what we started is ever ended.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const goneTimeoutMs = 10_000

/** The process itself and its direct children. PostgreSQL's children have none of their own. */
export function familyOf(pid: number): number[] {
  const children = [...parents()].filter(([, parent]) => parent === pid).map(([child]) => child)
  return [pid, ...children]
}

function parents(): Map<number, number> {
  if (!existsSync('/proc/self/stat')) return parentsByPs()
  const found = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      // The name in brackets may hold anything; state and parent come after its last bracket.
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      found.set(Number(name), Number(parent))
    } catch {
      // It ended while we were looking.
    }
  }
  return found
}

function parentsByPs(): Map<number, number> {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number)
      return [pid, parent]
    }),
  )
}

/** Waits until none of these processes runs any more. Throws when one stays. */
export async function endFamily(pids: number[]): Promise<void> {
  const deadline = Date.now() + goneTimeoutMs
  while (pids.some(isRunning)) {
    if (Date.now() > deadline) throw new Error(`processes ${pids.filter(isRunning).join(', ')} do not end`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** A zombie has ended: its memory and sockets are gone, only its parent has not looked yet. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return !existsSync('/proc/self/stat')
  }
}
