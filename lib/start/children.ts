// The processes that start runs, and how they end: the portal first, so that calls under way get their answer.
import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { connect } from 'node:net'

const readyTimeoutMs = 60_000
const stopTimeoutMs = 25_000

/** Starts a Node program of ours; resolves when it says a line with `readyWords`. Rejects when it ends before. */
export async function startChild(
  name: string,
  args: string[],
  options: { env: NodeJS.ProcessEnv; readyWords: string; logFile?: string },
): Promise<ChildProcess> {
  const child = spawn(process.execPath, args, {
    env: options.env,
    stdio: ['ignore', 'pipe', options.logFile ? 'pipe' : 'inherit'],
    // A group of its own: Ctrl-C reaches start, which ends its children in order.
    detached: true,
  })
  const write = (text: string) => {
    if (options.logFile) appendFileSync(options.logFile, text)
    else process.stdout.write(text)
  }
  child.stderr?.setEncoding('utf8').on('data', write)
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${name} did not start within ${readyTimeoutMs / 1000} s`)),
      readyTimeoutMs,
    )
    child.once('exit', (code) => reject(new Error(`${name} ended with code ${code} before it was ready`)))
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      write(text)
      if (!text.includes(options.readyWords)) return
      clearTimeout(timer)
      resolve()
    })
  })
  return child
}

/** Asks a child to end and waits for it; one that does not is killed. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs)
  child.kill('SIGTERM')
  await ended
  clearTimeout(timer)
}

/** Whether something listens on a port of this machine. */
export function isPortBusy(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
