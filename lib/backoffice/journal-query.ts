// What a player's journal and rounds may be narrowed to. Pure.
import { type JournalSearch, operationKinds } from '../wallet/wallet'

/** As typed; empty texts ask for nothing. Minutes are YYYY-MM-DDTHH:MM in UTC, both ends belong to the search. */
export interface JournalQuery {
  /** A whole transaction id. */
  q: string
  kind: string
  currency: string
  game: string
  from: string
  to: string
  /** "only" or "none"; of rounds: a state. */
  refused: string
}

export const minuteMs = 60_000
const largestCode = 2n ** 63n - 1n

/** The search that a query means; null when it can match nothing. */
export function readJournalQuery(query: JournalQuery): JournalSearch | null {
  const { q, kind, currency, game, refused } = query
  const search: JournalSearch = {}
  if (q !== '') search.identity = q
  if (kind !== '') {
    const known = operationKinds.find((one) => one === kind)
    if (known === undefined) return null
    search.kind = known
  }
  if (currency !== '') search.currency = currency
  if (game !== '') {
    const code = codeOf(game)
    if (code === null) return null
    search.gameCode = code
  }
  if (refused === 'only') search.isRefused = true
  if (refused === 'none') search.isRefused = false
  const [from, to] = [minuteOf(query.from), minuteOf(query.to)]
  if (from === null || to === null) return null
  if (from) search.from = from
  if (to) search.until = new Date(to.getTime() + minuteMs)
  return search
}

/** A game code as typed; null for what is none. */
export function codeOf(text: string): bigint | null {
  return /^\d{1,19}$/.test(text) && BigInt(text) <= largestCode ? BigInt(text) : null
}

/** Undefined for an empty text, null for what is no minute. */
export function minuteOf(text: string): Date | null | undefined {
  if (text === '') return undefined
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null
  const minute = new Date(`${text}:00Z`)
  return Number.isNaN(minute.getTime()) ? null : minute
}
