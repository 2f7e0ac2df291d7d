// Levers: what an operator does to a player while they play. The kit cannot do it over the wire, so the operator names
// a program for each; without one, its cases are not run.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { firstFault, readJsonFile } from './fixtures'
import { CannotRun, Missing } from './types'

export const leverNames = ['block', 'unblock', 'end_session'] as const
export type LeverName = (typeof leverNames)[number]
/** What a lever's words may name in braces, such as {user_id}. */
export interface LeverValues {
  user_id: string
  game_token: string
  currency: string
}

export interface Levers {
  has(name: LeverName): boolean
  /** Throws `Missing` when there is no such lever or it failed. */
  pull(name: LeverName, values: LeverValues): Promise<void>
}

const leverMsMax = 60_000
const words = z.array(z.string().min(1)).min(1, 'must name a program and its words')
const schema = z.strictObject({
  block: words.optional(),
  unblock: words.optional(),
  end_session: words.optional(),
})

export const noLevers: Levers = {
  has: () => false,
  pull: async (name) => {
    throw new Missing(`needs the lever ${name}`)
  },
}

/** Levers of a file: each a program with its words, run without a shell. Throws `CannotRun` with one line. */
export function readLevers(path: string): Levers {
  const checked = schema.safeParse(readJsonFile(path, 'levers'))
  if (!checked.success) throw new CannotRun(`${path}: ${firstFault(checked.error)}`)
  const programs = checked.data
  return {
    has: (name) => programs[name] !== undefined,
    pull: async (name, values) => {
      const [program, ...rest] = programs[name] ?? []
      if (program === undefined) throw new Missing(`needs the lever ${name}`)
      try {
        await promisify(execFile)(
          program,
          rest.map((word) => fill(word, values)),
          { timeout: leverMsMax },
        )
      } catch (error) {
        throw new Missing(`the lever ${name} failed: ${lastLine(error)}`)
      }
    },
  }
}

function fill(word: string, values: LeverValues): string {
  return word
    .replaceAll('{user_id}', values.user_id)
    .replaceAll('{game_token}', values.game_token)
    .replaceAll('{currency}', values.currency)
}

/** What the program said last; never its words, which hold a token. */
function lastLine(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const said = [
    'stderr' in error ? String(error.stderr) : '',
    'stdout' in error ? String(error.stdout) : '',
  ].map((text) => text.trim().split('\n').at(-1) ?? '')
  const code = 'code' in error ? ` (${String(error.code)})` : ''
  return `${said.find((line) => line !== '') ?? 'it said nothing'}${code}`
}
