import pino, { type Logger } from 'pino'

/** Lines leave in blocks of this size, or after the flush time: a write for each line would cost more than the booking. */
const blockBytes = 8 * 1024
const flushEveryMs = 200

let logger: Logger | undefined
let calls: Logger | undefined
let descriptor = 1

/** For programs whose standard output is their answer: log lines go to standard error. Call it before the first line. */
export function logToStandardError(): void {
  descriptor = 2
}

/** The process's structured log. Tokens, passwords and secrets are never handed to it. */
export function log(): Logger {
  if (logger) return logger
  const redact = ['token', 'password', '*.token', '*.password', '*.user_auth_token', '*.user_game_token']
  logger = pino({ level: level(), base: null, redact }, destination())
  return logger
}

/** The log of single calls, whose few fields are named where they are written: nothing to look for and blacken. */
export function callLog(): Logger {
  calls ??= pino({ level: level(), base: null }, destination())
  return calls
}

const level = () => process.env.LOG_LEVEL || 'info'

let opened: ReturnType<typeof pino.destination> | undefined

/** Both logs write here, so that their lines stand in the order in which they were said. */
function destination() {
  if (opened) return opened
  const out = pino.destination({ fd: descriptor, minLength: blockBytes, sync: false })
  setInterval(() => out.flush(), flushEveryMs).unref()
  process.once('exit', () => flushOnExit(out))
  opened = out
  return out
}

/** What is still in the block when the process ends; a destination that never opened has nothing. */
function flushOnExit(out: { flushSync(): void }): void {
  try {
    out.flushSync()
  } catch {
    // Nothing was written yet, or nobody reads any more: there is no other place to say so.
  }
}
