// Reading single fields of a call. Numbers may come as strings and the other way round; whatever cannot be read
// exactly is a `FieldError`, which names the field for the integrator's engineers.
import { isLosslessNumber, type LosslessNumber } from 'lossless-json'
import { expandExponent, roundHalfUp } from '../money/money'

export class FieldError extends Error {}

/** A JSON object after lossless parsing. */
export type Fields = Record<string, unknown>

const integerMax = 2n ** 63n - 1n
const numberTextMax = 64
const exponentMax = 400

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value)
}

function numberText(value: unknown): LosslessNumber['value'] | null {
  return isLosslessNumber(value) ? value.value : null
}

/** A field's text for the echo of a refusal: what could be read, else empty. */
export function echoText(data: Fields, name: string, lengthMax: number): string {
  const value = data[name]
  const text = typeof value === 'string' ? value : (numberText(value) ?? '')
  return text.length <= lengthMax && isStorable(text) ? text : ''
}

/** PostgreSQL stores no NUL, and a lone surrogate would not come back as it went. */
function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}

/** A required text of 1 to `lengthMax` characters. */
export function readText(data: Fields, name: string, lengthMax: number): string {
  const value = data[name]
  const text = typeof value === 'string' ? value : numberText(value)
  if (text === null || text === undefined) throw new FieldError(`${name} is missing or not a string`)
  if (text.length === 0) throw new FieldError(`${name} is empty`)
  if (text.length > lengthMax) throw new FieldError(`${name} is longer than ${lengthMax} characters`)
  if (!isStorable(text)) throw new FieldError(`${name} is not well-formed text`)
  return text
}

/** An optional whole number from 0 to 2^63-1, exact (T3); null when missing. */
export function readInteger(data: Fields, name: string): bigint | null {
  const value = data[name]
  if (value === undefined || value === null || value === '') return null
  const text = (typeof value === 'string' ? value : numberText(value))?.replace(/\.0+$/, '')
  if (text === undefined || !/^\d{1,19}$/.test(text)) throw new FieldError(`${name} is not a whole number`)
  const integer = BigInt(text)
  if (integer > integerMax) throw new FieldError(`${name} is above 2^63-1`)
  return integer
}

/**
 * The same for a call about money that is owed: what cannot be read there counts as missing, since a win must not be
 * lost to a field that only informs (R5). A number such as 7.0 is the whole number it is.
 */
export function readIntegerOrNothing(data: Fields, name: string): bigint | null {
  try {
    return readInteger(data, name)
  } catch (error) {
    if (error instanceof FieldError) return null
    throw error
  }
}

export function readRequiredInteger(data: Fields, name: string): bigint {
  const integer = readInteger(data, name)
  if (integer === null) throw new FieldError(`${name} is missing`)
  return integer
}

/** A number's own text, its exponent expanded exactly; null when it is no plain number of sane size. */
function plainNumber(text: string): string | null {
  if (text.length > numberTextMax) return null
  const match = /^-?\d+(?:\.\d+)?(?:[eE]([+-]?\d{1,4}))?$/.exec(text)
  if (match === null || Math.abs(Number(match[1] ?? 0)) > exponentMax) return null
  return expandExponent(text)
}

/** An amount: M2's strings exactly, JSON numbers by their own text; M3's range. Returns exact text. */
export function readAmount(data: Fields, name: string): string {
  const value = data[name]
  const number = numberText(value)
  const text = number !== null ? plainNumber(number) : typeof value === 'string' ? value : null
  const match = text === null ? null : /^(\d+)\.?(\d*)$/.exec(text)
  if (text === null || match === null) throw new FieldError(`${name} is missing or not an amount`)
  if ((match[1] ?? '').length > 10 || (match[2] ?? '').length > 5) {
    throw new FieldError(`${name} has more than 10 integer digits or 5 decimals`)
  }
  return text.replace(/\.$/, '')
}

export interface Win {
  text: string
  /** Rounding moved it by more than 10^-9, which somebody should look at. */
  moved: boolean
}

/** A win as the integrator's doubles print it: rounded half-up to 5 decimals (M2). Null when missing. */
export function readWin(data: Fields, name: string): Win | null {
  const value = data[name]
  if (value === undefined || value === null || value === '') return null
  const text = typeof value === 'string' ? value : numberText(value)
  const plain = text === null ? null : plainNumber(text)
  if (plain === null || plain.startsWith('-')) throw new FieldError(`${name} is not a win`)
  const rounded = roundHalfUp(plain)
  if ((rounded.text.split('.')[0] ?? '').length > 10)
    throw new FieldError(`${name} has more than 10 integer digits`)
  return rounded
}
