import { CommanderError } from 'commander'
import { SettingsError } from '../env'

/** A refusal in words for the person at the keyboard. */
export class OperatorError extends Error {}

/** Prints a result: one JSON object, or a line for each field. Big integers and money print as their digits. */
export function print(result: object, isJson = process.argv.includes('--json')): void {
  const text = JSON.stringify(result, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
  if (isJson) {
    process.stdout.write(`${text}\n`)
    return
  }
  for (const [name, value] of Object.entries(JSON.parse(text) as object)) {
    process.stdout.write(`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
  }
}

/** What went wrong, in one line; a fault of ours keeps its own message. */
export function explain(error: unknown): string {
  if (error instanceof CommanderError) return error.message.replace(/^error: /, '')
  if (error instanceof OperatorError || error instanceof SettingsError) return error.message
  return error instanceof Error ? error.message : String(error)
}
