// The fixtures file: whom the kit may play as. Only `main` is required; a case that needs somebody else is not run
// without them. docs/certification.md explains every field.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { CannotRun } from './types'

const amount = z.string().regex(/^\d{1,10}(\.\d{1,5})?$/, 'must be a decimal text such as "1000.00"')
/** Written as digits or as a JSON number that loses none. */
const integer = z
  .union([z.string().regex(/^\d{1,19}$/, 'must be a whole number'), z.int().nonnegative()])
  .transform(String)
const token = z.string().min(1).max(255)

const person = {
  user_id: z.string().min(1).max(128),
  currency: z.string().min(1).max(16),
  game_code: integer,
  game_name: z.string().default(''),
  nickname: z.string().optional(),
  /** As the wallet has them before the run; compared where they are named. */
  balance: amount.optional(),
  bonus_balance: amount.optional(),
}
const player = z.strictObject({ ...person, auth_token: token })

const openDebit = z.strictObject({ transaction_id: z.string().min(1).max(64), amount })
const stopped = z.strictObject({
  ...person,
  game_token: token,
  auth_token: token.optional(),
  open_debit: openDebit,
})

const grant = z.strictObject({
  id: integer.optional(),
  count: integer,
  bet: integer,
  lines: integer,
  mpl: integer,
  cp: amount,
})

const schema = z.strictObject({
  operator_id: integer.optional(),
  /** Has at least 1000 and no bonus money. */
  main: player,
  /** Another player of the same currency. */
  second: player.optional(),
  /** Has no money at all. */
  empty: player.optional(),
  other_currency: player.optional(),
  /** Has cash and bonus money, of which at least 10 each. */
  bonus: player.optional(),
  /** Their balance is driven to the type's maximum and back. */
  extremes: player.optional(),
  /** A token that nobody used yet: its first use is a case. */
  fresh: player.optional(),
  /** A token that died before its use: too old, or replaced by a newer launch. */
  expired: player.optional(),
  /** For races on many wallets, all of one currency. */
  racers: z.array(player).max(64).default([]),
  /** Blocked by the lever during the run. */
  to_block: player.optional(),
  /** Their session is ended by the lever during the run. */
  to_end: player.optional(),
  /** Blocked already, with a debit made before. */
  blocked: stopped.optional(),
  /** Their session has ended already, with a debit made before. */
  ended: stopped.optional(),
  /** Free rounds, each for a game or a player of its own; each case uses one up. */
  grants: z.array(z.strictObject({ ...player.shape, grant })).default([]),
  /** Two grants of one player and game, the older first. */
  two_grants: z.strictObject({ ...player.shape, ids: z.tuple([integer, integer]) }).optional(),
  withdrawn_grant: z.strictObject({ ...player.shape, id: integer }).optional(),
})

export type Fixtures = z.infer<typeof schema>
export type FixturePlayer = z.infer<typeof player>
export type FixtureGrant = z.infer<typeof grant>
export type StoppedPlayer = z.infer<typeof stopped>

/** Reads and checks the file. Throws `CannotRun` with one line that names the first wrong field. */
export function readFixtures(path: string): Fixtures {
  return checkFixtures(readJsonFile(path, 'fixtures'), path)
}

export function checkFixtures(value: unknown, path = 'fixtures'): Fixtures {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  throw new CannotRun(`${path}: ${firstFault(checked.error)}`)
}

/** "main.auth_token: is missing", for one line. */
export function firstFault(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'is not what it should be'
  const where = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => [where, key].filter(Boolean).join('.'))
    return `${names.join(', ')}: no such field`
  }
  const words = issue.message.includes('received undefined')
    ? 'is missing'
    : issue.code === 'invalid_union'
      ? 'must be a whole number'
      : issue.message.charAt(0).toLowerCase() + issue.message.slice(1)
  return where === '' ? words : `${where}: ${words}`
}

/** A JSON file of the person at the keyboard. Throws `CannotRun` with one line. */
export function readJsonFile(path: string, what: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new CannotRun(`${path}: ${isGone ? 'there is no such file' : 'the file cannot be read'} (${what})`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CannotRun(`${path}: is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
