// What the browser checks an answer with. The server has zod; here it would be a third of the lobby's own script.

/** Whether a value has a shape. What is not named in it is let through and kept. */
export type Shape<T> = (value: unknown) => value is T
export type Shaped<S> = S extends Shape<infer T> ? T : never

export const text: Shape<string> = (value) => typeof value === 'string'
export const number: Shape<number> = (value) => typeof value === 'number'
export const flag: Shape<boolean> = (value) => typeof value === 'boolean'

export function oneOf<const T extends string>(...words: T[]): Shape<T> {
  return (value): value is T => words.some((word) => word === value)
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value)
}

export function list<T>(shape: Shape<T>): Shape<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(shape)
}

type Fields = Record<string, Shape<unknown>>
type Fitting<F extends Fields> = { [K in keyof F]: Shaped<F[K]> }

export function record<F extends Fields>(fields: F): Shape<Fitting<F>> {
  return (value): value is Fitting<F> =>
    isRecord(value) && Object.entries(fields).every(([name, shape]) => shape(value[name]))
}

/** A record of which any part may be missing. */
export function partOf<F extends Fields>(fields: F): Shape<Partial<Fitting<F>>> {
  return (value): value is Partial<Fitting<F>> =>
    isRecord(value) && Object.entries(fields).every(([name, shape]) => !(name in value) || shape(value[name]))
}

/** The value, known to have the shape; throws where it has not. */
export function read<T>(shape: Shape<T>, value: unknown): T {
  if (!shape(value)) throw new Error('an answer was not understood')
  return value
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
