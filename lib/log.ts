import pino, { type Logger } from 'pino'

let logger: Logger | undefined

/** The process's structured log. Tokens, passwords and secrets are never handed to it. */
export function log(): Logger {
  logger ??= pino({
    level: process.env.LOG_LEVEL || 'info',
    base: null,
    redact: ['token', 'password', '*.token', '*.password', '*.user_auth_token', '*.user_game_token'],
  })
  return logger
}
