// How single fields of the feed are read. Flags come as true, 1 or "1", numbers as numbers or strings, and any of them
// may be missing; the JSON was parsed with numbers kept as their own text, so that no digit of a code is lost (T3).
import { z } from 'zod'

const titleLengthMax = 200
const codeMax = 9_223_372_036_854_775_807n
const databaseIntegerMax = 2_147_483_647

/** Text that PostgreSQL can hold: no NUL and no half of a surrogate pair. */
const text = z
  .string()
  .transform((value) => value.trim())
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'has characters that are not text')

export const title = text.pipe(z.string().max(titleLengthMax))
/** A studio without a name could not be shown or chosen. */
export const groupTitle = title.pipe(z.string().min(1))

const integer = text.pipe(z.string().regex(/^-?\d{1,19}$/, 'is not a whole number'))

export const databaseInteger = integer
  .transform(Number)
  .pipe(z.number().min(-databaseIntegerMax).max(databaseIntegerMax))

export const gameCode = integer
  .transform((value) => BigInt(value))
  .refine((value) => value > 0n && value <= codeMax, 'is not a game code')

/** The name in the launch URL: without its ".game", and nothing in it that would lead elsewhere in a URL. */
export const launchName = text
  .transform((value) => value.replace(/\.game$/i, ''))
  .pipe(
    z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^\s/\\?#%]+$/, 'does not fit a launch address')
      .refine((value) => !/^\.+$/.test(value), 'does not fit a launch address'),
  )

const trueWords = new Set(['1', 'true', 'yes'])
const falseWords = new Set(['', '0', 'false', 'no'])

/** A flag in any of its spellings; `fallback` where it is missing. */
export function flag(fallback: boolean) {
  return z
    .union([z.boolean(), z.string()])
    .nullish()
    .transform((value, context) => {
      if (value === null || value === undefined) return fallback
      if (typeof value === 'boolean') return value
      const word = value.trim().toLowerCase()
      if (trueWords.has(word)) return true
      if (falseWords.has(word)) return false
      context.addIssue({ code: 'custom', message: 'is neither yes nor no' })
      return z.NEVER
    })
}

/** A count that may be missing: 0 then. */
export const optionalCount = z
  .union([z.literal(''), databaseInteger.pipe(z.number().min(0))])
  .nullish()
  .transform((value) => (typeof value === 'number' ? value : 0))
