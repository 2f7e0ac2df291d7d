// JSON as the kit sends and reads it: integers beyond 2^53, exponents and trailing zeros keep every character.
import { isLosslessNumber, parse, stringify } from 'lossless-json'

/** A piece of JSON text that goes out exactly as it is written, such as `1E-5` or 9223372036854775807. */
export class Literal {
  constructor(readonly text: string) {}
}

export const literal = (text: string) => new Literal(text)

export type Json =
  | string
  | number
  | boolean
  | null
  | Literal
  | readonly Json[]
  | { readonly [name: string]: Json | undefined }
/** Fields of a request; undefined leaves one out. */
export type Fields = { readonly [name: string]: Json | undefined }

/** JSON text; fields stand in the order they were given. */
export function writeJson(value: Json): string {
  if (value instanceof Literal) return value.text
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).flatMap(([name, field]: [string, Json | undefined]) =>
    field === undefined ? [] : [`${JSON.stringify(name)}:${writeJson(field)}`],
  )
  return `{${fields.join(',')}}`
}

/** What was read: a number keeps its own digits. */
export interface Read {
  type: 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array' | 'missing'
  /** The text of a string, the digits of a number, the JSON of anything else. */
  text: string
}

export const nothing: Read = { type: 'missing', text: '' }

export type ReadFields = ReadonlyMap<string, unknown>

/** A JSON object's fields; null when the text is none. */
export function readObject(text: string): ReadFields | null {
  try {
    return fieldsOf(parse(text))
  } catch {
    return null
  }
}

export function fieldsOf(value: unknown): ReadFields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isLosslessNumber(value))
    return null
  return new Map(Object.entries(value))
}

export function readField(fields: ReadFields | null, name: string): Read {
  if (fields === null || !fields.has(name)) return nothing
  const value = fields.get(name)
  if (typeof value === 'string') return { type: 'string', text: value }
  if (isLosslessNumber(value)) return { type: 'number', text: value.value }
  if (typeof value === 'boolean') return { type: 'boolean', text: String(value) }
  if (value === null || value === undefined) return { type: 'null', text: 'null' }
  return { type: Array.isArray(value) ? 'array' : 'object', text: stringify(value) ?? '' }
}
