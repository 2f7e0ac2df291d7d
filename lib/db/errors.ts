// What a database error means to us. Prisma wraps the driver's error; the SQLSTATE is somewhere inside.

/** Codes after which reading and deciding again is right: deadlock, serialization, a key taken, our own `fail()`. */
const lostRaceCodes = new Set(['40P01', '40001', '23505', 'CR001'])
const depthMax = 6

/** The PostgreSQL error code inside an error, or null. */
export function sqlState(error: unknown): string | null {
  return find(error, 0)
}

function find(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null || depth > depthMax) return null
  for (const key of ['originalCode', 'code'] as const) {
    const code: unknown = Reflect.get(value, key)
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) return code
  }
  for (const key of ['meta', 'driverAdapterError', 'cause'] as const) {
    const code = find(Reflect.get(value, key), depth + 1)
    if (code !== null) return code
  }
  return null
}

export function isLostRace(error: unknown): boolean {
  const code = sqlState(error)
  return (code !== null && lostRaceCodes.has(code)) || Reflect.get(Object(error), 'code') === 'P2002'
}

/** Connection trouble, shutdown, time-out, exhaustion: trying the same again in parts would only add to it. */
const troubleClasses = /^(08|53|57|58|XX)/

/** Whether PostgreSQL itself refused the statement, which is then undone as a whole and may be tried in parts. */
export function isUndone(error: unknown): boolean {
  const code = sqlState(error)
  return code !== null && !troubleClasses.test(code)
}
