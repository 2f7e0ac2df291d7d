// Which searches are worth remembering, and how often one caller may be counted. Pure.

const queryLengthMax = 60
const queryLengthMin = 2

/** A search as it is counted: trimmed, lower case, one space between words. Null where it is no search for a game. */
export function cleanQuery(text: string): string | null {
  const query = text
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .toLowerCase()
    .slice(0, queryLengthMax)
    .trim()
  if (query.length < queryLengthMin || !query.isWellFormed()) return null
  // An address, a telephone or a card typed into the wrong field is nobody's business.
  if (query.includes('@') || /\d[\d\s-]{6,}\d/.test(query)) return null
  return query
}

export interface Limit {
  most: number
  windowMs: number
  /** How many callers are remembered at once. */
  callersMax: number
}

/** Counts what each caller does in a window; says whether there was room. */
export function makeLimiter({
  most,
  windowMs,
  callersMax,
}: Limit): (caller: string, atMs: number) => boolean {
  let window = 0
  const counts = new Map<string, number>()
  return (caller, atMs) => {
    const current = Math.floor(atMs / windowMs)
    if (current !== window) {
      window = current
      counts.clear()
    }
    const count = counts.get(caller) ?? 0
    if (count >= most || (count === 0 && counts.size >= callersMax)) return false
    counts.set(caller, count + 1)
    return true
  }
}
